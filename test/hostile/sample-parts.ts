import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { zip, type ZipEnd, type ZipPart } from "../hosts/file/zip-builder";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The sample as a user has it. */
export const SAMPLE = new Uint8Array(readFileSync("samples/guangyang-2023.xlsx"));

const parts: readonly ZipPart[] = Object.entries(unzipSync(SAMPLE)).map(([name, data]) => ({
  name,
  data: new TextDecoder().decode(data),
  deflate: true,
}));

/** The part that holds table 1 of the sample. */
export const FIRST_SHEET = "xl/worksheets/sheet1.xml";

/** The sample with these parts more, packed again. */
export function withParts(more: readonly ZipPart[], end: ZipEnd = {}): Uint8Array {
  return zip([...parts, ...more.map((part) => ({ deflate: true, ...part }))], end);
}

/** The sample with what one of its parts says made into something else. */
export function withChanged(name: string, change: (text: string) => string): Uint8Array {
  return zip(changed(name, change));
}

/** The sample with other headers, or other bytes, for one of its parts. */
export function withHeaders(name: string, headers: Partial<ZipPart>): Uint8Array {
  return zip(parts.map((part) => (part.name === name ? { ...part, ...headers } : part)));
}

/** The sample with one more sheet behind its own: the XML of its rows, and what stands around them. */
export function withSheet(rows: string, { before = "", after = "", name = "附" } = {}): Uint8Array {
  const data = `<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  return withSheets(
    [{ name, part: "xl/worksheets/more.xml" }],
    [{ name: "xl/worksheets/more.xml", data, deflate: true }],
  );
}

/** The sample with sheets more; several of them may have one part. */
export function withSheets(
  sheets: readonly { readonly name: string; readonly part: string }[],
  more: readonly ZipPart[],
): Uint8Array {
  const entries = sheets.map(
    ({ name }, at) =>
      `<sheet name="${name}" sheetId="${String(900 + at)}" r:id="more${String(at)}"/>`,
  );
  const listed = changed("xl/workbook.xml", (xml) =>
    xml.replace("</sheets>", () => `${entries.join("")}</sheets>`),
  );
  return zip([
    ...listed.map((part) =>
      part.name === "xl/_rels/workbook.xml.rels"
        ? {
            ...part,
            data: withLinks(
              text(part),
              sheets.map((sheet, at) => ({
                id: `more${String(at)}`,
                kind: "worksheet",
                target: `/${sheet.part}`,
              })),
            ),
          }
        : part,
    ),
    ...more,
  ]);
}

interface Link {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

/** The XML of relationships with more of them. */
export function withLinks(xml: string, links: readonly Link[]): string {
  const written = links.map(
    ({ id, kind, target, isExternal = false }) =>
      `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"${isExternal ? ' TargetMode="External"' : ""}/>`,
  );
  return xml.replace("</Relationships>", () => `${written.join("")}</Relationships>`);
}

/** The XML of relationships of a part that has none yet. */
export function linksOf(links: readonly Link[]): string {
  return withLinks(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    links,
  );
}

function changed(name: string, change: (text: string) => string): ZipPart[] {
  return parts.map((part) => (part.name === name ? { ...part, data: change(text(part)) } : part));
}

function text({ data }: ZipPart): string {
  return typeof data === "string" ? data : new TextDecoder().decode(data);
}
