import { readFileSync, writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { check } from "../../src/core/check/check";
import { dataForm } from "../../src/cli/data-copy";
import { openDocument } from "../../src/hosts/file/open-document";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { compose } from "../../src/report/compose/compose";
import { HEBEI_UNIT_BUDGET_2023 } from "../../src/statute/hebei/unit-budget/2023";
import { openPdf, readPages } from "../report/pdf/read-back";
import { run, temporaryFolder } from "./run";

/** Planted wherever a workbook hides something; it may come out nowhere. */
const MARK = "ZQXMARK7";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet2.xml";

/** The sample with row 9 and column E of table 2 hidden, and the mark in every hidden place. */
function planted(): Uint8Array {
  const parts: Unzipped = unzipSync(readFileSync("samples/guangyang-2023.xlsx"));
  const change = (name: string, from: RegExp | string, to: string): void => {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = before.replace(from, to);
    if (after === before) throw new RangeError(`nothing to change in ${name}`);
    parts[name] = strToU8(after);
  };
  const add = (name: string, xml: string): void => void (parts[name] = strToU8(xml));
  change(SHEET, '<row r="9"', '<row hidden="1" r="9"');
  change(SHEET, /<col (?=[^>]*min="5")/u, '<col hidden="1" ');
  for (const [index, state] of ["hidden", "veryHidden"].entries()) {
    const id = `secret${index}`;
    change(
      "xl/workbook.xml",
      "</sheets>",
      `<sheet name="${MARK}${index}" sheetId="9${index}" state="${state}" r:id="${id}"/></sheets>`,
    );
    const target = `worksheets/${id}.xml`;
    change(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      `<Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="${target}"/></Relationships>`,
    );
    const cell = `<c r="A1" t="inlineStr"><is><t>${MARK} 440524198001010013</t></is></c>`;
    add(
      `xl/${target}`,
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cell}</row></sheetData></worksheet>`,
    );
  }
  add(
    "xl/comments1.xml",
    `<comments xmlns="${MAIN}"><authors><author>${MARK}</author></authors><commentList><comment ref="D9" authorId="0"><text><r><t>${MARK}</t></r></text></comment></commentList></comments>`,
  );
  add(
    "xl/worksheets/_rels/sheet2.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
  );
  add(
    "docProps/core.xml",
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${MARK}</dc:creator></cp:coreProperties>`,
  );
  add("docProps/custom.xml", `<Properties><property>${MARK}</property></Properties>`);
  change(
    "xl/workbook.xml",
    "</workbook>",
    `<definedNames><definedName name="${MARK}" hidden="1">"${MARK}"</definedName></definedNames></workbook>`,
  );
  change(
    SHEET,
    "</worksheet>",
    `<headerFooter><oddHeader>${MARK}</oddHeader></headerFooter></worksheet>`,
  );
  return zipSync(parts);
}

describe("what a workbook hides", () => {
  let folder = "";
  let path = "";
  let stderr = "";
  let bytes: Uint8Array;
  beforeAll(async () => {
    folder = temporaryFolder();
    path = join(folder, "planted.xlsx");
    bytes = planted();
    writeFileSync(path, bytes);
    const at = (name: string): string => join(folder, name);
    const copies = ["--html", at("a.html"), "--data", at("a.xlsx")];
    ({ stderr } = await run("report", path, "-o", at("a.pdf"), ...copies));
  });

  it("is told in one block before the report is made", () => {
    expect(stderr).toContain(
      [
        "工作簿中看不见的内容：",
        `  隐藏的工作表：“${MARK}0”、“${MARK}1”。不进入报告和副本。`,
        "  公开内容中隐藏的行、列：02收入总表!9:9、02收入总表!E:E。报告和副本照样列示，不应公开的请删除。",
        "  批注 1 条：“02收入总表”。不进入报告和副本。",
        "",
      ].join("\n"),
    );
  });

  it("is not told of a workbook in which all can be seen", async () => {
    const { stderr: plain } = await run(
      ...["report", "samples/guangyang-2023.xlsx", "-o", join(folder, "plain.pdf")],
    );
    expect(plain).not.toContain("看不见");
  });

  it("is in no output: neither in text nor in bytes", async () => {
    const pdf = readFileSync(join(folder, "a.pdf"));
    const pages = await readPages(await openPdf(new Uint8Array(pdf)));
    expect(JSON.stringify(pages)).not.toContain(MARK);
    expect(pdf.toString("latin1")).not.toContain(MARK);
    expect(readFileSync(join(folder, "a.html"), "utf8")).not.toContain(MARK);
    expect(textOfParts(readFileSync(join(folder, "a.xlsx")))).not.toContain(MARK);
    const { book, look } = await openDocument(bytes);
    const { disclosure } = check(book, HEBEI_UNIT_BUDGET_2023, { look });
    const report = compose(book, disclosure, ZH_CN, { draft: false, charts: true });
    for (const name of ["a.json", "a.zip"]) {
      const copy = dataForm(name)?.(report);
      const text = typeof copy === "string" ? copy : copy === undefined ? MARK : textOfCopy(copy);
      expect(text).not.toContain(MARK);
      expect(text).toContain("1371.28");
    }
  });

  it("is not in the properties of the documents, nor is who made them where and when", async () => {
    const document = await openPdf(new Uint8Array(readFileSync(join(folder, "a.pdf"))));
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ CreationDate: "D:20230101000000Z" });
    const said = JSON.stringify([info, metadata]);
    const parts = textOfParts(readFileSync(join(folder, "a.xlsx")));
    expect(parts).not.toContain("docProps");
    for (const own of [userInfo().username, hostname(), folder, String(new Date().getFullYear())]) {
      expect(said).not.toContain(own);
      expect(parts).not.toContain(own);
    }
  });

  it("is in no form of the findings", async () => {
    for (const format of ["text", "json", "sarif"]) {
      const { stdout } = await run("check", path, "--format", format);
      expect(stdout).not.toContain(MARK);
      expect(stdout).toContain("B-52");
    }
  });
});

/** The text of every part of a package. */
function textOfParts(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join("\n");
}

function textOfCopy(bytes: Uint8Array): string {
  return bytes[0] === 0x50 ? textOfParts(bytes) : strFromU8(bytes);
}
