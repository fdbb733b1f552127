import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition, downloadName } from "../../src/server/download-name";

describe("downloadName", () => {
  it.each([
    ["report.pdf", "report.pdf"],
    ["预算公开", "预算公开.pdf"],
    ["预算公开.PDF", "预算公开.pdf"],
    ["../../etc/passwd", "_.._etc_passwd.pdf"],
    ["C:\\windows\\x.pdf", "C__windows_x.pdf"],
    ['a";filename="b.exe', "a_;filename=_b.exe.pdf"],
    ["a\r\nSet-Cookie: x=1.pdf", "a__Set-Cookie_ x=1.pdf"],
    ["a\0.pdf", "a_.pdf"],
    ["fdp.\u202Eexe", "fdp._exe.pdf"],
    ["  .hidden. ", "hidden.pdf"],
    ["...", "report.pdf"],
    ["CON", "_CON.pdf"],
    ["nul.tar.pdf", "_nul.tar.pdf"],
    ["console", "console.pdf"],
    ["", "report.pdf"],
    [".pdf", "report.pdf"],
    ["预".repeat(200), `${"预".repeat(80)}.pdf`],
    ["😀".repeat(81), `${"😀".repeat(80)}.pdf`],
  ])("makes of %j", (sent, name) => {
    expect(downloadName(encodeURIComponent(sent))).toBe(name);
  });

  it("has a name for a page that sends none", () => {
    expect(downloadName(undefined)).toBe("report.pdf");
  });

  it.each(["%", "%E5%B9", "预算.pdf", "a b", "%ff", "a\n"])("does not take %j", (sent) => {
    expect(downloadName(sent)).toBeNull();
  });
});

describe("contentDisposition", () => {
  it.each([
    ["report.pdf", `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    [
      "预算 2023(1).pdf",
      `attachment; filename="_ 2023(1).pdf"; filename*=UTF-8''%E9%A2%84%E7%AE%97%202023%281%29.pdf`,
    ],
    ["预算.pdf", `attachment; filename="report.pdf"; filename*=UTF-8''%E9%A2%84%E7%AE%97.pdf`],
  ])("%s", (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });

  it("is one header with one quoted name, whatever the page sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (sent) => {
        const name = downloadName(encodeURIComponent(sent));
        const header = contentDisposition(name ?? "");
        expect(header).toMatch(
          /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w.~%-]+$/u,
        );
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toBe(name);
      }),
    );
  });
});
