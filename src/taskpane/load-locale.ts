import type { Locale } from "../locale/locale";
import { ZH_CN } from "../locale/zh-CN/zh-cn";

/** The texts for a language of Office, e.g. `en-US`: English for English, Chinese for all others. */
export async function loadLocale(language: string): Promise<Locale> {
  if (!language.toLowerCase().startsWith("en")) return ZH_CN;
  return (await import("../locale/en-US/en-us")).EN_US;
}
