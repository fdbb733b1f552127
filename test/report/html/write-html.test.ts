// @vitest-environment jsdom
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { writeHtml } from "../../../src/report/html/write-html";
import type { ChartBlock, Report } from "../../../src/report/model";
import { cell, heading, paragraph, sampleReport, table } from "../pdf/sample-report";
import { fromElsewhere, publishedReport, wordsOf } from "../published-report";

let report: Report;
let draft: Report;

beforeAll(async () => {
  report = await publishedReport();
  draft = await publishedReport(true);
});

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** The words of the report in the order of the page: cover, contents, parts. */
function wordsInOrder({ title, unitName, unitCode, year, ...rest }: Report): string[] {
  const listed = rest.parts.flatMap((part) => [
    part.title,
    ...part.sections.flatMap((section) => [
      section.title,
      ...section.blocks.flatMap((block) =>
        block.kind === "heading" && block.listed ? [block.text] : [],
      ),
    ]),
  ]);
  const printed = rest.parts.flatMap((part) => [
    part.title,
    ...part.sections.flatMap((section) => [
      section.showTitle ? section.title : "",
      ...section.blocks.flatMap(wordsOf),
    ]),
  ]);
  const imprint = [
    ["单位名称：", unitName],
    ["单位编码：", unitCode],
    ["预算年度：", `${String(year)}年`],
  ].flatMap(([label = "", value = ""]) => (value === "" ? [] : [label + value]));
  const cover = [rest.watermark ?? "", title, ...imprint];
  return [...cover, rest.contentsTitle, ...listed, ...printed];
}

describe("the HTML page", () => {
  it.each([
    ["the reference disclosure", () => report],
    ["a draft", () => draft],
    ["spans over rows and a row taller than a page", () => sampleReport()],
  ])("prints the words of the report and no others, in their order: %s", (_, get) => {
    const article = pageOf(writeHtml(get())).querySelector("article");
    expect(bare(article!.textContent)).toBe(bare(wordsInOrder(get()).join("")));
  });

  it("is the same to the byte when it is made again, wherever the figures came from", () => {
    expect(writeHtml(report)).toBe(writeHtml(structuredClone(report)));
    expect(writeHtml(fromElsewhere(report))).toBe(writeHtml(report));
    expect(JSON.stringify(fromElsewhere(report))).toContain("机密底稿");
  });

  it("needs nothing from outside and runs nothing", () => {
    const page = pageOf(writeHtml(report));
    expect(page.querySelectorAll("script, link, img, iframe, object, form, base")).toHaveLength(0);
    expect(page.querySelector("style")!.textContent).not.toMatch(/url\(|@import|expression/iu);
    const attributes = [...page.querySelectorAll("*")].flatMap(({ attributes: own }) => [...own]);
    expect(attributes.filter(({ name }) => /^on|^src|^data-/u.test(name))).toEqual([]);
    const outward = attributes.filter(
      ({ name, value }) => name === "href" && !value.startsWith("#"),
    );
    expect(outward).toEqual([]);
  });

  it("says what it is: language, encoding, title, and that a draft is one", () => {
    const page = pageOf(writeHtml(report));
    expect(page.documentElement.lang).toBe("zh-CN");
    expect(page.querySelector("meta[charset]")!.getAttribute("charset")).toBe("utf-8");
    expect(page.title).toBe(report.title);
    expect(page.querySelector(".bd-draft")).toBeNull();
    const marked = pageOf(writeHtml(draft));
    expect(marked.title).toBe(`草稿 ${report.title}`);
    expect(marked.querySelector(".bd-draft")!.textContent).toBe("草稿");
  });

  it("leads from every entry of the contents to its place", () => {
    const page = pageOf(writeHtml(report));
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith("bd-"))).toEqual([]);
    const links = [...page.querySelectorAll<HTMLAnchorElement>("nav a")];
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      const target = page.getElementById(link.getAttribute("href")!.slice(1));
      // A part leads to its first section, everything else to its own words.
      const isPart = report.parts.some(({ title }) => title === link.textContent);
      if (!isPart) expect(bare(target!.textContent)).toContain(bare(link.textContent));
      expect(target).not.toBeNull();
    }
  });

  it("skips no rank of headings", () => {
    for (const html of [writeHtml(report), writeHtml(sampleReport())]) {
      const headings = [...pageOf(html).querySelectorAll("h1, h2, h3, h4, h5, h6")];
      const ranks = headings.map(({ tagName }) => Number(tagName.slice(1)));
      expect(ranks[0]).toBe(1);
      const jumps = ranks.filter((rank, at) => at > 0 && rank > ranks[at - 1]! + 1);
      expect(jumps).toEqual([]);
    }
  });
});

describe("charts", () => {
  const chart: ChartBlock = {
    kind: "chart",
    id: "income",
    title: "收入预算构成",
    unit: "wanYuan",
    bars: [{ label: "事业收入", figure: "12.30", from: { sheet: "T1", cell: "C5" } }],
  };

  it("are a section of their own, with an entry of the contents", () => {
    expect(pageOf(writeHtml(report)).querySelector("svg")).toBeNull();
    const section = { id: "charts", title: "图表", showTitle: true, blocks: [chart] };
    const parts = [...report.parts, { title: "", sections: [section] }];
    const page = pageOf(writeHtml({ ...report, parts }));
    expect(page.querySelector("svg")!.textContent).toContain("12.30");
    const [link] = [...page.querySelectorAll("nav a")].slice(-1);
    expect(link!.textContent).toBe("图表");
    expect(page.querySelector(`h2${link!.getAttribute("href")!}`)!.textContent).toBe("图表");
  });
});

describe("the tables of the page", () => {
  function tableOf(title: string): HTMLTableElement {
    const tables = [...pageOf(writeHtml(report)).querySelectorAll("table")];
    return tables.find(({ caption }) => caption!.textContent.startsWith(title))!;
  }

  it("name columns, groups of columns and rows with header cells", () => {
    const income = tableOf("单位预算收入总表");
    const scopes = [...income.tHead!.querySelectorAll("th")].map((th) => [
      th.textContent,
      th.scope,
      th.colSpan,
      th.rowSpan,
    ]);
    expect(scopes.slice(0, 5)).toEqual([
      ["序号", "col", 1, 2],
      ["功能分类科目", "colgroup", 2, 1],
      ["合计", "col", 1, 2],
      ["本年收入", "colgroup", 8, 1],
      ["上年结转", "col", 1, 2],
    ]);
    const groups = [...income.querySelectorAll("colgroup")].map((group) => group.children.length);
    expect(groups).toEqual([1, 2, 1, 8, 1]);
    const first = [...income.tBodies[0]!.rows[3]!.cells].map(({ tagName }) => tagName);
    expect(first.slice(0, 4)).toEqual(["TD", "TH", "TH", "TD"]);
  });

  it("keep the numbers of the columns and the words over them out of the headers", () => {
    const rows = [...tableOf("单位预算收支总表").tHead!.rows];
    expect([...rows.at(-1)!.cells].map(({ tagName }) => tagName)).toEqual(Array(5).fill("TD"));
    const goal = [...tableOf("2、大气污染").tHead!.rows].map((row) => row.cells[0]!);
    expect(goal.map(({ tagName, textContent }) => [tagName, textContent])).toEqual([
      ["TD", "绩效目标"],
      ["TH", "一级指标"],
    ]);
  });

  it("make the nearest item the header of an amount where two stand side by side", () => {
    const row = tableOf("单位预算收支总表").tBodies[0]!.rows[0]!;
    const cells = [...row.cells].map(({ tagName, textContent }) => [tagName, textContent]);
    expect(cells).toEqual([
      ["TD", "1"],
      ["TH", "一、一般公共预算拨款收入"],
      ["TD", "2087.56"],
      ["TH", "一、一般公共服务支出"],
      ["TD", "1371.28"],
    ]);
  });

  it("scroll in a place of their own that the keyboard reaches", () => {
    const scrolled = [...pageOf(writeHtml(report)).querySelectorAll("table")].map(
      ({ parentElement }) => parentElement!,
    );
    const names = scrolled.map((place) => place.getAttribute("aria-label"));
    expect(scrolled.map(({ tabIndex }) => tabIndex)).toEqual(Array(scrolled.length).fill(0));
    expect(names[0]).toBe("单位预算收支总表");
    expect(names.filter((name) => name === null || name === "")).toEqual([]);
  });

  it("indent what the table indents", () => {
    const cells = [...tableOf("单位预算财政拨款“三公”经费").tBodies[0]!.querySelectorAll("th")];
    const indents = cells.map((th) => [th.textContent, th.style.paddingLeft]);
    expect(indents).toContainEqual(["其中：公务用车购置费", "2.4em"]);
    expect(indents).toContainEqual(["公务用车运行维护费", "5.4em"]);
    expect(indents).toContainEqual(["三、公务接待费", ""]);
  });

  it("have no header cell without words", () => {
    const empty = [...pageOf(writeHtml(report)).querySelectorAll("th")].filter(
      ({ textContent }) => textContent.trim() === "",
    );
    expect(empty).toEqual([]);
  });
});

/** A report that prints the texts in every place a text can have. */
function reportOf(texts: readonly [string, string, string, string]): Report {
  const [a, b, c, d] = texts;
  const block = table("T1", b, {
    captionLeft: a,
    captionRight: c,
    widths: [1, 1],
    head: [[cell(c, { bold: true }), cell(d, { bold: true })]],
    body: [[cell(d), cell(a, { align: "right" })]],
    notes: [b],
  });
  const blocks = [heading(1, c, true), paragraph(d, a), block];
  const section = { id: "N", title: a, showTitle: true, blocks };
  return sampleReport({
    title: d,
    unitName: c,
    unitCode: b,
    watermark: a,
    contentsTitle: "目录",
    parts: [{ title: b, sections: [section] }],
  });
}

describe("texts that look like markup", () => {
  const ATTACK = `<img src=x onerror="alert('1')">&amp;</script><!--`;

  it("are printed as they are", () => {
    const hostile = reportOf([ATTACK, `"${ATTACK}`, `' ${ATTACK}`, `]]>${ATTACK}`]);
    const page = pageOf(writeHtml(hostile));
    expect(page.querySelectorAll("img, script")).toHaveLength(0);
    expect(page.querySelector("h1")!.textContent).toBe(`]]>${ATTACK}`);
    expect(page.querySelector("[role=group]")!.getAttribute("aria-label")).toBe(`"${ATTACK}`);
  });

  it("are printed as they are, whatever they are", () => {
    const pieces = [
      "<",
      ">",
      "&",
      '"',
      "'",
      "&#60;",
      "</td>",
      "<b",
      "=1",
      "广阳区",
      "𠮷",
      "\n",
      " ",
    ];
    const text = fc.array(fc.constantFrom(...pieces), { minLength: 1 }).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.tuple(text, text, text, text), (texts) => {
        const hostile = reportOf(texts);
        const page = pageOf(writeHtml(hostile));
        expect(bare(page.querySelector("article")!.textContent)).toBe(
          bare(wordsInOrder(hostile).join("")),
        );
        expect(page.querySelectorAll("b, script")).toHaveLength(0);
      }),
    );
  });

  it("show a mark for what no page may hold", () => {
    const page = writeHtml(reportOf(["甲\0乙", "丙\u0008", "丁\ud800", "戊\uffff"]));
    expect(page).toContain("甲\ufffd乙");
    expect(page).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\uffff]/u);
  });
});
