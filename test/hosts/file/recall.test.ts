import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { memoXml } from "../../../src/core/memo";
import { readKeptTexts } from "../../../src/hosts/file/look/kept-texts";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { workbookFile, workbookParts, type LinkedPart } from "./workbook-builder";
import { zip } from "./zip-builder";

const KEY = "budget-disclosure.explanations";
const ITEM = "customXml/item1.xml";

function linked(data: string, name = ITEM): LinkedPart {
  return { kind: "customXml", name, data };
}

async function recalled(...parts: readonly LinkedPart[]): Promise<string | null> {
  const file = workbookFile({ sheets: [{ name: "S" }], linked: parts });
  return (await openWorkbookFile(file)).recall(KEY);
}

describe("a text kept in a file", () => {
  it("is read under its key", async () => {
    expect(await recalled(linked(memoXml(KEY, "说明\n<第二行>")))).toBe("说明\n<第二行>");
    expect(await recalled(linked(memoXml("other", "说明")))).toBeNull();
    expect(await recalled()).toBeNull();
  });

  it.each([
    ["cut off", linked(memoXml(KEY, "说明").slice(0, -3))],
    ["with a document type", linked(`<!DOCTYPE a>${memoXml(KEY, "说明")}`)],
    ["with a reference to nothing", linked(memoXml(KEY, "说明").replace("说", "&nothing;"))],
    ["deep", linked("<a>".repeat(1000))],
    ["that is no XML", linked("<<<urn:budget-disclosure:memo>>>")],
  ])("that is damaged is none, and the book is read: %s", async (_, part) => {
    expect(await recalled(part)).toBeNull();
    expect(await recalled(part, linked(memoXml(KEY, "另一份"), "customXml/item2.xml"))).toBe(
      "另一份",
    );
  });

  it("that fails its checksum, or is not there, is none", async () => {
    const parts = workbookParts({ sheets: [{ name: "S" }], linked: [linked(memoXml(KEY, "a"))] });
    const spoilt = parts.map((part) => (part.name === ITEM ? { ...part, declaredCrc: 1 } : part));
    expect(await (await openWorkbookFile(zip(spoilt))).recall(KEY)).toBeNull();
    const without = parts.filter(({ name }) => name !== ITEM);
    expect(await (await openWorkbookFile(zip(without))).recall(KEY)).toBeNull();
  });

  it("is not asked for after the file was closed", async () => {
    const reader = await openWorkbookFile(workbookFile({ sheets: [{ name: "S" }] }));
    await reader.close();
    await expect(reader.recall(KEY)).rejects.toMatchObject({ code: "closed" });
  });

  it("is unpacked once, however often its part is named", async () => {
    const names: string[] = [];
    const many = Array.from({ length: 3000 }, (_, at) =>
      at % 2 === 0 ? ITEM : ITEM.toUpperCase(),
    );
    await readKeptTexts(many, (name) => {
      names.push(name);
      return Promise.resolve(null);
    });
    expect(names).toHaveLength(1);
  });
});

test("whatever stands in the part, a file can be read", async () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom("<memo", ">", "</memo>", "&", "]]>", "<![CDATA[", '["', '","', '"]', "urn:"),
    fc.constant(memoXml(KEY, "a")),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const text = await recalled(linked(`${pieces.join("")}<!--urn:budget-disclosure:memo-->`));
      expect(text === null || typeof text === "string").toBe(true);
    }),
    { numRuns: 100 },
  );
});
