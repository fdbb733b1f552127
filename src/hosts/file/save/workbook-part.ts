import { LINKS } from "../write/namespaces";
import { escapeXml } from "../write/xml";
import { rewriteNames, type NameSheet } from "./defined-names";
import type { Fates } from "./follow-formula";
import {
  attribute,
  changePieces,
  isElement,
  join,
  named,
  nameOf,
  split,
  withAttribute,
} from "./markup";
import type { PlannedSheet } from "./sheet-plan";

/** A sheet as the workbook part lists it. */
export interface ListedSheet extends PlannedSheet {
  /** Id of the link to its part, for sheets that the file did not have. */
  readonly linkId: string | null;
}

/** The workbook part with these sheets in this order, and names and views that follow them. */
export function rewriteWorkbook(
  xml: string,
  listed: readonly ListedSheet[],
  worksheets: ReadonlySet<string>,
  fates: Fates,
): string {
  return changePieces(xml, (pieces) => {
    const sheets = pieces.find((piece) => nameOf(piece) === "sheets") ?? "<sheets/>";
    const old = split(sheets).pieces.filter(isElement);
    const entries = orderOf(old, listed, worksheets);
    const placeOf = (was: number): number | null => {
      const at = entries.findIndex((entry) => entry.was === was);
      return at === -1 ? null : at;
    };
    const names: NameSheet[] = entries.map(({ was, planned }) => ({
      was,
      copyOf: placeOfSource(old, planned),
      name: planned?.sheet.name ?? null,
      source: planned?.source?.name ?? null,
    }));
    return pieces.flatMap((piece) => {
      switch (nameOf(piece)) {
        case "sheets":
          return [withEntries(piece, entries)];
        case "bookViews":
          return [withViews(piece, entries, placeOf)];
        case "definedNames":
          return rewriteNames(piece, names, fates);
        default:
          return [piece];
      }
    });
  });
}

/** The place in the file of the sheet that a sheet was copied of. */
function placeOfSource(old: readonly string[], planned: ListedSheet | null): number | null {
  if (planned === null || planned.isOriginal || planned.source === null) return null;
  const { name } = planned.source;
  return old.findIndex((piece) => attribute(piece, "name") === name);
}

interface Entry {
  readonly xml: string;
  /** Its place in the file, null for a sheet that was not there. */
  readonly was: number | null;
  /** Null for what is no worksheet, a chart for one. */
  readonly planned: ListedSheet | null;
}

function orderOf(
  old: readonly string[],
  listed: readonly ListedSheet[],
  worksheets: ReadonlySet<string>,
): Entry[] {
  const ids = old.map((piece) => Number(attribute(piece, "sheetId") ?? 0));
  let lastId = Math.max(0, ...ids);
  const entries = listed.map((planned): Entry => {
    const { sheet, source, isOriginal, linkId } = planned;
    const was = old.findIndex((piece) => attribute(piece, "name") === source?.name);
    const found = old[was];
    if (isOriginal && found !== undefined) return { xml: entryXml(found, sheet), was, planned };
    const made = `<sheet name="${escapeXml(sheet.name)}" sheetId="${++lastId}"/>`;
    const id = `xmlns:r="${LINKS}" r:id="${linkId ?? ""}"`;
    const xml = entryXml(named(old[0] ?? "<sheet/>", made).replace(/\/>$/, ` ${id}/>`), sheet);
    return { xml, was: null, planned };
  });
  for (const [was, xml] of old.entries()) {
    if (worksheets.has(attribute(xml, "name") ?? "")) continue;
    // What is no worksheet stays behind the sheet that it stood behind.
    const before = entries.findIndex((entry) => entry.was === was - 1);
    entries.splice(before === -1 && was > 0 ? entries.length : before + 1, 0, {
      xml,
      was,
      planned: null,
    });
  }
  return entries;
}

function entryXml(xml: string, { name, visibility }: ListedSheet["sheet"]): string {
  const titled = attribute(xml, "name") === name ? xml : withAttribute(xml, "name", name);
  if ((attribute(xml, "state") ?? "visible") === visibility) return titled;
  return withAttribute(titled, "state", visibility === "visible" ? null : visibility);
}

function withEntries(sheets: string, entries: readonly Entry[]): string {
  const markup = split(sheets);
  const made = entries.map(({ xml }) => xml);
  const old = markup.pieces.filter(isElement);
  const isSame = made.length === old.length && made.every((xml, at) => xml === old[at]);
  return isSame ? sheets : join({ ...markup, pieces: made });
}

/** The sheet in front has to be one that is there and can be seen. */
function withViews(
  bookViews: string,
  entries: readonly Entry[],
  placeOf: (was: number) => number | null,
): string {
  const isShown = (at: number | null): boolean => {
    const xml = at === null ? undefined : entries[at]?.xml;
    return xml !== undefined && (attribute(xml, "state") ?? "visible") === "visible";
  };
  const firstShown = entries.findIndex((_, at) => isShown(at));
  const markup = split(bookViews);
  const pieces = markup.pieces.map((piece) => {
    if (nameOf(piece) !== "workbookView") return piece;
    return ["activeTab", "firstSheet"].reduce((view, key) => {
      const was = Number(attribute(view, key) ?? 0);
      const place = placeOf(was);
      const now = place !== null && isShown(place) ? place : firstShown;
      return now === was ? view : withAttribute(view, key, String(now));
    }, piece);
  });
  return join({ ...markup, pieces });
}
