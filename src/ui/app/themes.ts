import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/**
 * Fluent names no Chinese face, so that Windows would fall back to one made for Japanese or to
 * SimSun. The Latin face stays first: digits are set in it.
 */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

export const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
export const DARK: Theme = { ...webDarkTheme, fontFamilyBase };
