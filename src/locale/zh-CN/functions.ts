import type { Argument, ArgumentCell, Failure, FunctionTexts } from "../functions";
import { shown } from "../host-params";

/** The parameters as functions.json names them. */
const NAMES: Readonly<Record<Argument, string>> = {
  codes: "科目编码",
  amounts: "金额",
  code: "编码",
  items: "项目",
  printed: "合计",
  parts: "各项",
  year: "年度",
  yuan: "金额（元）",
};

function sentence(failure: Failure): string {
  switch (failure.fails) {
    case "rows-differ":
      return `“${NAMES[failure.first]}”有 ${failure.firstRows} 行，“${NAMES[failure.second]}”有 ${failure.secondRows} 行。请选行数相同的区域。`;
    case "too-many-columns":
      return `“${NAMES[failure.argument]}”有 ${failure.columns} 列，最多 ${failure.most} 列。请重新选择区域。`;
    case "code-malformed":
      return `${cell(failure)}不是科目编码。请改为 3、5 或 7 位数字。`;
    case "code-unknown":
      return `${cell(failure)}不在科目目录里。请核对编码。`;
    case "year-unreadable":
      return `“${NAMES.year}”的${value(failure)}不是年度。请填四位数字，如 2023。`;
    case "amount-unreadable":
      return `${cell(failure)}不是数字。请改为数字。`;
    case "amount-unit":
      return `${cell(failure)}的单位不能确定。请只填数字。`;
    case "amount-too-large":
      return `${cell(failure)}太大，不能精确计算。请核对金额。`;
    case "sum-too-large":
      return "合计太大，不能精确到两位小数。请核对金额和单位。";
    case "error-cell":
      return `${cell(failure)}是错误值。请先改正这个单元格。`;
    case "no-items":
      return "“项目”里没有“三公”经费的项目。请选有因公出国（境）费、公务用车购置及运行费、公务接待费的一列。";
    case "item-unknown":
      return `${cell(failure)}不是“三公”经费的项目。请改正名称，或不选这一行。`;
    case "item-repeated":
      return `${cell(failure)}与第 ${failure.first} 行重复。请只保留一行。`;
    case "detail-alone":
      return `${cell(failure)}是公务接待费的其中项，公务接待费没有金额。请填写公务接待费。`;
    case "sum-differs":
      return `${stated(failure)}，各项之和为 ${failure.parts}，差 ${failure.difference}。请先改正。`;
    case "parts-exceed":
      return `${stated(failure)}，其中项为 ${failure.parts}，多 ${failure.difference}。请先改正。`;
  }
}

function cell(failure: { readonly at: ArgumentCell; readonly value: string }): string {
  const { row, column } = failure.at;
  const isOne = row === null && column === null;
  return `${place(failure.at)}${isOne ? "的" : ""}${value(failure)}`;
}

function stated(failure: {
  readonly at: ArgumentCell;
  readonly label: string;
  readonly stated: string;
}): string {
  return `${place(failure.at)}“${shown(failure.label)}”为 ${failure.stated}`;
}

function value(failure: { readonly value: string }): string {
  return `“${shown(failure.value)}”`;
}

function place({ argument, row, column }: ArgumentCell): string {
  const rows = row === null ? "" : `第 ${row} 行`;
  const columns = column === null ? "" : `第 ${column} 列`;
  return `“${NAMES[argument]}”${rows}${columns}`;
}

export const FUNCTIONS: FunctionTexts = { failure: sentence };
