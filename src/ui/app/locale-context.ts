import { createContext, useContext } from "react";
import type { Locale } from "../../locale/locale";
import { ZH_CN } from "../../locale/zh-CN/zh-cn";

export const LocaleContext = createContext<Locale>(ZH_CN);

/** The language the views speak. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
