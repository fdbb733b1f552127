import fc from "fast-check";
import { expect, test } from "vitest";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { findingsCsv } from "../../../src/ui/check/findings-csv";
import { itemMaker, type Item } from "../../../src/ui/check/items";
import { resultOf, wrongState } from "../support/states";

async function items(): Promise<readonly Item[]> {
  const state = await wrongState();
  return itemMaker()(resultOf(state), state.explained, ZH_CN);
}

/** Reads a CSV text as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, raw = "", end] of text.slice(1).matchAll(cell)) {
    const value = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    lines.at(-1)?.push(value);
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

test("a file begins with a byte order mark, a head and one line a finding", async () => {
  const all = await items();
  const text = findingsCsv(all, ZH_CN);
  expect(text.startsWith("\uFEFF级别,规则,表,位置")).toBe(true);
  const [head, ...lines] = readCsv(text);
  expect(lines.map((line) => line.length)).toEqual(all.map(() => head?.length));
  expect(lines.map((line) => line[1])).toEqual(["T2-01", "T2-03", "X-15", "B-03"]);
});

test("a difference below zero stays a figure", async () => {
  const [head, first] = readCsv(findingsCsv(await items(), ZH_CN));
  expect(first?.[head?.indexOf("相差") ?? -1]).toBe("-36.00");
});

test("no label of a stranger's file becomes a formula, and none is lost", async () => {
  const [item] = await items();
  const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " =", "＝", "", '"', ",");
  fc.assert(
    fc.property(start, fc.string({ unit: "grapheme" }), (first, rest) => {
      const place = `${first}${rest}`;
      const text = findingsCsv([{ ...item!, text: { ...item!.text, place } }], ZH_CN);
      const value = readCsv(text)[1]?.[3] ?? "";
      const isFigure = /^-?\d+(\.\d+)?$/u.test(value);
      expect(isFigure || !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value)).toBe(true);
      expect([place, `'${place}`]).toContain(value);
    }),
  );
});
