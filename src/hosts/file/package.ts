import type { Visibility } from "../../core/book/book";
import { HostError } from "../../core/host";
import { damaged, within } from "./limits";
import { isTrue } from "./xml-text";
import { scanXml } from "./xml-scan";

/** A sheet of the workbook and the part that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
}

export interface Workbook {
  /** Name of the workbook's own part. */
  readonly part: string;
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** Null when the workbook has none. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
  /** Parts with XML of the workbook's own or of an add-in. */
  readonly customXml: readonly string[];
}

/** Gives the text of a part by its name; null when the package has no such part. */
export type PartText = (name: string) => Promise<string | null>;

interface Relationship {
  readonly kind: string;
  readonly target: string;
}

/** Follows the relationships of the package from its root to the workbook and its sheets. */
export async function readWorkbook(textOf: PartText): Promise<Workbook> {
  const root = await relationshipsOf("", textOf);
  const part = [...root.values()].find(({ kind }) => kind === "officeDocument")?.target;
  if (part === undefined) throw new HostError("not-a-workbook", { found: "archive" });
  if (part.toLowerCase().endsWith(".bin")) throw new HostError("xlsb");
  const xml = await textOf(part);
  if (xml === null) throw damaged(part, "missing");
  const links = await relationshipsOf(part, textOf);

  const sheets: SheetPart[] = [];
  const names = new Set<string>();
  let date1904 = false;
  let defined = 0;
  scanXml(xml, part, {
    open(name, attributes, path) {
      const parent = path.at(-2);
      if (path.length === 1 && name !== "workbook") throw damaged(part, "not a workbook");
      if (name === "workbookPr" && parent === "workbook") {
        date1904 = isTrue(attributes.get("date1904"));
      }
      if (name === "definedName") within("names", ++defined);
      if (name !== "sheet" || parent !== "sheets") return;
      // The prefix of the relationship id is `r` by custom only.
      const link = links.get(attributes.getPrefixed("id") ?? "");
      if (link === undefined) throw damaged(part, "a sheet without its part");
      const title = attributes.get("name") ?? "";
      if (title === "" || names.has(title))
        throw damaged(part, "a sheet without a name of its own");
      names.add(title);
      within("sheets", names.size);
      // Chart and dialog sheets have no cells, and no host counts them among its sheets.
      if (link.kind !== "worksheet") return;
      const visibility = visibilityOf(attributes.get("state"));
      sheets.push({ name: title, visibility, part: link.target });
    },
  });
  if (sheets.length === 0) throw damaged(part, "no sheets");
  const partOf = (kind: string): string | null =>
    [...links.values()].find((link) => link.kind === kind)?.target ?? null;
  return {
    part,
    sheets,
    date1904,
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    theme: partOf("theme"),
    customXml: [...links.values()]
      .filter(({ kind }) => kind === "customXml")
      .map(({ target }) => target),
  };
}

/** The relationships of a part, or of the package when `source` is empty. */
export async function relationshipsOf(
  source: string,
  textOf: PartText,
): Promise<ReadonlyMap<string, Relationship>> {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const part = `${folder}_rels/${source.slice(slash)}.rels`;
  const found = new Map<string, Relationship>();
  const xml = await textOf(part);
  if (xml === null) return found;
  scanXml(xml, part, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
      const type = attributes.get("Type") ?? "";
      const target = resolveTarget(folder, attributes.get("Target") ?? "");
      // The strict and the transitional format differ in the address but not in the last word.
      const kind = type.slice(type.lastIndexOf("/") + 1);
      found.set(attributes.get("Id") ?? "", { kind, target });
    },
  });
  return found;
}

/** Targets are relative to the folder of their source, or begin at the package with a slash. */
function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function visibilityOf(state: string | undefined): Visibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
