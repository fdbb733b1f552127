import { describe, expect, it } from "vitest";
import type { CellStyle, LineStyle } from "../../../../src/core/book/look";
import { lookOf, styleOf, stylesXml, type StyleXml } from "./opened-look";

const solid = (colour: string): string =>
  `<patternFill patternType="solid">${colour}</patternFill>`;
const BLUE = '<fgColor rgb="FF0000FF"/><bgColor rgb="FFFFFF00"/>';

describe("a cell style", () => {
  const cases: [string, StyleXml, CellStyle][] = [
    ["that says nothing", {}, {}],
    [
      "with a font",
      { font: '<sz val="10.5"/><name val="仿宋_GB2312"/><family val="3"/><charset val="134"/>' },
      { font: "仿宋_GB2312", size: 10.5 },
    ],
    [
      "bold, slanted, underlined and struck",
      { font: "<b/><i/><strike/><u/>" },
      { isBold: true, isItalic: true, isStruck: true, isUnderlined: true },
    ],
    ["underlined twice", { font: '<u val="double"/>' }, { isUnderlined: true }],
    ["expressly not", { font: '<b val="0"/><i val="false"/><strike val="0"/><u val="none"/>' }, {}],
    ["with red words", { font: '<color rgb="FFFF0000"/>' }, { colour: "#FF0000" }],
    ["with black words", { font: '<color rgb="FF000000"/>' }, {}],
    ["with a built-in format", { format: 4 }, { format: "#,##0.00" }],
    ["with a fill", { fill: solid(BLUE) }, { fill: "#0000FF" }],
    ["with a white fill", { fill: solid('<fgColor rgb="FFFFFFFF"/>') }, { fill: "#FFFFFF" }],
    ["with a fill of no colour", { fill: solid("") }, {}],
    ["with no pattern", { fill: `<patternFill patternType="none">${BLUE}</patternFill>` }, {}],
    [
      "with grey dots, a shade of grey",
      { fill: '<patternFill patternType="mediumGray"/>' },
      { fill: "#808080" },
    ],
    [
      "with stripes, a shade of both colours",
      { fill: `<patternFill patternType="lightUp">${BLUE}</patternFill>` },
      { fill: "#BFBF40" },
    ],
    [
      "shaded, its first colour",
      {
        fill:
          '<gradientFill degree="90"><stop position="0"><color rgb="FF123456"/></stop>' +
          '<stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill>',
      },
      { fill: "#123456" },
    ],
    [
      "with lines",
      {
        border:
          '<left style="thin"><color rgb="FF7F7F7F"/></left><right style="double"/>' +
          '<top style="none"/><bottom style="hair"><color auto="1"/></bottom><diagonal style="thin"/>',
      },
      {
        left: { style: "thin", colour: "#7F7F7F" },
        right: { style: "double", colour: "#000000" },
        bottom: { style: "hair", colour: "#000000" },
      },
    ],
    [
      "with lines named by the direction of reading",
      { border: '<start style="thick"/><end style="dotted"/>' },
      {
        left: { style: "thick", colour: "#000000" },
        right: { style: "dotted", colour: "#000000" },
      },
    ],
    ["with a line of an unknown kind", { border: '<top style="wavy"/>' }, {}],
    [
      "placed",
      { xf: '<alignment horizontal="right" vertical="center" wrapText="1" indent="2"/>' },
      { across: "right", down: "middle", wraps: true, indent: 2 },
    ],
    ["placed as any other", { xf: '<alignment horizontal="general" vertical="bottom"/>' }, {}],
    [
      "centred over neighbours",
      { xf: '<alignment horizontal="centerContinuous"/>' },
      { across: "center" },
    ],
    ["open for typing", { xf: '<protection locked="0"/>' }, { isOpen: true }],
    ["locked", { xf: '<protection locked="1" hidden="1"/>' }, {}],
  ];
  it.each(cases)("%s", async (_what, xml, expected) => {
    expect(await styleOf(xml)).toEqual(expected);
  });

  it.each(["left", "center", "right", "justify", "distributed"])("%s across", async (across) => {
    expect(await styleOf({ xf: `<alignment horizontal="${across}"/>` })).toEqual({ across });
  });

  it.each([
    ["top", "top"],
    ["center", "middle"],
    ["distributed", "middle"],
    ["justify", "top"],
  ])("%s down", async (vertical, down) => {
    expect(await styleOf({ xf: `<alignment vertical="${vertical}"/>` })).toEqual({ down });
  });

  it.each<LineStyle>([
    "hair",
    "dotted",
    "dashed",
    "thin",
    "medium",
    "thick",
    "double",
    "dashDot",
    "dashDotDot",
    "mediumDashed",
    "mediumDashDot",
    "mediumDashDotDot",
    "slantDashDot",
  ])("with a line %s", async (style) => {
    const border = `<top style="${style}"/>`;
    expect(await styleOf({ border })).toEqual({ top: { style, colour: "#000000" } });
  });

  const damaged: [string, StyleXml][] = [
    ["a size of nothing", { font: '<sz val="0"/><sz val="x"/><sz val="9999"/><sz val=""/>' }],
    ["a font without a name", { font: '<name val=""/><name/>' }],
    ["a colour that is none", { font: '<color rgb="red"/>' }],
    ["an unknown pattern", { fill: `<patternFill patternType="tartan">${BLUE}</patternFill>` }],
    [
      "nonsense for a place",
      { xf: '<alignment horizontal="up" vertical="1" indent="-3" wrapText="7"/>' },
    ],
    ["an indent out of sight", { xf: '<alignment indent="1000000"/>' }],
    [
      "names of the object prototype",
      { border: '<constructor style="thin"/><top style="toString"/>' },
    ],
  ];
  it.each(damaged)("with %s is plain", async (_what, xml) => {
    expect(await styleOf(xml)).toEqual({});
  });

  it.each(["99", "-1", "1.5", "x", "", "1e9"])("whose parts are number %j is plain", async (id) => {
    const styles = stylesXml({ font: "<b/>" }).replace(
      /<cellXfs.*<\/cellXfs>/u,
      `<cellXfs><xf/><xf fontId="${id}" fillId="${id}" borderId="${id}" numFmtId="${id}"/></cellXfs>`,
    );
    const look = await lookOf({ sheets: [{ name: "S" }], styles });
    expect(look.styles).toEqual([{}, {}]);
  });
});

describe("the styles of a workbook", () => {
  it("stand under the numbers that cells use", async () => {
    const styles = stylesXml({ font: "<b/>" }, {}, { format: 49, fill: solid(BLUE) });
    expect((await lookOf({ sheets: [{ name: "S" }], styles })).styles).toEqual([
      {},
      { isBold: true },
      {},
      { format: "@", fill: "#0000FF" },
    ]);
  });

  it("have the first of each part unless they name another, in any order of the sections", async () => {
    const styles =
      '<cellXfs><xf/><xf fontId="1"/></cellXfs><fonts><font><b/></font><font><i/></font></fonts>';
    expect((await lookOf({ sheets: [{ name: "S" }], styles })).styles).toEqual([
      { isBold: true },
      { isItalic: true },
    ]);
  });

  it("are none where the file has none", async () => {
    const rows = '<row><c s="4"><v>1</v></c></row>';
    const look = await lookOf({ sheets: [{ name: "S", rows }] });
    expect(look.styles).toEqual([]);
    expect(look.sheets[0]!.cells).toEqual([]);
  });
});
