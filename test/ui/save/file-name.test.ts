import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { cleanName, pdfName } from "../../../src/ui/save/file-name";

describe("the name of the file", () => {
  const { fileName } = ZH_CN.ui.publish;

  test("says whose it is, for which year, and whether it is a draft", () => {
    expect(pdfName(fileName("示例市教育局本级", 2031, false))).toBe(
      "示例市教育局本级2031年预算公开.pdf",
    );
    expect(pdfName(fileName("示例市教育局本级", 2031, true))).toBe(
      "示例市教育局本级2031年预算公开（草稿）.pdf",
    );
    expect(pdfName(fileName("", 2031, false))).toBe("2031年预算公开.pdf");
  });

  test.each([
    ['a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j"],
    ["../../etc/passwd", "_.._etc_passwd"],
    ["教\u0000育\u001b[2J局\n", "教育[2J局"],
    ["报告\u202efdp.exe", "报告fdp.exe"],
    ["  教育   局. ", "教育 局"],
    ["50%", "50_"],
    ["CON", "_CON"],
    ["lpt1", "_lpt1"],
    ["aux.2031年", "_aux.2031年"],
    ["COM¹", "_COM¹"],
    ["console", "console"],
    ["", ""],
    ["...", ""],
  ])("%j becomes %j", (text, name) => {
    expect(cleanName(text)).toBe(name);
  });

  test("any text gives a name that file systems and headers take", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", maxLength: 300 }), { maxLength: 4 }),
        (parts) => {
          const name = pdfName(parts);
          expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|%]+\.pdf$/u);
          expect(name).not.toMatch(/^[.\s]/u);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
          expect(() => encodeURIComponent(name)).not.toThrow();
        },
      ),
    );
  });
});
