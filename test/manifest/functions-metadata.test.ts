import { describe, expect, it } from "vitest";

import { CUSTOM_FUNCTIONS } from "../../src/functions/custom-functions";
import { readProjectFile } from "../support/manifest";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string }[];
  }[];
}

const read = (name: string) => JSON.parse(readProjectFile(name)) as Metadata;
const chinese = read("src/functions/functions.json").functions;
const english = read("src/functions/functions.en-US.json").functions;
const han = /\p{Script=Han}/u;

describe("functions.json and functions.en-US.json", () => {
  it("describe the functions that are registered, by ids that are also their names", () => {
    const registered = CUSTOM_FUNCTIONS.map(({ id }) => id);
    for (const described of [chinese, english]) {
      expect(described.map(({ id }) => id)).toEqual(registered);
      expect(described.map(({ name }) => name)).toEqual(registered);
    }
  });

  it("differ in their words alone", () => {
    const words = new Set(["description"]);
    const bare = (described: unknown) =>
      JSON.stringify(described, (key, value: unknown) => {
        if (words.has(key)) return undefined;
        return key === "parameters" ? withoutNames(value as object[]) : value;
      });
    const withoutNames = (parameters: object[]) =>
      parameters.map((parameter) => ({ ...parameter, name: undefined }));
    expect(bare(english)).toBe(bare(chinese));
  });

  it("are each in their language", () => {
    const words = (functions: Metadata["functions"]) =>
      functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
      ]);
    expect(words(chinese).filter((text) => !han.test(text))).toEqual([]);
    // Statutory words stand beside their English.
    expect(words(english).filter((text) => !/[a-z]/.test(text))).toEqual([]);
  });
});
