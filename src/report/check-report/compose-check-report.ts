import type { Locale } from "../../locale/locale";
import type { Report } from "../model";
import { documentTitle } from "../statement-title";
import type { CheckedBook } from "./checked";
import { findingsSection } from "./findings";
import { remarksSection } from "./remarks";
import { summarySection } from "./summary";

/**
 * The check report (核对报告): what was checked, what was found, what was explained and what nobody
 * looked at, for the files of the unit. It is a report as any other, so every writer of reports writes
 * it; the same file and arguments give the same report.
 */
export function composeCheckReport(checked: CheckedBook, locale: Locale): Report {
  const { layout, entity, year: stated } = checked.result.disclosure;
  const { title, contents, notice } = locale.checkReport;
  const year = stated ?? layout.year;
  const unitName = entity?.name ?? "";
  const sections = [summarySection, findingsSection, remarksSection];
  return {
    title: title(documentTitle(layout, unitName, year)),
    unitName,
    unitCode: entity?.code ?? "",
    year,
    contentsTitle: contents,
    parts: [{ title: "", sections: sections.map((make) => make(checked, locale)) }],
    watermark: null,
    notice,
    language: locale.tag,
  };
}
