import { zip } from "./zip-builder";
import type { ZipPart } from "./zip-builder";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part that a sheet or the workbook has a relationship to. */
export interface LinkedPart {
  readonly kind: string;
  /** From the root of the package, without a slash in front. */
  readonly name: string;
  readonly data: string;
}

/** A sheet by the XML of its rows, and of what stands before and behind them. */
export interface SheetXml {
  readonly name: string;
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  readonly kind?: string;
  readonly linked?: readonly LinkedPart[];
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  readonly properties?: string;
  /** The XML of the `si` elements. */
  readonly strings?: string;
  /** Number formats of the cell styles, in order; a number names a built-in one. */
  readonly formats?: readonly (string | number)[];
  /** What stands in the styles, in place of `formats`. */
  readonly styles?: string;
  /** The XML of the `definedName` elements. */
  readonly names?: string;
  readonly linked?: readonly LinkedPart[];
}

/** The parts of a workbook as Excel lays them out, ready to be changed before they are packed. */
export function workbookParts(workbook: WorkbookXml): ZipPart[] {
  const { sheets, strings, formats, names, linked = [] } = workbook;
  const styles = workbook.styles ?? (formats === undefined ? undefined : formatStyles(formats));
  const links = sheets.map((sheet, index) =>
    link(`rId${index + 1}`, sheet.kind ?? "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  if (strings !== undefined) links.push(link("rIdT", "sharedStrings", "sharedStrings.xml"));
  if (styles !== undefined) links.push(link("rIdF", "styles", "/xl/styles.xml"));
  links.push(linksTo(linked));
  const entries = sheets.map(({ name, state }, index) => {
    const shown = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`;
  });
  return [
    { name: "[Content_Types].xml", data: `${HEAD}<Types/>` },
    { name: "_rels/.rels", data: relations(link("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      data:
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">` +
        `<workbookPr ${workbook.properties ?? ""}/><sheets>${entries.join("")}</sheets>` +
        `${names === undefined ? "" : `<definedNames>${names}</definedNames>`}</workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", data: relations(links.join("")) },
    ...(strings === undefined
      ? []
      : [{ name: "xl/sharedStrings.xml", data: `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [
          {
            name: "xl/styles.xml",
            data: `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
          },
        ]),
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data:
        `${HEAD}<worksheet xmlns="${MAIN}">${sheet.before ?? ""}` +
        `<sheetData>${sheet.rows ?? ""}</sheetData>${sheet.after ?? ""}</worksheet>`,
    })),
    ...sheets.flatMap((sheet, index) =>
      sheet.linked === undefined
        ? []
        : [
            {
              name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
              data: relations(linksTo(sheet.linked)),
            },
          ],
    ),
    ...[...linked, ...sheets.flatMap((sheet) => sheet.linked ?? [])].map(({ name, data }) => ({
      name,
      data: `${HEAD}${data}`,
    })),
  ];
}

/** A whole file. */
export function workbookFile(workbook: WorkbookXml): Uint8Array {
  return zip(workbookParts(workbook));
}

/** A file with one sheet named S that has these rows. */
export function rowsFile(rows: string, more: Partial<WorkbookXml> = {}, after = ""): Uint8Array {
  return workbookFile({ sheets: [{ name: "S", rows, after }], ...more });
}

/** The same parts with the data of one of them changed. */
export function withData(
  parts: readonly ZipPart[],
  name: string,
  data: ZipPart["data"],
): ZipPart[] {
  return parts.map((part) => (part.name === name ? { ...part, data } : part));
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function formatStyles(formats: readonly (string | number)[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === "number"
      ? []
      : [`<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`],
  );
  const styles = formats.map((format, index) => {
    return `<xf numFmtId="${typeof format === "number" ? format : 164 + index}"/>`;
  });
  return (
    `<numFmts>${own.join("")}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs>`
  );
}

function relations(links: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${links}</Relationships>`;
}

function linksTo(parts: readonly LinkedPart[]): string {
  return parts.map(({ kind, name }, index) => link(`rIdL${index}`, kind, `/${name}`)).join("");
}

function link(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
}
