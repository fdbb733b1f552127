import { describe, expect, test } from "vitest";
import type { CheckSentences } from "../../../src/locale/ui/check";
import type { ShellSentences } from "../../../src/locale/ui/shell";
import { LOCALES } from "../../locale/cases";
import { faults } from "../../locale/style";

type Texts = Readonly<Record<string, unknown>>;

/** What a sentence with holes is filled with; a new one does not compile until it is entered here. */
type Fillings<S> = {
  readonly [
    name in keyof S as S[name] extends (...words: never[]) => string ? name : never
  ]: S[name] extends (...words: infer Words) => string ? Words : never;
};

const SHELL: Fillings<ShellSentences> = { checked: [3, 5, 1] };
const CHECK: Fillings<CheckSentences> = {
  rules: [83, 5, 1, 6],
  applied: [3],
  cellsChanged: ["02!D11"],
  formulaCells: ["02!D11"],
  relationBroken: ["-36.00"],
};

/** Every text below, functions filled in, with its name. */
function spoken(texts: Texts, fillings: Texts, path = ""): [name: string, sentence: string][] {
  return Object.entries(texts).flatMap(([name, text]): [string, string][] => {
    if (typeof text === "string") return [[path + name, text]];
    if (typeof text === "function") {
      const say = text as (...words: unknown[]) => string;
      return [[path + name, say(...(fillings[name] as unknown[]))]];
    }
    return spoken(text as Texts, {}, `${path}${name}.`);
  });
}

describe.each(LOCALES)("$tag", ({ tag, ui }) => {
  const sentences = [
    ...spoken({ ...ui.shell.says }, { ...SHELL }),
    ...spoken({ ...ui.check.says }, { ...CHECK }),
  ];

  test.each(sentences)("%s is a sentence", (_, sentence) => {
    expect(faults(sentence, tag)).toEqual([]);
  });

  test("labels are no sentences", () => {
    const isText = (text: unknown): text is string => typeof text === "string";
    const labels: readonly Texts[] = [{ ...ui.shell.labels }, { ...ui.check.labels }];
    const words = labels.flatMap((group) => Object.values(group).filter(isText));
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word) => word === "" || /[。.？?]$/u.test(word))).toEqual([]);
  });
});

test("both languages know the same keys", () => {
  const [chinese, english] = LOCALES.map(({ ui }) => ui.shell.labels.keyList.length);
  expect(english).toBe(chinese);
});
