/** Characters for the class of a pattern, each without its brackets. */

/** The marks that end a sentence. */
export const SENTENCE_MARKS = "。｡！？；!?;";

/** Line breaks of every kind. */
export const LINE_BREAKS = "\\n\\r\\v\\f\\u0085\\u2028\\u2029";

/** Blanks within a line. */
export const BLANKS = " \\t\\u00a0\\u2000-\\u200b\\u2060\\u3000\\ufeff";

/** The brackets that open; 《》 and quotes are none, they are part of a name. */
export const OPENING = "(（〔\\[［【﹝";

/** The brackets that close. */
export const CLOSING = ")）〕\\]］】﹞";

/** Digits of either width. */
export const DIGITS = "0-9０-９";
