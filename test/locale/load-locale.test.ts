import { expect, test } from "vitest";
import { loadLocale } from "../../src/locale/load-locale";

test.each([
  ["en-US", "en-US"],
  ["en", "en-US"],
  ["EN-GB", "en-US"],
  ["zh-CN", "zh-CN"],
  ["zh-Hant", "zh-CN"],
  ["de-DE", "zh-CN"],
  ["", "zh-CN"],
])("%j is shown in %s", async (language, tag) => {
  expect((await loadLocale(language)).tag).toBe(tag);
});
