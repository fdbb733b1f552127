import type { LanguageTag } from "../locale";

/** Shown in both languages when the pane cannot start, as the user's may be what is missing. */
export interface NotStartedTexts {
  readonly lang: LanguageTag;
  readonly sentence: string;
  readonly reload: string;
}
