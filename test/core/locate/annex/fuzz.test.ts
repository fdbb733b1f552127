import fc from "fast-check";
import { expect, it } from "vitest";
import type { Scalar } from "../../../../src/core/book/book";
import { sharedRect } from "../../../../src/core/book/rects";
import { locate } from "../../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { sheetOf } from "../../../support/books";

const HEAD = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
const WORDS = [
  "项目",
  "数量",
  "价值",
  "单价",
  "合计",
  "单位名称",
  "单位性质",
  "指标值",
  "政府采购",
];

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Scalar>(null) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Scalar>(
      ...WORDS,
      ...HEAD,
      ...[
        "政府采购预算",
        "固定资产占用情况表",
        "上年预算数",
        "名词解释",
        "机构设置情况",
        "绩效目标表",
      ],
      ...[
        "绩效目标",
        "项目名称",
        "1、收入：钱。",
        "小计",
        "合计",
        "房屋",
        "注：无",
        "截至2022年12月31日",
      ],
      ...[
        "一、单位职责及机构设置情况",
        "2、政府采购",
        "某局单位预算信息公开情况说明",
        "≥95%",
        "符号",
        "值",
      ],
    ),
  },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom<Scalar>(true, { err: "#REF!" }, 1, 2) },
);

const merge = fc
  .tuple(fc.nat(12), fc.nat(8), fc.nat(3), fc.nat(4))
  .map(([r0, c0, rows, columns]) => ({ r0, c0, r1: r0 + rows, c1: c0 + columns }));

it("takes any sheet, and no cell for two things", () => {
  const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 16 });
  fc.assert(
    fc.property(rows, rows, fc.array(merge, { maxLength: 4 }), (one, other, merges) => {
      const book = { sheets: [sheetOf("甲", one, { merges }), sheetOf("乙", other)] };
      const { annexes, performance: found, tables } = locate(book, LAYOUT);
      const taken = [...annexes, ...tables, ...found.projects, ...(found.unit ? [found.unit] : [])];
      for (const [at, { sheet, head }] of taken.entries()) {
        for (const other of taken.slice(at + 1).filter((place) => place.sheet === sheet)) {
          expect(sharedRect(head, other.head)).toBeNull();
        }
      }
      for (const { at, sheetRow } of found.projects.flatMap(({ indicators }) => indicators)) {
        expect(at("value")?.row ?? 0).toBeLessThanOrEqual(sheetRow);
      }
    }),
    { numRuns: 500 },
  );
});
