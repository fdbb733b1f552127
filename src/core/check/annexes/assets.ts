import type { LocatedAnnex } from "../../locate/annexes";
import { annexOf, type Disclosure } from "../../locate/disclosure";
import { Decimal } from "../../money/decimal";
import type { StatementFigure } from "../../statement/figures";
import { NOTHING_COMPARED, statedKey, type Comparison } from "./comparison";
import { moneyFigures } from "./money-figures";
import { PROCUREMENT } from "./procurement";
import { procurementItems } from "./procurement-items";
import { isSameFigure, quantityOfAmount, quantityOfText } from "./quantity";
import { addressOf, deviationAtSpot, quoted, spotInStatement } from "./spot";

/** Id of the table of fixed assets among the annexes. */
const ASSETS = "A";

/**
 * Compares the fixed assets that the statement says will be bought with the lines of the procurement
 * budget that are fixed assets by their catalogue code.
 */
export function plannedAssets(
  disclosure: Disclosure,
  figures: readonly StatementFigure[],
): Comparison {
  const procurement = annexOf(disclosure, PROCUREMENT);
  const words = disclosure.layout.annexes.flatMap(({ plannedAssets: own }) => own ?? []);
  const planned = figures.find(
    ({ figure: { label, measure } }) =>
      measure.kind === "money" && words.some((word) => label.includes(word)),
  );
  const said = planned === undefined ? null : quantityOfText(planned.figure);
  if (planned === undefined || said === null || procurement === undefined) return NOTHING_COMPARED;
  const codes = procurement.layout.fixedAssets ?? [];
  const items = procurementItems(procurement);
  if (items.every(({ catalogue }) => catalogue === "")) return NOTHING_COMPARED;
  const totals = items.flatMap(({ catalogue, total }) =>
    total !== null && codes.some((code) => catalogue.startsWith(code)) ? [total] : [],
  );
  const sum = totals.reduce((all, { value }) => all.plus(value), new Decimal(0));
  const bought = quantityOfAmount(sum, procurement.unit);
  const { paragraph, figure } = planned;
  const compared = {
    cells: totals.map(({ at }) => addressOf(at)),
    stated: [statedKey(paragraph, figure.start)],
  };
  if (isSameFigure(said, bought)) return { ...compared, deviations: [] };
  const deviation = deviationAtSpot(
    "planned-assets-differ",
    ASSETS,
    spotInStatement(paragraph),
    totals.map(({ at }) => at),
    {},
    moneyFigures(said.value, bought.value, procurement.unit),
  );
  return { ...compared, deviations: [deviation] };
}

/** The table of assets is of the last day of the year before, or of a day the place allows. */
export function cutOff(disclosure: Disclosure): Comparison {
  const annex = annexOf(disclosure, ASSETS);
  const stated = annex?.cutOff ?? null;
  const { year } = disclosure;
  if (annex === undefined || stated === null || year === null) return NOTHING_COMPARED;
  const day = /(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})/u.exec(stated.text);
  const allowed = cutOffsOf(annex, year);
  const [expected] = allowed;
  if (day === null || expected === undefined) return NOTHING_COMPARED;
  const [, y = "", m = "", d = ""] = day;
  const found = [y, m.padStart(2, "0"), d.padStart(2, "0")].join("-");
  if (allowed.includes(found)) return NOTHING_COMPARED;
  const { row, column } = stated;
  const words = { row: quoted(stated.text), column: "" };
  const at = { table: ASSETS, sheet: annex.sheet, row, column, words };
  const deviation = deviationAtSpot("cut-off-differs", ASSETS, at, [], { found, expected });
  return { deviations: [deviation], cells: [], stated: [] };
}

function cutOffsOf({ layout }: LocatedAnnex, year: number): string[] {
  return (layout.cutOffs ?? []).map((day) => `${String(year - 1)}-${day}`);
}
