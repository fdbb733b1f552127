import { describe, expect, it } from "vitest";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { workbookFile, type LinkedPart } from "../workbook-builder";

async function textsOf(...data: readonly string[]): Promise<[string, string][]> {
  const linked = data.map((xml, at): LinkedPart => ({
    kind: "customXml",
    name: `customXml/item${at + 1}.xml`,
    data: xml,
  }));
  const { texts } = await openDocument(workbookFile({ sheets: [{ name: "S" }], linked }));
  return [...texts];
}

const memo = (body: string): string => `<memo xmlns="urn:budget-disclosure:memo">${body}</memo>`;

describe("the texts kept in a workbook", () => {
  it.each([
    ["plain", memo('["explanations","说明"]'), "说明"],
    [
      "with what XML would change",
      memo('["explanations","a\\u003cb\\u003e\\u0026\\n"]'),
      "a<b>&\n",
    ],
    ["as another program writes them", memo("[&quot;explanations&quot;,&quot;说明&quot;]"), "说明"],
    [
      "under a prefix",
      '<n:memo xmlns:n="urn:budget-disclosure:memo">["explanations","说明"]</n:memo>',
      "说明",
    ],
  ])("%s", async (_what, xml, text) => {
    expect(await textsOf(xml)).toEqual([["explanations", text]]);
  });

  it("stand under their keys, the first of each", async () => {
    const parts = ['["a","1"]', '["b","2"]', '["a","3"]'].map(memo);
    expect(await textsOf(...parts)).toEqual([
      ["a", "1"],
      ["b", "2"],
    ]);
  });

  it.each([
    ["of others", '<memo xmlns="urn:other">["a","1"]</memo>'],
    ["of another kind", '<other xmlns="urn:budget-disclosure:memo">["a","1"]</other>'],
    ["without JSON", memo("a")],
    ["with half a pair", memo('["a"]')],
    ["with a number", memo('["a",1]')],
    ["with an object", memo('{"0":"a","1":"b"}')],
    ["cut off", '<memo xmlns="urn:budget-disclosure:memo">["a","1"]'],
    ["with a document type", `<!DOCTYPE a>${memo('["a","1"]')}`],
  ])("are not those %s", async (_what, xml) => {
    expect(await textsOf(xml, memo('["b","2"]'))).toEqual([["b", "2"]]);
  });
});
