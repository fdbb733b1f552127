import { readFileSync } from "node:fs";
import { read, writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import type { EditedBook } from "../../../../src/core/book/edited-book";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { seen, untouched, withCell, withSheet } from "./edited";
import { insertBand } from "./edits";
import { hasLibreOffice, ONLY_WITH, throughLibreOffice } from "../../../support/libre-office";

const sample = new Uint8Array(readFileSync("samples/guangyang-2023.xlsx"));

async function edited(file: Uint8Array): Promise<EditedBook> {
  const book = await untouched(file);
  const red = { ...book.styles[0], fill: "#FF0000", format: "0.000", isBold: true } as const;
  const changed = withSheet({ ...book, styles: [...book.styles, red] }, 1, (sheet) =>
    withCell(insertBand(insertBand(sheet, "rows", 3), "columns", 1), {
      ...{ row: 3, column: 1, value: "新 <行>", formula: null, style: book.styles.length },
    }),
  );
  const [first, ...others] = changed.sheets;
  const copy = { ...first!, isCopy: true, name: "副本's" };
  return { ...changed, sheets: [...others, { ...first!, name: "改 名" }, copy] };
}

/** Values by sheet and place, blanks left out. */
function valuesOf({ sheets }: EditedBook): unknown {
  return sheets.map(({ name, cells }) => [
    name,
    cells.flatMap(({ row, column, value }) => (value === null ? [] : [[row, column, value]])),
  ]);
}

describe("a saved book in the eyes of others", () => {
  it("is the same to hucre", async () => {
    const book = await edited(sample);
    const found = await read(await saveWorkbook(sample, book));
    const values = found.sheets.map(({ name, rows }) => [
      name,
      rows.flatMap((line, row) =>
        line.flatMap((value, column) => (value === null ? [] : [[row, column, value]])),
      ),
    ]);
    expect(values).toEqual(valuesOf(book));
  });

  it.skipIf(!hasLibreOffice)(
    `is the same to LibreOffice${ONLY_WITH}`,
    async () => {
      const book = await edited(sample);
      const again = await untouched(throughLibreOffice(await saveWorkbook(sample, book)));
      expect(valuesOf(again)).toEqual(valuesOf(book));
    },
    60_000,
  );
});

describe.skipIf(!hasLibreOffice)(`a file that LibreOffice wrote${ONLY_WITH}`, () => {
  it("holds the same, is saved as it is, and with what was edited", async () => {
    const theirs = throughLibreOffice(sample);
    const book = await untouched(theirs);
    expect(valuesOf(book)).toEqual(valuesOf(await untouched(sample)));
    expect(await saveWorkbook(theirs, book)).toBe(theirs);
    const changed = await edited(theirs);
    const saved = await saveWorkbook(theirs, changed);
    expect(seen(await untouched(saved))).toEqual(seen(changed));
    expect(valuesOf(await untouched(throughLibreOffice(saved)))).toEqual(valuesOf(changed));
  }, 60_000);
});

describe("a table of another writer", () => {
  async function saved(): Promise<{ file: Uint8Array; book: EditedBook }> {
    const rows = [
      ["科目", "金额", null, null],
      ["a", 1, null, null],
      ["b", 2, null, null],
    ];
    const columns = [{ name: "科目" }, { name: "金额" }];
    const theirs = await writeXlsx({
      sheets: [
        {
          name: "表",
          rows,
          cells: new Map([["0,3", { formula: "SUM(表1[金额])", formulaResult: 3 }]]),
          tables: [{ name: "表1", range: "A1:B3", columns }],
        },
      ],
    });
    const book = withSheet(await untouched(theirs), 0, (sheet) => {
      const wider = insertBand(insertBand(sheet, "columns", 1), "rows", 2);
      const headed = withCell(wider, { row: 0, column: 1, value: "单位", formula: null });
      const renamed = withCell(headed, { row: 0, column: 2, value: "数额", formula: null });
      return {
        ...withCell(renamed, { row: 2, column: 2, value: 5, formula: null }),
        name: "改 名",
      };
    });
    return { file: await saveWorkbook(theirs, book), book };
  }

  it("is one to it again, with the columns and rows that came in", async () => {
    const { tables } = (await read((await saved()).file)).sheets[0]!;
    expect(tables).toMatchObject([
      {
        name: "表1",
        range: "A1:C4",
        columns: [{ name: "科目" }, { name: "单位" }, { name: "数额" }],
      },
    ]);
  });

  it.skipIf(!hasLibreOffice)(
    `has a formula that LibreOffice understands${ONLY_WITH}`,
    async () => {
      const again = await untouched(throughLibreOffice((await saved()).file));
      const formula = again.sheets[0]!.cells.find(({ formula: f }) => f !== null);
      expect(formula).toMatchObject({ row: 0, column: 4 });
      expect(formula?.formula).toContain("数额");
    },
    60_000,
  );
});
