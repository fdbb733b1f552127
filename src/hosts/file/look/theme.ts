import { hexColour } from "./palette";
import { scanXml } from "../xml-scan";

/**
 * Slots of a theme in the order in which cells number them. A theme writes dark before light, the
 * numbers count light before dark.
 */
const SLOTS = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The theme of a file that has none. */
export const OFFICE_THEME: readonly string[] = [
  "#FFFFFF",
  "#000000",
  "#EEECE1",
  "#1F497D",
  "#4F81BD",
  "#C0504D",
  "#9BBB59",
  "#8064A2",
  "#4BACC6",
  "#F79646",
  "#0000FF",
  "#800080",
];

/** The colours of a theme by the numbers that cells use; a slot that cannot be read is Office's own. */
export function readTheme(xml: string, part: string): readonly string[] {
  const colours = [...OFFICE_THEME];
  scanXml(xml, part, {
    open(_name, attributes, path) {
      if (path.at(-3) !== "clrScheme") return;
      const slot = SLOTS.indexOf(path.at(-2) ?? "");
      // A system colour keeps beside its name what it was when the file was saved.
      const colour = hexColour(attributes.get("lastClr") ?? attributes.get("val"));
      if (slot !== -1 && colour !== null) colours[slot] = colour;
    },
  });
  return colours;
}
