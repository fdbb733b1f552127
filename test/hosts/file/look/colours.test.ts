import { describe, expect, it } from "vitest";
import type { LinkedPart } from "../workbook-builder";
import { lookOf, styleOf, stylesXml } from "./opened-look";

const system = (name: string, last: string): string =>
  `<a:sysClr val="${name}" lastClr="${last}"/>`;
const plain = (digits: string): string => `<a:srgbClr val="${digits}"/>`;

/** Slots in the order in which a theme writes them. */
const SLOTS = [
  ["dk1", system("windowText", "010101")],
  ["lt1", system("window", "FEFEFE")],
  ["dk2", plain("44546A")],
  ["lt2", plain("E7E6E6")],
  ...["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"].map((digits, at) => [
    `accent${at + 1}`,
    plain(digits),
  ]),
  ["hlink", plain("0563C1")],
  ["folHlink", plain("954F72")],
];
const THEME = themePart(SLOTS.map(([name, colour]) => `<a:${name}>${colour}</a:${name}>`).join(""));

function themePart(slots: string): LinkedPart {
  const data =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>' +
    `<a:clrScheme name="Office">${slots}</a:clrScheme></a:themeElements></a:theme>`;
  return { kind: "theme", name: "xl/theme/theme1.xml", data };
}

const filled = async (colour: string, linked: readonly LinkedPart[] = []): Promise<unknown> => {
  const fill = `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
  return (await styleOf({ fill }, { linked })).fill;
};

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

describe("a colour", () => {
  it.each([
    ['rgb="FF12AB9f"', "#12AB9F"],
    ['rgb="0012AB9F"', "#12AB9F"],
    ['rgb="12ab9f"', "#12AB9F"],
    ['rgb="12AB9F00F"', undefined],
    ['indexed="2"', "#FF0000"],
    ['indexed="10"', "#FF0000"],
    ['indexed="22"', "#C0C0C0"],
    ['indexed="63"', "#333333"],
    ['indexed="64"', "#000000"],
    ['indexed="65"', "#FFFFFF"],
    ['indexed="66"', undefined],
    ['indexed="-1"', undefined],
    ['auto="1"', "#000000"],
    ['auto="0"', undefined],
    ["", undefined],
  ])("written %s is %s", async (written, expected) => {
    expect(await filled(written)).toBe(expected);
  });

  it.each([
    ["0", "#FEFEFE"],
    ["1", "#010101"],
    ["2", "#E7E6E6"],
    ["3", "#44546A"],
    ["4", "#4472C4"],
    ["9", "#70AD47"],
    ["11", "#954F72"],
    ["12", undefined],
  ])("of the theme, number %s, is %s", async (number, expected) => {
    expect(await filled(`theme="${number}"`, [THEME])).toBe(expected);
  });

  // As Excel shows them in its palette. It reckons in whole steps, which may be one of 255 apart.
  it.each([
    ["0", "-4.9989318521683403E-2", "#F2F2F2"],
    ["0", "-0.14999847407452621", "#D9D9D9"],
    ["0", "-0.499984740745262", "#808080"],
    ["1", "0.499984740745262", "#7F7F7F"],
    ["4", "0.79998168889431442", "#DCE6F1"],
    ["4", "0.59999389629810485", "#B8CCE4"],
    ["4", "0.39997558519241921", "#95B3D7"],
    ["4", "-0.249977111117893", "#366092"],
    ["2", "-9.9978637043366805E-2", "#DDD9C4"],
    ["4", "7", "#4F81BD"],
    ["4", "x", "#4F81BD"],
  ])("of Office's own theme, number %s tinted by %s, is %s", async (number, tint, expected) => {
    const found = await filled(`theme="${number}" tint="${tint}"`);
    const apart = channels(String(found)).map((level, at) => level - channels(expected)[at]!);
    expect(apart.every((steps) => Math.abs(steps) <= 1)).toBe(true);
  });

  it.each([
    ["is cut off", { ...THEME, data: "<a:theme><a:clrScheme>" }],
    ["is no XML", { ...THEME, data: "\u0000" }],
    ["has a document type", { ...THEME, data: "<!DOCTYPE a><a/>" }],
    ["is empty of colours", themePart("<a:accent1><a:srgbClr val='?'/></a:accent1>")],
  ])("is Office's own where the theme %s", async (_what, theme) => {
    expect(await filled('theme="4"', [theme])).toBe("#4F81BD");
  });

  it("by number may be the file's own", async () => {
    const fill = '<patternFill patternType="solid"><fgColor indexed="1"/></patternFill>';
    const own = ["00000000", "00ABCDEF", "bad"].map((rgb) => `<rgbColor rgb="${rgb}"/>`);
    const styles = `${stylesXml(
      { fill },
      { fill: fill.replace('"1"', '"2"') },
    )}<colors><indexedColors>${own.join("")}</indexedColors></colors>`;
    const look = await lookOf({ sheets: [{ name: "S" }], styles });
    expect(look.styles.map((style) => style.fill)).toEqual([undefined, "#ABCDEF", "#FF0000"]);
  });
});
