import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../src/cli/fonts";
import { assertComplete } from "../../../src/report/pdf/complete";
import { readCoverage } from "../../../src/report/pdf/coverage";
import type { LaidPage } from "../../../src/report/pdf/pdfmake/laid-page";
import type { FontFiles } from "../../../src/report/pdf/fonts";
import { markOf, type Mark } from "../../../src/report/pdf/mark";
import { countLines } from "../../../src/report/pdf/measure";
import { Face } from "../../../src/report/pdf/pdfmake/face";
import { LaidLine } from "../../../src/report/pdf/pdfmake/line";

function codesOf(text: string): number[] {
  return Array.from(text, (char) => char.codePointAt(0) ?? 0);
}

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await loadFonts();
});

describe("readCoverage", () => {
  beforeAll(async () => {
    fonts = await loadFonts();
  });

  it("finds the characters of office texts in every Chinese face", () => {
    const text = "廊坊市广阳区单位：万元（①⑳㎡￥¥≤≥±×÷‰℃“”‘’《》〈〉【】〔〕—…·、。，；！？％→";
    for (const face of ["serif", "serifBold", "sans"] as const) {
      const covers = readCoverage(fonts[face]);
      expect(codesOf(text).filter((code) => !covers(code))).toEqual([]);
    }
  });

  it("finds subscripts in at least one face", () => {
    const covers = Object.values(fonts).map(readCoverage);
    expect(covers.some((face) => face(0x2082) && face(0x2083))).toBe(true);
  });

  it("finds figures in the face for figures, and no Chinese", () => {
    const covers = readCoverage(fonts.digits);
    expect(codesOf("0123456789.,-%").every(covers)).toBe(true);
    expect(covers("中".charCodeAt(0))).toBe(false);
  });

  it("does not claim what no face has", () => {
    expect(readCoverage(fonts.serif)(0x1f600)).toBe(false);
    expect(readCoverage(fonts.serif)(0xffff)).toBe(false);
  });
});

describe("countLines", () => {
  it.each([
    ["", 10, 1],
    ["一二三四五六七八九十", 10, 1],
    ["一二三四五六七八九十十", 10, 2],
    ["一二三四五六七八九十。", 10, 2],
    ["一\n二", 10, 2],
    // 9 figures and a point, 5 em in all, in a column of 4 em.
    ["123456789.", 4, 2],
  ])("counts %j in %d em as %d", (text, column, lines) => {
    expect(countLines(text, column)).toBe(lines);
  });
});

describe("assertComplete", () => {
  function pageOf(mark: Mark, ...texts: readonly string[]): LaidPage {
    const lines = texts.map((text) => {
      // Only looked at for its type.
      const font = Object.create(Face.prototype) as Face;
      const type = { fontSize: 10, font, color: "black", linkToDestination: undefined };
      const place = { x: 0, width: 0, characterSpacing: 0, alignment: "left" as const };
      return {
        type: "line" as const,
        item: new LaidLine([{ text, mark, ...type, ...place }], 0, 10),
      };
    });
    const pageMargins = { left: 0, top: 0, right: 0, bottom: 0 };
    return { items: lines, pageSize: { width: 100, height: 100 }, pageMargins };
  }
  const text = markOf("一段 文字", "the text");
  const head = markOf("表头", "the head", { repeats: true });

  it("accepts a text that goes on over the page, and a head on every page", () => {
    const pages = [
      pageOf(text, "一段"),
      pageOf(text, "文字"),
      pageOf(head, "表头"),
      pageOf(head, "表头"),
    ];
    expect(() => {
      assertComplete(pages, new Set([text, head]));
    }).not.toThrow();
  });

  it.each([
    ["a missing text", [], "0 of 4"],
    ["a cut text", [pageOf(text, "一段文")], "3 of 4"],
    ["a text twice", [pageOf(text, "一段文字"), pageOf(text, "一段文字")], "8 of 4"],
    ["a cut head on a later page", [pageOf(head, "表头"), pageOf(head, "表")], "the head"],
  ])("refuses %s", (_name, pages, message) => {
    expect(() => {
      assertComplete(pages, new Set([pages.length === 2 && message === "the head" ? head : text]));
    }).toThrow(message);
  });
});
