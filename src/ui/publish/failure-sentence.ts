import type { PublishFailureTexts } from "../../locale/ui/publish";
import type { PublishFailure } from "../../report/pdf/worker/messages";

/** Places named in one sentence. */
const MOST_PLACES = 3;

/** Why there is no report, and what to do. */
export function failureSentence(failure: PublishFailure, texts: PublishFailureTexts): string {
  switch (failure.code) {
    case "fonts":
      return texts.fonts(failure.file);
    case "missing-glyph":
      return texts.missingGlyph(failure.characters, failure.places.slice(0, MOST_PLACES));
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
