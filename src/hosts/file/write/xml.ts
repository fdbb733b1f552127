export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as XML carries it, in an element or in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? mark);
}

/**
 * A text as a cell carries it. What XML cannot hold is written `_x000D_`, and so is an underscore that
 * would begin such an escape.
 */
export function escapeCell(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_")
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, (character) => {
        const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
        return `_x${code}_`;
      }),
  );
}
