import { describe, expect, it } from "vitest";
import { bookOf, openFake, sheetOf } from "./opened";

const BOOK = bookOf(sheetOf("甲", [["a"], ["b"], ["c"]]), sheetOf("乙", [[1]]));
const AT = { sheet: "甲", r0: 0, c0: 0, r1: 2, c1: 0 };

describe("what the workbook conceals", () => {
  it("counts the notes and comments of persons, not those that marks have", async () => {
    const { fake, port } = openFake(BOOK, { level: 20 });
    await port.mark("findings", [{ at: AT, level: "error", text: "不相等" }]);
    expect(fake.sheet("甲").notes).toHaveLength(1);
    expect((await port.conceals([])).notes).toEqual([]);
    fake.sheet("甲").notes.push({ row: 1, column: 0, text: "请核对" });
    fake.sheet("甲").comments.push({ row: 2, column: 0, text: "已核对" });
    fake.sheet("乙").comments.push({ row: 0, column: 0, text: "暂估" });
    expect((await port.conceals([])).notes).toEqual([
      { sheet: "甲", count: 2 },
      { sheet: "乙", count: 1 },
    ]);
  });

  it("is not known where Excel is too old to tell", async () => {
    expect(await openFake(BOOK, { level: 17 }).port.conceals([AT])).toEqual({
      lines: [{ rows: [], columns: [] }],
      notes: null,
    });
    expect(await openFake(BOOK, { level: 1 }).port.conceals([AT])).toMatchObject({ lines: null });
  });

  it("is told of every other row of a long sheet", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [row]);
    const { fake, port } = openFake(bookOf(sheetOf("长", rows)), { level: 20 });
    const hidden = rows.map((_, row) => row).filter((row) => row % 2 === 1);
    for (const row of hidden) fake.user.hideRows("长", row + 1);
    const { lines } = await port.conceals([{ sheet: "长", r0: 0, c0: 0, r1: 299, c1: 0 }]);
    expect(lines).toEqual([{ rows: hidden, columns: [] }]);
  });
});
