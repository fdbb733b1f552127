import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { beforeAll, describe, expect, it } from "vitest";
import { reportJson, type ReportJson } from "../../../src/report/json/report";
import type { Report } from "../../../src/report/model";
import { facts } from "../../samples/facts";
import { sampleReport, table } from "../pdf/sample-report";
import { fromElsewhere, publishedReport } from "../published-report";

const schema = JSON.parse(
  readFileSync(new URL("../../../docs/report.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

let report: Report;

beforeAll(async () => {
  report = await publishedReport();
});

/** What a reader of the output gets: JSON text, read back. */
function printed(from: Report): ReportJson {
  return JSON.parse(JSON.stringify(reportJson(from))) as ReportJson;
}

function faults(output: unknown): unknown {
  return validate(output) ? [] : validate.errors;
}

describe("the report as JSON", () => {
  it.each([
    ["the reference disclosure", () => report],
    ["a draft", () => ({ ...report, watermark: "草稿" })],
    ["a report without unit, parts or tables", () => empty()],
    ["tables with spans and without titles", () => sampleReport()],
  ])("is what the schema describes: %s", (_, get) => {
    expect(faults(printed(get()))).toEqual([]);
  });

  it("has every decimal of the tables as the text it is printed as", () => {
    const { tables } = printed(report);
    for (const [id, decimals] of Object.entries(facts.decimals.tables)) {
      const one = tables.find((candidate) => candidate.id === id);
      if (one === undefined) continue;
      const found = one.rows.flat().filter((text) => text !== null && /^-?\d+\.\d+$/u.test(text));
      expect(found.sort(), id).toEqual([...decimals].sort());
    }
    expect(tables.filter(({ id }) => id in facts.decimals.tables)).toHaveLength(9);
  });

  it("has as many entries a row as columns", () => {
    const wrong = printed(report).tables.filter(({ columns, rows }) =>
      rows.some((row) => row.length !== columns.length),
    );
    expect(wrong).toEqual([]);
  });

  it("names in the text every table once, by the id it has in the list", () => {
    const twice = sampleReport({
      parts: [
        {
          title: "部分",
          sections: [
            { id: "S", title: "节", showTitle: true, blocks: [table("K", "甲", {})] },
            { id: "R", title: "节", showTitle: true, blocks: [table("K", "乙", {})] },
          ],
        },
      ],
    });
    for (const { parts, tables } of [printed(report), printed(twice)]) {
      const named = parts.flatMap(({ sections }) =>
        sections.flatMap(({ content }) =>
          content.flatMap((block) => (block.kind === "table" ? [block.table] : [])),
        ),
      );
      expect(named).toEqual(tables.map(({ id }) => id));
      expect(new Set(named).size).toBe(named.length);
    }
  });

  it("holds nothing of where the figures came from", () => {
    expect(reportJson(fromElsewhere(report))).toEqual(reportJson(report));
  });
});

function empty(): Report {
  return sampleReport({ unitName: "", unitCode: "", parts: [] });
}

type Loose = Record<string, unknown>;

/** Changes to a valid output that a reader of the form must not meet. */
const SPOILERS: readonly (readonly [string, (output: Loose, table: Loose) => void])[] = [
  ["another version", (output) => (output["version"] = 2)],
  ["a key more", (output) => (output["extra"] = 1)],
  ["a key less", (output) => delete output["draft"]],
  ["a number for an entry", (_, one) => (one["rows"] = [[1]])],
  ["an empty text for nothing", (_, one) => (one["rows"] = [[""]])],
  ["a unit of its own", (_, one) => (one["unit"] = "wanYuan")],
  ["a table without columns", (_, one) => (one["columns"] = [])],
  ["an empty code for none", (output) => (output["unit"] = { code: "", name: null })],
];

it.each(SPOILERS)("the schema refuses %s", (_, spoil) => {
  const output = printed(report) as unknown as Loose;
  spoil(output, (output["tables"] as Loose[])[0]!);
  expect(validate(output)).toBe(false);
});
