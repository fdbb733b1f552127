const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that neither HTML nor XML may hold: most controls, half a pair, two that are none. */
const UNFIT = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text as HTML and SVG carry it, in an element or in an attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(UNFIT, "\ufffd").replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
}
