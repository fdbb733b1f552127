import { getDocumentProxy } from "unpdf";
import { titleWithUnit } from "../../../src/report/charts/words";
import type { Block, Report, TableBlock } from "../../../src/report/model";

/** Text as it is compared: compatibility forms made one, white space left out. */
export function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

export interface ReadText {
  readonly text: string;
  /** Left, right edge and baseline in points, from the lower left of the page. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the type in points. */
  readonly size: number;
  /** The same name for all texts of one face in a document. */
  readonly face: string;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  /** The whole page in reading order, bare, with running head, foot and watermark. */
  readonly text: string;
}

export type ReadDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
  /** Page, way of showing it, left and top in points from the lower left, zoom. */
  readonly dest: readonly [{ num: number; gen: number }, { name: string }, number, number, number];
}

export async function readBookmarks(document: ReadDocument): Promise<readonly Bookmark[]> {
  return (await document.getOutline()) as unknown as readonly Bookmark[];
}

export async function openPdf(bytes: Uint8Array): Promise<ReadDocument> {
  // The reader takes the buffer over, so it gets its own.
  return getDocumentProxy(bytes.slice());
}

export async function readPages(document: ReadDocument): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item): ReadText[] => {
      if (!("str" in item)) return [];
      const [, , , size, left, baseline] = item.transform as number[];
      if (size === undefined || left === undefined || baseline === undefined) return [];
      const right = left + item.width;
      return [
        { text: item.str, left, right, baseline, size, face: item.fontName.replace(/^.*_/u, "") },
      ];
    });
    pages.push({ width, height, texts, text: bare(texts.map(({ text }) => text).join("")) });
  }
  return pages;
}

/** Title, caption and head of a table, as they stand where it begins. */
export function headText(table: TableBlock): string {
  const head = table.head.flat().map((cell) => cell.text);
  return bare([table.title, table.captionLeft, table.captionRight, ...head].join(""));
}

/** The same on its other pages, which say that it goes on. */
export function repeatedHeadText(table: TableBlock): string {
  if (table.title === "") return bare(`续表${headText(table)}`);
  return headText({ ...table, title: `${table.title}（续）` });
}

function blockText(block: Block): string {
  if (block.kind === "heading") return bare(block.text);
  if (block.kind === "paragraph") return bare(block.inlines.map((inline) => inline.text).join(""));
  if (block.kind === "chart") {
    const bars = block.bars.map(({ label, figure }) => label + figure);
    return bare([titleWithUnit(block), ...bars].join(""));
  }
  const body = block.body.flat().map((cell) => cell.text);
  return headText(block) + bare([...body, ...block.notes].join(""));
}

/** All text of the report after the contents, in order. */
export function bodyText(report: Report): string {
  const sections = report.parts.flatMap((part) => part.sections);
  return sections
    .map(
      (section) =>
        bare(section.showTitle ? section.title : "") + section.blocks.map(blockText).join(""),
    )
    .join("");
}

/** Pages before the first that has a number of the text: the cover and one page of contents. */
const FRONT = 2;

/** The page without watermark, which is drawn first, and without running head and foot, drawn last. */
export function stripFurniture(page: ReadPage, index: number, report: Report): string {
  const number = index < FRONT ? "I".repeat(index) : String(index - FRONT + 1);
  const foot = `—${number}—`;
  const mark = bare(report.watermark ?? "");
  const rights = [report.contentsTitle, ...report.parts.map((part) => part.title)];
  for (const right of rights) {
    const furniture = bare(report.title + right) + foot;
    if (page.text.startsWith(mark) && page.text.endsWith(furniture)) {
      return page.text.slice(mark.length, -furniture.length);
    }
  }
  throw new Error(`page ${String(index + 1)} has no running head and foot: ${page.text}`);
}

/** The text from page `first` (counted from 0) on, without furniture and repeated table heads. */
export function flowText(pages: readonly ReadPage[], first: number, report: Report): string {
  const blocks = report.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks));
  const heads = blocks.flatMap((block) =>
    block.kind === "table" ? [repeatedHeadText(block)] : [],
  );
  let flow = "";
  pages.forEach((page, index) => {
    if (index < first) return;
    const text = stripFurniture(page, index, report);
    const head = heads.find((candidate) => text.startsWith(candidate)) ?? "";
    flow += text.slice(head.length);
  });
  return flow;
}
