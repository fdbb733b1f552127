import type { Indicator } from "../../locate/annexes";
import type { TextFigure } from "../../text/figure";
import { comparable, shareWithin } from "./likeness";
import { meantFigure, type SaidFigure } from "./meant-figure";
import {
  isBoundedAlike,
  isComparable,
  isRounded,
  quantityOfIndicator,
  quantityOfText,
  type Quantity,
} from "./quantity";

/** What the statement says of an indicator: some words, and the figures in them. */
export interface StatedWords {
  readonly text: string;
  readonly figures: readonly TextFigure[];
}

/**
 * How two tellings of an indicator differ. The figures: `number` another value, `rounded` the same
 * value with fewer digits, `sign` bounded otherwise, `unit` not the same unit. The words: `value`
 * other words for the value, `subject` the figure is of something else.
 */
export type Difference = "number" | "rounded" | "sign" | "unit" | "value" | "subject";

/** The outcome for one indicator. */
export interface IndicatorComparison {
  readonly difference: Difference | null;
  /** Figures of the words that were compared. */
  readonly figures: readonly TextFigure[];
}

/** Words are the same value from this share of the table's words on. */
const SAME_VALUE = 0.6;
/** A figure is of the same thing from this share of its words on. */
const SAME_SUBJECT = 0.5;

/**
 * Compares what the statement says of an indicator with its table. `generic` are words that name no
 * subject of their own, such as the kinds of indicators: 服务对象满意度.
 */
export function compareIndicator(
  stated: StatedWords,
  indicator: Indicator,
  generic: ReadonlySet<string>,
): IndicatorComparison {
  const own = quantityOfIndicator(indicator);
  const text = comparable(stated.text);
  if (own === null) {
    const isSame = shareWithin(comparable(indicator.value), text) >= SAME_VALUE;
    return { difference: isSame ? null : "value", figures: [] };
  }
  const said = stated.figures.flatMap((figure): SaidFigure[] => {
    const quantity = quantityOfText(figure);
    return quantity === null ? [] : [{ figure, quantity }];
  });
  const [first, ...others] = said.filter(({ quantity }) => isComparable(quantity, own));
  if (first === undefined) {
    // A unit that running text is not read with, such as 万元/套, is still the same words.
    const words = `${indicator.figure?.value.toFixed() ?? ""}${indicator.figure?.unit ?? ""}`;
    if (text.includes(words)) return { difference: null, figures: [] };
    const difference = said.length === 0 ? "value" : "unit";
    return { difference, figures: said.map(({ figure }) => figure) };
  }
  const names = namesOf(indicator, generic);
  const isNamed = ({ label }: TextFigure): boolean =>
    label.length > 1 && shareWithin(label, names.join("|")) >= SAME_SUBJECT;
  const meant = meantFigure([first, ...others], own, isNamed);
  const difference = figureDifference(meant.quantity, own);
  if (difference !== null) return { difference, figures: meant.figures };
  const subject = comparable(meant.figures.map(({ label }) => label).join(""));
  const isUnnamed = subject.length < 2 || names.length === 0 || generic.has(subject);
  const isSame = isUnnamed || isOneSubject(subject, text, names);
  return { difference: isSame ? null : "subject", figures: meant.figures };
}

/** Whether the words before a figure are found in the names, or one of these in all that is said. */
function isOneSubject(subject: string, text: string, names: readonly string[]): boolean {
  return (
    shareWithin(subject, names.join("|")) >= SAME_SUBJECT ||
    names.some((name) => shareWithin(name, text) >= SAME_SUBJECT)
  );
}

/** How two figures of one unit differ. */
export function figureDifference(a: Quantity, b: Quantity): "number" | "rounded" | "sign" | null {
  if (a.value.equals(b.value)) return isBoundedAlike(a, b) ? null : "sign";
  return isRounded(a, b) ? "rounded" : "number";
}

/** The name and the description of an indicator, as far as they say what it is of. */
function namesOf({ third, description }: Indicator, generic: ReadonlySet<string>): string[] {
  const names = [third, description].map(comparable);
  return names.filter((name) => name !== "" && !generic.has(name));
}
