import { beforeAll, describe, expect, it } from "vitest";
import { dataPackageFiles, type DataFile } from "../../../src/report/csv/data-package";
import { publishedReport } from "../published-report";
import { readCsv } from "./read-csv";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly columnType?: string;
  readonly normalize?: Readonly<Record<string, string>>;
  readonly normalizationTarget?: boolean;
  readonly constant?: string;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly schema: { readonly fields: readonly Field[]; readonly extraFields?: readonly Field[] };
}

interface Descriptor {
  readonly name: string;
  readonly columnTypes: readonly string[];
  readonly resources: readonly Resource[];
}

let files: readonly DataFile[];
let descriptor: Descriptor;

beforeAll(async () => {
  files = dataPackageFiles(await publishedReport());
  descriptor = JSON.parse(files[0]!.text) as Descriptor;
});

function resource(name: string): Resource {
  return descriptor.resources.find((one) => one.name === name)!;
}

/** Types of the budget taxonomy of Fiscal Data Package 1.0rc1, with the type of their data. */
const TAXONOMY: Readonly<Record<string, string>> = {
  "administrative-classification:generic:code": "string",
  "administrative-classification:generic:label": "string",
  "functional-classification:generic:code": "string",
  "functional-classification:generic:label": "string",
  "economic-classification:generic:code": "string",
  "economic-classification:generic:label": "string",
  "date:fiscal-year": "integer",
  "value-kind:code": "string",
  "value-currency:code": "string",
  value: "number",
};

/** What an entry of a type looks like. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/u,
  number: /^-?\d+(?:\.\d+)?$/u,
  string: /^/u,
};

describe("the data package of the reference disclosure", () => {
  it("describes each of its files", () => {
    expect(descriptor.name).toBe("budget-151001-2023");
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(["datapackage.json", ...descriptor.resources.map(({ path }) => path)]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(descriptor.resources.filter(({ name }) => !/^[-a-z0-9._/]+$/u.test(name))).toEqual([]);
  });

  it("describes every column and every entry rightly", () => {
    for (const { path, schema } of descriptor.resources) {
      const [heads, ...rows] = readCsv(files.find((file) => file.path === path)!.text);
      expect(heads, path).toEqual(schema.fields.map(({ name }) => name));
      const wrong = rows.flatMap((row) =>
        row.filter((text, at) => text !== "" && !LOOKS[schema.fields[at]!.type]!.test(text)),
      );
      expect(wrong, path).toEqual([]);
    }
  });

  it("uses column types of the taxonomy, each for the data it is for and once a table", () => {
    for (const { path, schema } of descriptor.resources) {
      const fields = [...schema.fields, ...(schema.extraFields ?? [])];
      const typed = fields.filter(({ columnType }) => columnType !== undefined);
      const types = typed.map(({ columnType }) => columnType!);
      expect(
        typed.map(({ type }) => type),
        path,
      ).toEqual(types.map((type) => TAXONOMY[type]));
      expect(new Set(types).size, path).toBe(types.length);
    }
  });

  it("says of 科目 which classification they are of", () => {
    const typesOf = (name: string) =>
      resource(name).schema.fields.flatMap(({ name: head, columnType }) =>
        head.includes("科目") ? [columnType] : [],
      );
    const functional = "functional-classification:generic";
    expect(typesOf("t2")).toEqual([`${functional}:code`, `${functional}:label`]);
    const economic = "economic-classification:generic";
    expect(typesOf("t6")).toEqual([`${economic}:code`, `${economic}:label`]);
  });

  it("gives amounts a row of their own only where a row is about one item", () => {
    const amounts = (name: string) =>
      resource(name).schema.fields.flatMap(({ normalize }) => Object.values(normalize ?? {}));
    expect(amounts("t5")).toEqual(["合计", "基本支出", "项目支出"]);
    expect(resource("t5").schema.extraFields!.map(({ name }) => name)).toEqual([
      "金额栏目",
      "金额",
      "币种",
    ]);
    expect(amounts("t9")).toHaveLength(4);
    // Income and expenditure stand side by side.
    for (const name of ["t1", "t4", "assets-1"]) {
      expect(amounts(name), name).toEqual([]);
      expect(resource(name).schema.extraFields, name).toBeUndefined();
    }
  });

  it("says that a draft is one", async () => {
    const [draft] = dataPackageFiles(await publishedReport(true));
    const { title } = JSON.parse(draft!.text) as { title: string };
    expect(title).toMatch(/^草稿 /u);
  });
});
