import type { LaidPage, LaidRectangle, LaidRule, LaidVector } from "./laid-page";
import type { ReportDocument } from "./document";
import type { Face } from "./face";
import type { LaidLine } from "./line";

/** Large grey letters across every page, under the text. */
export interface Watermark {
  readonly text: string;
  readonly face: string;
  /** Points. */
  readonly size: number;
  /** 0 is black, 1 white. */
  readonly grey: number;
  /** Degrees, counterclockwise. */
  readonly angle: number;
}

/** Points, or anything that is as exact in a file. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** The grey of a colour name; a report prints nothing but greys. */
function greyOf(color: unknown): string {
  if (color === "black") return "0";
  const digits = typeof color === "string" ? /^#([0-9a-f]{2})\1\1$/u.exec(color)?.[1] : undefined;
  if (digits === undefined) throw new Error(`${String(color)} is no grey`);
  return number(parseInt(digits, 16) / 255);
}

/** Writes a setting only where it changes. */
class Settings {
  readonly #now = new Map<string, string>();
  readonly #out: string[];

  constructor(out: string[]) {
    this.#out = out;
  }

  set(operator: string, value: string): void {
    if (this.#now.get(operator) === value) return;
    this.#now.set(operator, value);
    this.#out.push(`${value} ${operator}`);
  }
}

const CAPS = { butt: "0", round: "1", square: "2" };

function drawVectors(vectors: readonly LaidVector[], height: number, out: string[]): void {
  const rules: LaidRule[] = [];
  for (const vector of vectors) {
    if (vector.type === "line") rules.push(vector);
    else drawRectangle(vector, height, out);
  }
  drawRules(rules, height, out);
}

function drawRectangle({ x, y, w, h, color }: LaidRectangle, height: number, out: string[]): void {
  out.push(`${greyOf(color)} g`, `${[x, height - y - h, w, h].map(number).join(" ")} re`, "f");
}

/** Rules and leaders; those of one look are one path. */
function drawRules(rules: readonly LaidRule[], height: number, out: string[]): void {
  const looks = new Map<string, string[]>();
  for (const { x1, y1, x2, y2, lineWidth, lineColor, lineCap = "butt", dash } of rules) {
    const dashes = dash === undefined ? "[]" : `[${number(dash.length)} ${number(dash.space)}]`;
    const look = `${number(lineWidth)} w ${greyOf(lineColor)} G ${CAPS[lineCap]} J ${dashes} 0 d`;
    const path = looks.get(look) ?? [];
    looks.set(look, path);
    path.push(`${number(x1)} ${number(height - y1)} m`, `${number(x2)} ${number(height - y2)} l`);
  }
  for (const [look, path] of looks) out.push(look, ...path, "S");
}

function drawLines(lines: readonly LaidLine[], height: number, out: string[]): Set<Face> {
  const faces = new Set<Face>();
  const settings = new Settings(out);
  out.push("BT");
  for (const line of lines) {
    const baseline = height - line.y - line.getAscenderHeight();
    for (const { text, x, font, fontSize, color, characterSpacing } of line.inlines) {
      if (text === "") continue;
      faces.add(font);
      settings.set("Tf", `/${font.id} ${number(fontSize)}`);
      settings.set("g", greyOf(color));
      settings.set("Tc", number(characterSpacing));
      out.push(`1 0 0 1 ${number(line.x + x)} ${number(baseline)} Tm <${font.encode(text)}> Tj`);
    }
  }
  out.push("ET");
  return faces;
}

function drawWatermark(mark: Watermark, face: Face, page: LaidPage, out: string[]): void {
  const { width, height } = page.pageSize;
  const turn = (mark.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // From the middle of the page half the text back, and down to where its letters are centred.
  const back = face.widthOfString(mark.text, mark.size) / 2;
  const down = ((face.ascender + face.descender) / 2000) * mark.size;
  const x = width / 2 - back * cos + down * sin;
  const y = height / 2 - back * sin - down * cos;
  const matrix = [cos, sin, -sin, cos, x, y].map(number).join(" ");
  out.push(
    `BT ${number(mark.grey)} g /${face.id} ${number(mark.size)} Tf ${matrix} Tm`,
    `<${face.encode(mark.text)}> Tj ET`,
  );
}

/** Targets and links; pdfkit counts from the top of the page, as the layout does. */
function addLinks(document: ReportDocument, lines: readonly LaidLine[]): void {
  for (const line of lines) {
    if (line.id !== undefined) document.addNamedDestination(line.id, "XYZ", line.x, line.y, null);
    for (const { x, width, font, fontSize, linkToDestination } of line.inlines) {
      if (linkToDestination === undefined) continue;
      const height = font.lineHeight(fontSize);
      document.goTo(line.x + x, line.y, width, height, linkToDestination);
    }
  }
}

/**
 * Draws the pages in place of pdfmake's `Renderer`, which saves and restores the state of the page
 * around every character and sets every property again for every line.
 */
export function drawPages(
  document: ReportDocument,
  pages: readonly LaidPage[],
  watermark: Watermark | null,
  onProgress: (done: number) => void,
): void {
  const markFace = watermark === null ? null : document.provideFont(watermark.face);
  pages.forEach((page, index) => {
    const { width, height } = page.pageSize;
    document.addPage({ size: [width, height] });
    const lines = page.items.flatMap((item) => (item.type === "line" ? [item.item] : []));
    const vectors = page.items.flatMap((item) => (item.type === "vector" ? [item.item] : []));
    // pdfkit turns every page upside down; a second time is up again.
    const out = [`1 0 0 -1 0 ${number(height)} cm`];
    if (watermark !== null && markFace !== null) drawWatermark(watermark, markFace, page, out);
    drawVectors(vectors, height, out);
    const faces = drawLines(lines, height, out);
    if (markFace !== null) faces.add(markFace);
    for (const face of faces) document.page.fonts[face.id] = face.reference(document);
    document.addContent(out.join("\n"));
    addLinks(document, lines);
    onProgress((index + 1) / pages.length);
  });
}
