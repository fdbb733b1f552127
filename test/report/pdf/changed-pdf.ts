import { deflateSync } from "node:zlib";
import { Ref, type Value } from "../../../src/report/pdf/read/lexer";
import { PdfFile } from "../../../src/report/pdf/read/pdf-file";
import { PageReader } from "../../../src/report/pdf/read/page-text";

/** Objects of a page tree, found in the bytes as the writer lays them out. */
function objectsOf(pdf: Uint8Array): { text: string; kids: number[]; pages: number } {
  const text = Buffer.from(pdf).toString("latin1");
  const tree = /(\d+) 0 obj\s*<<\s*\/Type \/Pages\s+\/Count \d+\s+\/Kids \[([^\]]*)\]/u.exec(text);
  const kids = [...(tree?.[2] ?? "").matchAll(/(\d+) 0 R/gu)].map(([, kid]) => Number(kid));
  return { text, kids, pages: Number(tree?.[1]) };
}

/** Appends new versions of objects to a PDF, as a program does that saves a change. */
function append(pdf: Uint8Array, objects: ReadonlyMap<number, Buffer>): Uint8Array {
  const { text } = objectsOf(pdf);
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1] ?? "";
  const [root = ""] = /\/Root \d+ 0 R/u.exec(text) ?? [];
  const parts: Buffer[] = [Buffer.from(pdf), Buffer.from("\n")];
  const size = (): number => parts.reduce((sum, { length }) => sum + length, 0);
  const table = ["xref"];
  for (const [number, body] of objects) {
    table.push(`${String(number)} 1`, `${String(size()).padStart(10, "0")} 00000 n `);
    parts.push(Buffer.from(`${String(number)} 0 obj\n`), body, Buffer.from("\nendobj\n"));
  }
  const start = size();
  parts.push(
    Buffer.from(
      `${table.join("\n")}\ntrailer\n<< ${root} /Prev ${before} >>\nstartxref\n${String(start)}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** The PDF without one of its pages, which counts from 0. */
export function withoutPage(pdf: Uint8Array, page: number): Uint8Array {
  const { kids, pages } = objectsOf(pdf);
  const left = kids.filter((_, at) => at !== page).map((kid) => `${String(kid)} 0 R`);
  const tree = `<< /Type /Pages /Count ${String(left.length)} /Kids [${left.join(" ")}] >>`;
  return append(pdf, new Map([[pages, Buffer.from(tree)]]));
}

/** The codes in hexadecimal with which a text that stands in one run is written. */
type CodesOf = (text: string) => string;

/** The PDF with the drawing of a page changed; pages count from 0. */
export function changedPage(
  pdf: Uint8Array,
  page: number,
  change: (content: string, codesOf: CodesOf) => string,
): Uint8Array {
  const file = new PdfFile(pdf);
  const { kids } = objectsOf(pdf);
  const contents: Value | undefined = file.dict(new Ref(kids[page] ?? 0)).get("Contents");
  if (!(contents instanceof Ref)) throw new Error("the page has no drawing of its own");
  const found = file.pages()[page];
  if (found === undefined) throw new Error("no such page");
  const content = Buffer.from(found.content).toString("latin1");
  const shown = [...content.matchAll(/<([0-9a-f]+)>/gu)].map(([, codes]) => codes ?? "");
  const runs = new PageReader(file).read(found);
  const codesOf = (text: string): string => {
    const run = runs.findIndex((one) => one.text === text);
    return shown[run] ?? "";
  };
  const packed = deflateSync(Buffer.from(change(content, codesOf), "latin1"));
  const head = `<< /Length ${String(packed.length)} /Filter /FlateDecode >>\nstream\n`;
  const body = Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
  return append(pdf, new Map([[contents.number, body]]));
}
