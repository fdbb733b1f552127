import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts, loadRare } from "../../../src/cli/fonts";
import { readFaceCoverage, type Face, type FontFiles } from "../../../src/report/pdf/fonts";
import { markOf } from "../../../src/report/pdf/mark";
import { readOfficeFont } from "../../../src/report/pdf/office-font/read-office-font";
import {
  BODY,
  BOLD,
  KAI,
  SANS,
  TITLE,
  Typesetter,
  type FacePair,
} from "../../../src/report/pdf/text";
import { madeFont, setCharacters } from "./made-font";

let fonts: FontFiles;
let office: Uint8Array;
beforeAll(async () => {
  fonts = { ...(await loadFonts()), rare: await loadRare() };
  // Of the office's font 廊 is missing, which ours have, and it has what ours lack.
  const made = madeFont((tables) => {
    setCharacters(tables, { 廊: null, 㐂: "中", 龘: "中" });
  });
  office = readOfficeFont(made);
});

/** The faces a text is set in, each with its part of the text. */
function facesOf(text: string, pair: FacePair, more: Partial<FontFiles> = {}): string {
  const type = new Typesetter(readFaceCoverage({ ...fonts, ...more }));
  const runs = type.set(text, { pair, mark: markOf(text, "a test") });
  type.assertPrintable();
  return runs.map(({ font, text: part }) => `${font}:${part}`).join(" ");
}

describe("the characters of the fonts", () => {
  it("are all Chinese of GBK", () => {
    const coverage = readFaceCoverage(fonts);
    const decoder = new TextDecoder("gbk");
    const missing: string[] = [];
    for (let code = 0x8140; code <= 0xfefe; code += 1) {
      const char = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
      if (!/^\p{Script=Han}$/u.test(char)) continue;
      const point = char.codePointAt(0) ?? 0;
      if (!["serif", "rare"].some((face) => coverage.get(face as Face)?.(point)))
        missing.push(char);
    }
    expect(missing).toEqual([]);
  });

  it("are all 20,902 of the first Unicode, in the bold face where they are in the regular one", () => {
    const coverage = readFaceCoverage(fonts);
    const range = Array.from({ length: 20_902 }, (_, index) => 0x4e00 + index);
    const isIn = (face: "serif" | "serifBold" | "rare") => coverage.get(face) ?? (() => false);
    expect(range.filter((code) => !isIn("serif")(code) && !isIn("rare")(code))).toEqual([]);
    expect(range.filter((code) => isIn("serif")(code) && isIn("rare")(code))).toEqual([]);
    expect(range.filter((code) => isIn("serif")(code) !== isIn("serifBold")(code))).toEqual([]);
    expect(range.filter(isIn("serif")).length).toBeGreaterThan(7_900);
  });

  it("of headings are those of everyday texts", () => {
    const coverage = readFaceCoverage(fonts);
    const decoder = new TextDecoder("gbk");
    // Rows 16 to 55 of GB 2312: its first level.
    for (let code = 0xb0a1; code <= 0xd7f9; code += 1) {
      if ((code & 0xff) < 0xa1 || (code & 0xff) > 0xfe) continue;
      const char = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
      for (const face of ["sans", "kai"] as const) {
        expect(coverage.get(face)?.(char.charCodeAt(0)), `${face} ${char}`).toBe(true);
      }
    }
  });
});

describe("a rare character", () => {
  it("leaves running text in its face: the rare one has the same design", () => {
    expect(facesOf("王龘2人", BODY)).toBe("serif:王 rare:龘 digits:2 serif:人");
  });

  it.each<[string, FacePair, string, string]>([
    ["in no face of headings", SANS, "一、鄚州", "serifBold:一、鄚州"],
    ["in no bold face", SANS, "一、龘镇", "serif:一、 rare:龘 serif:镇"],
    ["in no face of second headings", KAI, "（一）鄚州", "serif:（一）鄚州"],
    ["in a bold cell", BOLD, "龘镇", "rare:龘 serif:镇"],
    ["in a title", TITLE, "鄚州镇2031年", "serifBold:鄚州镇 digitsBold:2031 serifBold:年"],
  ])("%s takes the whole text into one that has it", (_name, pair, text, faces) => {
    expect(facesOf(text, pair)).toBe(faces);
  });

  it("does not move a text for a sign that some face has", () => {
    expect(facesOf("一、┃", SANS)).toBe("sans:一、 serif:┃");
  });
});

describe("a font of the office", () => {
  it("takes the text, but for characters it lacks, and figures", () => {
    const faces = "body:按 serif:廊 body:坊 digits:12.5 body:元";
    expect(facesOf("按廊坊12.5元", BODY, { body: office })).toBe(faces);
  });

  it("takes the titles that it has all characters of, figures apart", () => {
    const faces = "title:坊 digitsBold:2031 title:年";
    expect(facesOf("坊2031年", TITLE, { title: office })).toBe(faces);
    expect(facesOf("廊坊", TITLE, { title: office })).toBe("serifBold:廊坊");
  });

  it("leaves the other role alone", () => {
    expect(facesOf("坊", TITLE, { body: office })).toBe("serifBold:坊");
    expect(facesOf("坊", BODY, { title: office })).toBe("serif:坊");
  });

  it("is borrowed from by headings for what none of ours has, and for nothing else", () => {
    expect(facesOf("一、龘㐂", SANS, { body: office })).toBe("serif:一、 rare:龘 body:㐂");
  });
});

describe("the face of rare characters", () => {
  it.each([
    ["龘", true],
    ["鄚", false],
    ["😀", false],
  ])("is asked for for %s: %s", async (char, isNeeded) => {
    const type = new Typesetter(readFaceCoverage(await loadFonts()));
    type.set(char, { pair: BODY, mark: markOf(char, "a test") });
    expect(type.needsRare).toBe(isNeeded);
  });

  it("is asked for though the office's font has the character, which a heading may need", async () => {
    const type = new Typesetter(readFaceCoverage({ ...(await loadFonts()), body: office }));
    type.set("龘", { pair: BODY, mark: markOf("龘", "a test") });
    expect(type.needsRare).toBe(false);
    type.set("龘", { pair: KAI, mark: markOf("龘", "a test") });
    expect(type.needsRare).toBe(true);
  });
});
