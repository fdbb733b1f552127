import type { Argument, ArgumentCell, Failure, FunctionTexts } from "../functions";
import { shown } from "../host-params";

/** The parameters as functions.en-US.json names them. */
const NAMES: Readonly<Record<Argument, string>> = {
  codes: "codes",
  amounts: "amounts",
  code: "code",
  items: "items",
  printed: "printed",
  parts: "parts",
  year: "year",
  yuan: "yuan",
};

function sentence(failure: Failure): string {
  switch (failure.fails) {
    case "rows-differ":
      return `“${NAMES[failure.first]}” has ${failure.firstRows} rows, “${NAMES[failure.second]}” has ${failure.secondRows}. Choose ranges with the same number of rows.`;
    case "too-many-columns":
      return `“${NAMES[failure.argument]}” has ${failure.columns} columns, at most ${failure.most} are possible. Choose another range.`;
    case "code-malformed":
      return `${cell(failure)} is no code of the classification. Change it to 3, 5 or 7 digits.`;
    case "code-unknown":
      return `${cell(failure)} is not in the classification. Check the code.`;
    case "year-unreadable":
      return `“${NAMES.year}” ${value(failure)} is no year. Enter four digits, such as 2023.`;
    case "amount-unreadable":
      return `${cell(failure)} is no number. Change it to a number.`;
    case "amount-unit":
      return `${cell(failure)} has a unit that cannot be told. Enter the number alone.`;
    case "amount-too-large":
      return `${cell(failure)} is too large to be exact. Check the amount.`;
    case "sum-too-large":
      return "The sum is too large to be exact to two decimals. Check the amounts and their unit.";
    case "error-cell":
      return `${cell(failure)} is an error value. Correct that cell first.`;
    case "no-items":
      return "“items” has none of the “three public” items. Choose the column with 因公出国（境）费, 公务用车购置及运行费 and 公务接待费.";
    case "item-unknown":
      return `${cell(failure)} is none of the “three public” items. Correct the name or leave the row out.`;
    case "item-repeated":
      return `${cell(failure)} repeats row ${failure.first}. Keep one of the rows.`;
    case "detail-alone":
      return `${cell(failure)} is a part of 公务接待费, which has no amount. Enter the amount of 公务接待费.`;
    case "sum-differs":
      return `${stated(failure)}, its parts add up to ${failure.parts}, the difference is ${failure.difference}. Correct it first.`;
    case "parts-exceed":
      return `${stated(failure)}, its parts are ${failure.parts}, ${failure.difference} more. Correct it first.`;
  }
}

function cell(failure: { readonly at: ArgumentCell; readonly value: string }): string {
  return `${place(failure.at)} ${value(failure)}`;
}

function stated(failure: {
  readonly at: ArgumentCell;
  readonly label: string;
  readonly stated: string;
}): string {
  return `${place(failure.at)} “${shown(failure.label)}” is ${failure.stated}`;
}

function value(failure: { readonly value: string }): string {
  return `“${shown(failure.value)}”`;
}

function place({ argument, row, column }: ArgumentCell): string {
  const rows = row === null ? [] : [`row ${row}`];
  const columns = column === null ? [] : [`column ${column}`];
  return [`“${NAMES[argument]}”`, ...rows, ...columns].join(" ");
}

export const FUNCTIONS: FunctionTexts = { failure: sentence };
