import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { madeFont, setPermission, shapeOf } from "../report/pdf/made-font";
import { tableOf } from "../../src/report/pdf/sfnt";
import { run, temporaryFolder, TRACE } from "./run";

const SAMPLE = "samples/guangyang-2023.xlsx";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = temporaryFolder();
  const font = madeFont();
  const files: Record<string, Uint8Array | string> = {
    "仿宋.ttf": font,
    "empty.ttf": "",
    "text.ttf": "not a font at all",
    "web.woff2": "wOF2....................",
    "cut.ttf": font.subarray(0, font.length / 2),
    "restricted.ttf": madeFont((tables) => {
      setPermission(tables, 2);
    }),
    "bad-shape.ttf": madeFont((tables) => {
      const [start, end] = shapeOf(tables, "预");
      tableOf(tables, "glyf").fill(0xff, start, end);
    }),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(at(name), bytes);
  mkdirSync(at("folder.ttf"));
});

describe("report with fonts of the office", () => {
  it("sets text and titles in them", async () => {
    const fonts = ["--body-font", at("仿宋.ttf"), "--title-font", at("仿宋.ttf")];
    const { code, stderr } = await run("report", SAMPLE, "-o", at("a.pdf"), ...fonts);
    expect(stderr).toContain(`已写入：${at("a.pdf")}`);
    expect(code).toBe(0);
    expect(readFileSync(at("a.pdf"), "latin1")).toContain("+OfficeSong");
  });

  it.each([
    ["empty.ttf", "空"],
    ["text.ttf", "不是字体文件"],
    ["web.woff2", "网页字体"],
    ["cut.ttf", "不完整"],
    ["restricted.ttf", "不允许"],
    ["bad-shape.ttf", "不完整"],
    ["missing.ttf", "没有这个文件"],
    ["folder.ttf", "这是目录"],
  ])("refuses %s in one sentence that names it", async (name, reason) => {
    const output = at(`${name}.pdf`);
    const { code, stdout, stderr } = await run(
      ...["report", SAMPLE, "-o", output, "--html", `${output}.html`, "--title-font", at(name)],
    );
    expect(code).toBe(2);
    expect(stderr).toContain(at(name));
    expect(stderr).toContain(reason);
    expect(stderr + stdout).not.toMatch(TRACE);
    expect([output, `${output}.html`].some((path) => existsSync(path))).toBe(false);
  });

  it("refuses it in English too", async () => {
    const font = ["--body-font", at("web.woff2"), "--lang", "en"];
    const { code, stderr } = await run("report", SAMPLE, "-o", at("b.pdf"), ...font);
    expect(code).toBe(2);
    expect(stderr).toContain("web font (WOFF)");
    expect(stderr).toContain("No report was made.");
  });

  it("never writes over a font", async () => {
    const font = at("仿宋.ttf");
    const before = readFileSync(font);
    const { code } = await run("report", SAMPLE, "-o", font, "--body-font", font);
    expect(code).toBe(2);
    expect(readFileSync(font).equals(before)).toBe(true);
  });
});
