import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { CUSTOM_FUNCTIONS } from "../../src/functions/custom-functions";
import type { Argument, Failure } from "../../src/locale/functions";
import { EN_US } from "../../src/locale/en-US/en-us";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
    }[];
  }[];
}

function read(file: string): Metadata {
  return JSON.parse(readFileSync(`src/functions/${file}`, "utf8")) as Metadata;
}

const LANGUAGES = [
  { file: "functions.json", locale: ZH_CN, metadata: read("functions.json") },
  { file: "functions.en-US.json", locale: EN_US, metadata: read("functions.en-US.json") },
];

/**
 * What Excel accepts, and no more than we need: no option that recalculates without a cause
 * (volatile), keeps running (stream) or asks for a newer Excel. Ids and names: A–Z, digits and
 * dots, from a letter, three characters or more.
 */
const SCHEMA = {
  type: "object",
  additionalProperties: false,
  required: ["allowErrorForDataTypeAny", "functions"],
  properties: {
    allowErrorForDataTypeAny: { const: true },
    functions: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "name", "description", "parameters", "result"],
        properties: {
          id: { $ref: "#/$defs/name" },
          name: { $ref: "#/$defs/name" },
          description: { $ref: "#/$defs/description" },
          parameters: {
            type: "array",
            minItems: 1,
            items: {
              type: "object",
              additionalProperties: false,
              required: ["name", "description", "type", "dimensionality"],
              properties: {
                name: { type: "string", minLength: 2, maxLength: 20, pattern: "^\\S+$" },
                description: { $ref: "#/$defs/description" },
                // Only parameters of any type are given the cells that hold errors.
                type: { const: "any" },
                dimensionality: { const: "matrix" },
                optional: { const: true },
              },
            },
          },
          result: {
            type: "object",
            additionalProperties: false,
            required: ["type", "dimensionality"],
            properties: {
              type: { enum: ["number", "string"] },
              dimensionality: { const: "matrix" },
            },
          },
        },
      },
    },
  },
  $defs: {
    name: { type: "string", pattern: "^[A-Z][A-Z0-9.]{2,}$", maxLength: 32 },
    // The longest text a manifest may give a name, so that no host cuts it off.
    description: { type: "string", minLength: 4, maxLength: 250 },
  },
};

describe.each(LANGUAGES)("$file", ({ locale, metadata }) => {
  it("has the form that Excel reads", () => {
    const validate = new Ajv({ allErrors: true }).compile(SCHEMA);
    expect(validate(metadata) ? [] : validate.errors).toEqual([]);
  });

  it("describes the functions that are registered, by the same id and name", () => {
    const ids = CUSTOM_FUNCTIONS.map(({ id }) => id);
    expect(metadata.functions.map(({ id }) => id)).toEqual(ids);
    expect(metadata.functions.map(({ name }) => name)).toEqual(ids);
  });

  it("does not take a name for a cell", () => {
    for (const { name } of metadata.functions) expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/u);
  });

  it("has the parameters of the functions, required ones first", () => {
    for (const [at, custom] of CUSTOM_FUNCTIONS.entries()) {
      const described = metadata.functions[at]!.parameters.map(({ optional }) => optional === true);
      expect(described).toEqual(custom.parameters.map(({ optional }) => optional));
      expect(described).toEqual([...described].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it("calls each parameter what the error messages call it", () => {
    for (const [at, custom] of CUSTOM_FUNCTIONS.entries()) {
      for (const [parameter, { name }] of custom.parameters.entries()) {
        const message = locale.functions.failure(tooManyColumnsOf(name));
        expect(message).toContain(`“${metadata.functions[at]!.parameters[parameter]!.name}”`);
      }
    }
  });
});

it("is the same in both languages but for the words", () => {
  const withoutWords = ({ functions }: Metadata): unknown =>
    functions.map((one) => ({
      ...one,
      description: "",
      parameters: one.parameters.map((parameter) => ({ ...parameter, name: "", description: "" })),
    }));
  const [chinese, english] = LANGUAGES.map(({ metadata }) => metadata);
  expect(withoutWords(english!)).toEqual(withoutWords(chinese!));
  for (const [at, one] of english!.functions.entries()) {
    expect(one.description).not.toBe(chinese!.functions[at]!.description);
  }
});

function tooManyColumnsOf(argument: Argument): Failure {
  return { fails: "too-many-columns", argument, columns: 4, most: 3 };
}
