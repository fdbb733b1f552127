import type { PublishTexts } from "../../locale/ui/publish";
import type { PublishFailure } from "../../report/pdf/worker/messages";

/** Why there is no report, and what to do. */
export function failureSentence(
  failure: PublishFailure,
  { failure: texts, fonts }: Pick<PublishTexts, "failure" | "fonts">,
): string {
  switch (failure.code) {
    case "fonts":
      return texts.fonts(failure.file);
    case "missing-glyph":
      return texts.missingGlyph(failure.characters);
    case "office-font":
      return texts.officeFont(failure.face, fonts.problem[failure.problem]);
    case "too-wide":
      return texts.tooWide(failure.title, failure.columns, failure.mostColumns);
    case "does-not-fit":
      return texts.doesNotFit(failure.detail);
    case "not-proved":
      return texts.notProved(failure.fault);
    case "no-tables":
      return texts.noTables;
    case "worker":
      return texts.worker;
    case "internal":
      return texts.internal(failure.detail);
  }
}
