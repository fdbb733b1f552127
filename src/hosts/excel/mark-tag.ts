import type { Mark } from "../../core/host";

/**
 * A mark is a conditional format whose formula is always true and carries this text, so that it is
 * found again whoever has moved or copied it and whichever session has made it.
 */
const TAG = "budget-disclosure";

export function markFormula(layer: string, level: Mark["level"]): string {
  return `=ISTEXT("${TAG}:${layer}:${level}")`;
}

/** Whether a formula is that of a mark of this layer; Excel may have spaced or capitalised it anew. */
export function isMarkOf(layer: string, formula: string): boolean {
  return formula.includes(`"${TAG}:${layer}:`);
}

/** Fill and text of a marked cell: dark enough on pale to be read, and told apart without the hue. */
export const MARK_COLOURS: Readonly<Record<Mark["level"], { fill: string; font: string }>> = {
  error: { fill: "#FDD8D8", font: "#8A0F0F" },
  warning: { fill: "#FFEBC2", font: "#6B4500" },
  note: { fill: "#DCEBFA", font: "#123F6B" },
};

const [ZERO, ONE, END] = ["\u200B", "\u200C", "\u200D"];
const BITS = 7;

/**
 * An ending that is not seen and tells a note of this layer from one the user wrote. The layer's
 * letters stand in it bit by bit, as characters without a width.
 */
export function noteEnding(layer: string): string {
  const bits = Array.from(layer, (letter) => letter.charCodeAt(0).toString(2).padStart(BITS, "0"));
  return `${END}${bits.join("").replaceAll("0", ZERO).replaceAll("1", ONE)}${END}`;
}

const OWN_NOTE = new RegExp(`${END}[${ZERO}${ONE}]+${END}$`, "u");

/** Whether a note is this program's own, of whichever layer. */
export function isOwnNote(text: string): boolean {
  return OWN_NOTE.test(text);
}
