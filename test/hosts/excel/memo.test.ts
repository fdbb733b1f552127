import { describe, expect, it } from "vitest";
import { bookOf, openFake, sheetOf } from "./opened";

const book = bookOf(sheetOf("表", [[1]]));
const NAMESPACE = "urn:budget-disclosure:memo";

describe("texts kept in the workbook", () => {
  it("are parts of the workbook, one for a key", async () => {
    const { fake, port } = openFake(book);
    await port.remember("a", "一");
    await port.remember("b", "二");
    await port.remember("a", "三");
    expect(fake.host.book.data.customXml.map(({ xml }) => xml)).toEqual([
      `<memo xmlns="${NAMESPACE}">["a","三"]</memo>`,
      `<memo xmlns="${NAMESPACE}">["b","二"]</memo>`,
    ]);
  });

  it.each(["not JSON", "[1,2]", '["a"]', '{"a":"b"}'])(
    "are not taken from a foreign part: %s",
    async (body) => {
      const { fake, port } = openFake(book);
      const { data } = fake.host.book;
      data.customXml.push({ id: data.newId(), xml: `<memo xmlns="${NAMESPACE}">${body}</memo>` });
      data.customXml.push({ id: data.newId(), xml: `<memo xmlns="urn:other">["a","x"]</memo>` });
      expect(await port.recall("a")).toBeNull();
      await port.remember("a", null);
      expect(data.customXml).toHaveLength(2);
    },
  );

  it("may be as long as any explanation, but not as long as a book", async () => {
    const { port } = openFake(book);
    await port.remember("a", "说".repeat(300_000));
    expect(await port.recall("a")).toHaveLength(300_000);
    await expect(port.remember("a", "说".repeat(1_000_001))).rejects.toMatchObject({
      code: "too-large",
      params: { what: "textCharacters", limit: "1000000", found: "1000001" },
    });
  });
});
