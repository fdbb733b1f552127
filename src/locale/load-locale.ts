import type { Locale } from "./locale";
import { ZH_CN } from "./zh-CN/zh-cn";

/**
 * The texts for a language, e.g. `en-US`: English for every English, Chinese for all others. English
 * is fetched only where it is asked for.
 */
export async function loadLocale(language: string): Promise<Locale> {
  if (!language.toLowerCase().startsWith("en")) return ZH_CN;
  return (await import("./en-US/en-us")).EN_US;
}
