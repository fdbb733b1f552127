import { describe, expect, it } from "vitest";
import { normaliseLabel } from "../../../src/core/book/label";
import type { LayoutSet } from "../../../src/core/layout/layout";
import type { Term } from "../../../src/core/layout/rule";
import type { Piece } from "../../../src/core/layout/statement-template";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";

/** Names that are no words of the template and no figures. */
const GIVEN = ["year", "lastYear", "cutOff"];

describe.each(LAYOUT_SETS.map((set) => [set.id, set] as const))("the statement of %s", (_, set) => {
  const { statement, lastYear } = set.report;
  const pieces = [
    ...statement.opening,
    ...statement.sections.flatMap(({ parts }) =>
      parts.flatMap(({ paragraphs }) => paragraphs.flat()),
    ),
  ].flatMap(withInner);

  it("has the sections of the layout in order, under headings by which they are found", () => {
    expect(statement.sections.map(({ id }) => id)).toEqual(
      set.statement.sections.map(({ id }) => id),
    );
    statement.sections.forEach(({ heading }, at) => {
      const own = set.statement.sections[at]!;
      expect(heading.startsWith(`${"一二三四五六七八九".charAt(at)}、`)).toBe(true);
      expect(normaliseLabel(heading)).toContain(normaliseLabel(own.heading));
      const others = set.statement.sections.filter((one) => one !== own);
      for (const other of others) {
        expect(normaliseLabel(heading)).not.toContain(normaliseLabel(other.heading));
      }
    });
  });

  it("names in its sentences only figures, lists and words that there are", () => {
    const known = [...GIVEN, ...Object.keys(statement.words), ...Object.keys(statement.figures)];
    const named = pieces.flatMap((piece): string[] => {
      if (typeof piece === "string") return namesIn(piece);
      if ("compare" in piece) {
        const around = [...namesIn(piece.before ?? ""), ...namesIn(piece.after ?? "")];
        return [piece.compare, ...around];
      }
      if ("list" in piece) return [];
      const { when } = piece;
      if (when.is === "equal") return [...when.left, ...when.right];
      return "figure" in when ? [when.figure] : [];
    });
    const parts = Object.values(statement.figures).flatMap((figure) => figure.parts ?? []);
    expect([...named, ...parts].filter((name) => !known.includes(name))).toEqual([]);
    const lists = pieces.flatMap((piece) =>
      typeof piece === "object" && "list" in piece ? [piece.list] : [],
    );
    expect(lists.filter((name) => statement.lists[name] === undefined)).toEqual([]);
    // A figure that no sentence says is a slip in the name of one.
    const unused = Object.keys(statement.figures).filter((name) => !named.includes(name));
    expect(unused).toEqual([]);
  });

  it("takes its figures from tables, rows and columns that there are", () => {
    const terms = Object.values(statement.figures).flatMap(({ of, last }): Term[] => [
      ...("items" in of ? [[of.items, "total", of.column] as const] : of),
      ...(last === undefined ? [] : [last]),
    ]);
    expect(terms.filter((term) => !isThere(set, term))).toEqual([]);
  });

  it("compares only what the sheet of last year has, and every part of a whole", () => {
    const compared = pieces.flatMap((piece) =>
      typeof piece === "object" && "compare" in piece ? [piece.compare] : [],
    );
    const rows = lastYear.rows.map(({ id }) => id);
    for (const name of compared) {
      const { last, parts = [] } = statement.figures[name]!;
      expect(rows).toContain(last?.[1]);
      expect(compared).toEqual(expect.arrayContaining([...parts]));
    }
  });

  it("has a row for each row of the annex of last year, under words by which it is found", () => {
    const annex = set.annexes.find(({ id }) => id === "L")!;
    const known = annex.rows === "items" ? [] : annex.rows;
    expect(lastYear.rows.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    for (const { id, label } of lastYear.rows) {
      expect(known.find((row) => row.id === id)?.words).toContain(label);
    }
    expect(annex.titles).toContain(lastYear.title);
    annex.columns.forEach(({ words }, at) => expect(words).toContain(lastYear.heads[at]));
  });
});

function withInner(piece: Piece): Piece[] {
  if (typeof piece === "string" || !("when" in piece)) return [piece];
  return [piece, ...[...piece.say, ...(piece.or ?? [])].flatMap(withInner)];
}

function namesIn(words: string): string[] {
  return [...words.matchAll(/\{([^{}]*)\}/gu)].map(([, name = ""]) => name);
}

function isThere({ tables, annexes }: LayoutSet, [table, row, column]: Term): boolean {
  const annex = annexes.find(({ id }) => id === table);
  if (annex !== undefined) {
    const rows = annex.rows === "items" ? ["total"] : annex.rows.map(({ id }) => id);
    return rows.includes(row) && annex.columns.some(({ id }) => id === column);
  }
  const block = tables
    .find(({ id }) => id === table)
    ?.blocks.find(({ amounts }) => amounts.includes(column));
  if (block?.kind === "coded") return row === "total";
  return block?.rows.some(({ id }) => id === row) === true;
}
