import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { workbookParts } from "../workbook-builder";
import { zip } from "../zip-builder";
import { untouched, withSheet } from "./edited";
import { deleteBand, insertBand } from "./edits";

const box = (row: number, column: number, anchor: string): string =>
  `<v:shape><x:ClientData ObjectType="Note"><x:Anchor>${anchor}</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData><br></v:shape>`;
const link = (kind: string, target: string): string =>
  `<Relationship Id="${kind}" Type="http://x/${kind}" Target="../${target}"/>`;
const comment = (ref: string): string => `<comment ref="${ref}"><text><t>批</t></text></comment>`;

const file = zip([
  ...workbookParts({ sheets: [{ name: "S", rows: '<row r="9"><c r="A9"><v>1</v></c></row>' }] }),
  {
    name: "xl/worksheets/_rels/sheet1.xml.rels",
    data: `<Relationships>${link("comments", "comments1.xml")}${link("vmlDrawing", "drawings/v.vml")}</Relationships>`,
  },
  {
    name: "xl/comments1.xml",
    data: `<comments><commentList>${comment("B2")}${comment("B6")}</commentList></comments>`,
  },
  {
    name: "xl/drawings/v.vml",
    data: `<xml>${box(1, 1, "2,0,1,0,4,0,3,0")}${box(5, 1, "2,0,5,0,4,0,7,0")}</xml>`,
  },
]);

it.each([
  ["below new rows", insertBand, [comment("B2"), comment("B7")], ["1,1", "6,1"], "6,0,4,0, 8"],
  ["without those whose rows are gone", deleteBand, [comment("B5")], ["4,1"], "4,0,4,0, 6"],
] as const)(
  "comments and their boxes stay with their cells, %s",
  async (_, change, left, at, anchor) => {
    const row = change === insertBand ? 3 : 1;
    const edited = withSheet(await untouched(file), 0, (sheet) => change(sheet, "rows", row));
    const parts = unzipSync(await saveWorkbook(file, edited));
    expect(strFromU8(parts["xl/comments1.xml"]!)).toBe(
      `<comments><commentList>${left.join("")}</commentList></comments>`,
    );
    const boxes = strFromU8(parts["xl/drawings/v.vml"]!);
    const places = [...boxes.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)/gu)];
    expect(places.map(([, r = "", c = ""]) => `${r},${c}`)).toEqual(at);
    expect(boxes).toContain(anchor);
  },
);
