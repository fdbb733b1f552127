import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cellCorrections } from "../../../src/core/finding/cell-corrections";
import type { RepairEdit } from "../../../src/core/finding/finding";

const PARAGRAPH = "2023年预算收入2087.65万元，其中：一般公共预算收入2087.65万元。";
const SHEET = "情况说明";

/** The correction of the figure that begins at a place of a text. */
function inText(at: number, from: string, to: string, text = PARAGRAPH): RepairEdit {
  const whole = text.slice(0, at) + to + text.slice(at + from.length);
  return { sheet: SHEET, cell: "A20", from: text, to: whole, words: { at, from, to } };
}

function figure(cell: string, from: string, to: string): RepairEdit {
  return { sheet: "02收入总表", cell, from, to };
}

const FIRST = inText(PARAGRAPH.indexOf("2087"), "2087.65", "2087.56");
const SECOND = inText(PARAGRAPH.lastIndexOf("2087"), "2087.65", "20870.56");

describe("the corrections of cells", () => {
  it("change each cell once, in the order in which it is named", () => {
    const formula: RepairEdit = { ...figure("D7", "#NAME?", "=A1"), isFormula: true };
    const edits = [figure("D6", "1.00", "2.00"), FIRST, formula, figure("D6", "1.00", "3.00")];
    expect(cellCorrections(edits).map(({ cell, kind, to }) => [cell, kind, to])).toEqual([
      ["D6", "figure", "2.00"],
      ["A20", "text", FIRST.to],
      ["D7", "formula", "=A1"],
    ]);
  });

  it.each([
    ["in the order of the text", [FIRST, SECOND]],
    ["in the other order", [SECOND, FIRST]],
    ["twice", [FIRST, SECOND, FIRST]],
  ])("put two figures of one paragraph together, given %s", (_, edits) => {
    expect(cellCorrections(edits)).toEqual([
      {
        sheet: SHEET,
        cell: "A20",
        kind: "text",
        from: PARAGRAPH,
        to: "2023年预算收入2087.56万元，其中：一般公共预算收入20870.56万元。",
        edits: [FIRST, SECOND],
      },
    ]);
  });

  it("leave out what touches a figure that is corrected before", () => {
    const other = inText(FIRST.words!.at + 2, "87", "78");
    expect(cellCorrections([FIRST, other])).toMatchObject([{ to: FIRST.to, edits: [FIRST] }]);
    expect(cellCorrections([other, FIRST])).toMatchObject([{ to: other.to, edits: [other] }]);
  });

  it("leave out what is about another text than the first", () => {
    const stale = { ...SECOND, from: `${PARAGRAPH}。` };
    expect(cellCorrections([FIRST, stale])).toMatchObject([{ to: FIRST.to, edits: [FIRST] }]);
  });

  it("leave a figure alone that a text was to take the place of, and the other way round", () => {
    const plain = { sheet: SHEET, cell: "A20", from: "1.00", to: "2.00" };
    expect(cellCorrections([plain, FIRST])).toMatchObject([{ kind: "figure", to: "2.00" }]);
    expect(cellCorrections([FIRST, plain])).toMatchObject([{ kind: "text", to: FIRST.to }]);
  });
});

test("a text differs in its corrected figures only, in whatever order they are given", () => {
  const digits = fc.stringMatching(/^[0-9]{1,4}\.[0-9]{2}$/u);
  const parts = fc.array(fc.record({ words: fc.string(), was: digits, is: digits }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(parts, fc.func(fc.integer()), (drawn, weight) => {
      const text = drawn.map(({ words, was }) => words + was).join("");
      let at = 0;
      const edits = drawn.map(({ words, was, is }) => {
        const edit = inText(at + words.length, was, is, text);
        at += words.length + was.length;
        return edit;
      });
      const shuffled = [...edits].sort((a, b) => weight(a.words?.at) - weight(b.words?.at));
      const [correction, ...others] = cellCorrections(shuffled);
      expect(others).toEqual([]);
      expect(correction?.to).toBe(drawn.map(({ words, is }) => words + is).join(""));
      expect(correction?.edits).toEqual(edits);
    }),
  );
});
