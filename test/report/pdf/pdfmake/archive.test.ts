import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingForPreflight, preflight } from "../../../../scripts/pdfa/preflight";
import { loadFonts } from "../../../../src/cli/fonts";
import { writePdf } from "../../../../src/report/pdf/write-pdf";
import { paragraph, sampleReport } from "../sample-report";

const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-pdfa-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A name that XML and PDF must both escape, and a draft: its mark must not shine through. */
const unitName = "示例市“甲&乙<丙>”(局)";
let bytes: Uint8Array;
let file: string;
beforeAll(async () => {
  const fonts = await loadFonts();
  const report = sampleReport({ unitName, title: `${unitName}2031年单位预算`, watermark: "草稿" });
  bytes = await writePdf(report, { fonts });
  file = Buffer.from(bytes).toString("latin1");
});

describe("PDF/A-1b", () => {
  const missing = missingForPreflight();
  it.skipIf(missing !== null)("is what preflight finds", () => {
    const path = join(folder, "report.pdf");
    writeFileSync(path, bytes);
    expect(preflight(path)).toMatchObject({ isValid: true });
  });

  it("has the same properties in both places", () => {
    const packet = /<\?xpacket begin[^]*?<\?xpacket end="w"\?>/u.exec(file)?.[0] ?? "";
    const xmp = Buffer.from(packet, "latin1").toString("utf8");
    expect(xmp).toContain("示例市“甲&amp;乙&lt;丙&gt;”(局)2031年单位预算</rdf:li>");
    expect(xmp).toContain("<xmp:CreateDate>2031-01-01T00:00:00Z</xmp:CreateDate>");
    expect(xmp).toContain("<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    expect(file).toContain("(D:20310101000000Z)");
  });

  it("has a profile of sRGB whose white is the last of 1024 points", () => {
    const streams = [...file.matchAll(/stream\n([^]*?)\nendstream/gu)].flatMap(([, raw = ""]) => {
      try {
        return [inflateSync(Buffer.from(raw, "latin1"))];
      } catch {
        return [];
      }
    });
    const profile = streams.find((stream) => stream.subarray(36, 40).toString() === "acsp");
    expect(profile?.readUInt32BE(0)).toBe(profile?.length);
    const curve = profile?.indexOf("curv") ?? -1;
    expect(profile?.readUInt32BE(curve + 8)).toBe(1024);
    expect(profile?.readUInt16BE(curve + 12)).toBe(0);
    expect(profile?.readUInt16BE(curve + 12 + 1023 * 2)).toBe(0xffff);
    // Half of sRGB is 21 % of light.
    expect((profile?.readUInt16BE(curve + 12 + 512 * 2) ?? 0) / 0xffff).toBeCloseTo(0.2146, 2);
  });

  it("has nothing that shines through", () => {
    expect(file).not.toMatch(/\/(?:ca|CA|SMask|BM)\b/u);
  });
});

describe("the file", () => {
  it("is the same for the second document of a process, whatever the first was", async () => {
    const fonts = await loadFonts();
    const report = sampleReport();
    const first = await writePdf(report, { fonts });
    const blocks = [paragraph("别的字先来：龙凤麟龟，ABCxyz。")];
    const sections = [{ id: "S", title: "别的", showTitle: true, blocks }];
    await writePdf(sampleReport({ parts: [{ title: "别的部分", sections }] }), { fonts });
    const second = await writePdf(report, { fonts });
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("names its pages as they are numbered", () => {
    expect(file).toMatch(/\/PageLabels <<\s*\/Nums \[0 <<\s*\/P [^>]*>> 1 <<\s*\/S \/R\s*>> 2 <</u);
  });
});
