import { followElement, type Followed } from "./follow-elements";
import { followFormula, type Fates } from "./follow-formula";
import { joinPart, split, splitPart, join } from "./markup";
import { linksOf } from "./links";
import type { PackageDraft } from "./package-draft";
import { escapeXml } from "../write/xml";
import { unescapeXml } from "../xml-text";
import type { Moves } from "./follow";
import { followPivot } from "./pivots";

/** Lets the comments, their boxes, the pictures and pivot tables of a sheet follow its rows and columns. */
export async function followLinkedParts(
  draft: PackageDraft,
  sheetPart: string,
  followed: Followed,
): Promise<void> {
  for (const { kind, target } of await linksOf(draft, sheetPart)) {
    if (kind === "comments" || kind === "threadedComment") {
      await draft.change(target, (xml) => followComments(xml, followed));
    } else if (kind === "vmlDrawing") {
      const vml = await draft.textOf(target);
      const made = vml === null ? null : followNoteBoxes(vml, followed.moves);
      if (made !== null && made !== vml) draft.put(target, made);
    } else if (kind === "drawing") {
      await draft.change(target, (xml) => followAnchors(xml, followed.moves));
    } else if (kind === "pivotTable") {
      await draft.change(target, (xml) => followPivot(xml, followed.moves));
    }
  }
}

/** What a chart, of the newer kinds too, says of cells: amounts, their number formats, and all of a filtered range. */
const CHART_CELLS = /(<(?:[\w.-]+:)?(?:f|nf|sqref)(?:\s[^<>]*)?>)([^<]*)(?=<\/)/gu;

/** Lets the charts of the book follow the cells they are drawn from. */
export async function followCharts(draft: PackageDraft, fates: Fates): Promise<void> {
  for (const name of draft.names) {
    if (!/^xl\/charts\/[^/]+\.xml$/iu.test(name)) continue;
    await draft.change(name, (xml) =>
      xml.replace(CHART_CELLS, (_, open: string, text: string) => {
        const was = unescapeXml(text, name);
        const made = followFormula(was, null, fates);
        return open + (made === was ? text : escapeXml(made));
      }),
    );
  }
}

function followComments(xml: string, followed: Followed): string {
  const part = splitPart(xml);
  const root = followElement(join(part.root), followed);
  // The list stays when the last comment goes, as a part has to hold something.
  return joinPart({ ...part, root: root === null ? { ...part.root, pieces: [] } : split(root) });
}

const NOTE_BOX = /<v:shape\b(?:(?!<\/v:shape>)[^])*<\/v:shape>/gu;

/** The boxes of comments: drawn in a language of old that is not always well formed XML. */
function followNoteBoxes(vml: string, { rows, columns }: Moves): string {
  return vml.replace(NOTE_BOX, (shape) => {
    if (!/ObjectType="Note"/u.test(shape)) return shape;
    const [was, wasColumn] = [numberIn(shape, "Row"), numberIn(shape, "Column")];
    if (was === null || wasColumn === null) return shape;
    const [row, column] = [rows.placeOf(was), columns.placeOf(wasColumn)];
    if (row === null || column === null) return "";
    const [down, right] = [row - was, column - wasColumn];
    return shape
      .replace(/(<x:Row>)\s*\d+/u, `$1${row}`)
      .replace(/(<x:Column>)\s*\d+/u, `$1${column}`)
      .replace(/(<x:Anchor>)([^<]*)/u, (_, open: string, text: string) => {
        const numbers = text.split(",").map((number, at) => {
          const by = at % 4 === 0 ? right : at % 4 === 2 ? down : 0;
          return by === 0 ? number : ` ${Number(number) + by}`;
        });
        return open + numbers.join(",");
      });
  });
}

function numberIn(shape: string, name: string): number | null {
  const found = new RegExp(`<x:${name}>\\s*(\\d+)`, "u").exec(shape);
  return found === null ? null : Number(found[1]);
}

/** Pictures and charts hang on the cells under their corners. */
function followAnchors(xml: string, { rows, columns }: Moves): string {
  return xml.replace(
    /(<(?:\w+:)?(col|row)>)(\d+)(?=<\/)/gu,
    (_, open: string, kind: string, number: string) =>
      open + String((kind === "col" ? columns : rows).nearestOf(Number(number))),
  );
}
