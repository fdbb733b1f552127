import { describe, expect, it } from "vitest";
import type { CellNote } from "../../../../src/core/book/look";
import type { LinkedPart } from "../workbook-builder";
import { sheetLookOf } from "./opened-look";

const part = (comments: string): LinkedPart => ({
  kind: "comments",
  name: "xl/comments1.xml",
  data: `<comments><authors><author>甲</author></authors><commentList>${comments}</commentList></comments>`,
});
const comment = (ref: string, text: string): string =>
  `<comment ref="${ref}" authorId="0"><text>${text}</text></comment>`;

async function notesOf(...linked: readonly LinkedPart[]): Promise<readonly CellNote[]> {
  return (await sheetLookOf({ linked })).notes;
}

describe("the notes of a sheet", () => {
  it.each([
    ["<t>已核对</t>", "已核对"],
    [
      '<r><rPr><b/></rPr><t>张三:</t></r><r><t xml:space="preserve">\n 见文件 </t></r>',
      "张三:\n 见文件 ",
    ],
    ['<r><t>一</t></r><rPh sb="0" eb="1"><t>yi</t></rPh>', "一"],
    ["<t>一_x000D_\n二 &amp; 三</t>", "一\n二 & 三"],
  ])("say %s plainly", async (text, expected) => {
    expect(await notesOf(part(comment("C5", text)))).toEqual([
      { row: 4, column: 2, text: expected },
    ]);
  });

  it("leave out what stands nowhere or says nothing", async () => {
    const comments =
      comment("", "<t>甲</t>") +
      comment("XFE1", "<t>甲</t>") +
      comment("A1", "") +
      comment("B1", "<t>乙</t>");
    expect(await notesOf(part(comments))).toEqual([{ row: 0, column: 1, text: "乙" }]);
  });

  it("are not the talk that newer versions of Excel keep", async () => {
    const talk = {
      kind: "threadedComment",
      name: "xl/threadedComments/threadedComment1.xml",
      data: `<ThreadedComments><comment ref="A1"><text><t>甲</t></text></comment></ThreadedComments>`,
    };
    expect(await notesOf(talk)).toEqual([]);
  });

  it.each([
    ["cut off", { ...part(""), data: "<comments><commentList>" }],
    ["with a document type", { ...part(""), data: "<!DOCTYPE a><comments/>" }],
  ])("are none where their part is %s", async (_what, linked) => {
    expect(await notesOf(linked)).toEqual([]);
  });
});
