import type { Rect } from "../../../../src/core/book/book";
import { sharedRect } from "../../../../src/core/book/rects";
import type { FakeContext } from "./context";
import { FakeOfficeError } from "./fake-error";
import { ClientProxy, ProxyCollection } from "./proxy";
import type { Shape } from "./proxy";
import { requireWritable } from "./range-target";
import type { FormatRule, SheetData } from "./workbook-data";

interface Cells {
  readonly sheet: SheetData;
  readonly rects: readonly Rect[];
}

interface RuleTarget {
  readonly sheet: SheetData;
  readonly rule: FormatRule;
}

/** The conditional formats that lie on some cells. */
export class FakeConditionalFormats
  extends ProxyCollection<RuleTarget, FakeConditionalFormat>
  implements Shape<Excel.ConditionalFormatCollection, "add">
{
  readonly #find: () => Cells;

  constructor(context: FakeContext, find: () => Cells) {
    super(context);
    this.#find = find;
  }

  add(type: string): FakeConditionalFormat {
    this.context.host.requireMember("ConditionalFormatCollection.add");
    return new FakeConditionalFormat(this.context, () => {
      if (type !== "Custom") throw new FakeOfficeError("InvalidArgument", "ConditionalFormat");
      const { sheet, rects } = this.#find();
      requireWritable(sheet, "allowFormatCells");
      const rule: FormatRule = { type, rects: [...rects], formula: "", fill: "", font: "" };
      // At the top, as Excel has it.
      sheet.rules = [rule, ...sheet.rules];
      return { sheet, rule };
    });
  }

  protected targets(): readonly RuleTarget[] {
    const { sheet, rects } = this.#find();
    const meets = (rule: FormatRule) =>
      rule.rects.some((one) => rects.some((other) => sharedRect(one, other) !== null));
    return sheet.rules.filter(meets).map((rule) => ({ sheet, rule }));
  }

  protected proxyOf(target: RuleTarget): FakeConditionalFormat {
    return new FakeConditionalFormat(this.context, () => target);
  }
}

export class FakeConditionalFormat
  extends ClientProxy<RuleTarget>
  implements Shape<Excel.ConditionalFormat, "type" | "custom" | "delete">
{
  #custom: FakeCustomFormat | null = null;

  constructor(context: FakeContext, find: () => RuleTarget) {
    super(context, "ConditionalFormat", find);
  }

  get type(): FormatRule["type"] {
    return this.read("type") as FormatRule["type"];
  }

  get custom(): FakeCustomFormat {
    this.use("custom");
    this.#custom ??= new FakeCustomFormat(this.context, this);
    return this.#custom;
  }

  delete(): void {
    this.act("delete", ({ sheet, rule }) => {
      requireWritable(sheet, "allowFormatCells");
      sheet.rules = sheet.rules.filter((other) => other !== rule);
    });
  }

  protected readers(): Readonly<Record<string, (target: RuleTarget) => unknown>> {
    return { type: ({ rule }) => rule.type };
  }
}

/** A part of a custom format. Asking for it where the format is of another type is an error. */
abstract class RulePart extends ClientProxy<FormatRule> {
  constructor(context: FakeContext, className: string, parent: ClientProxy<RuleTarget>) {
    super(context, className, () => {
      const { rule } = parent.target();
      if (rule.type !== "Custom") throw new FakeOfficeError("InvalidOperation", className);
      return rule;
    });
  }

  protected readers(): Readonly<Record<string, (rule: FormatRule) => unknown>> {
    return {};
  }
}

export class FakeCustomFormat extends RulePart {
  readonly #parent: ClientProxy<RuleTarget>;
  #rule: FakeRule | null = null;

  constructor(context: FakeContext, parent: ClientProxy<RuleTarget>) {
    super(context, "CustomConditionalFormat", parent);
    this.#parent = parent;
  }

  get rule(): FakeRule {
    this.use("rule");
    this.#rule ??= new FakeRule(this.context, "ConditionalFormatRule", this.#parent);
    return this.#rule;
  }

  get format(): FakeRuleFormat {
    this.use("format");
    return new FakeRuleFormat(this.context, this.#parent);
  }
}

export class FakeRule extends RulePart implements Shape<Excel.ConditionalFormatRule, "formula"> {
  get formula(): string {
    return this.read("formula") as string;
  }

  set formula(formula: string) {
    this.act("formula", (rule) => (rule.formula = formula));
  }

  protected override readers(): Readonly<Record<string, (rule: FormatRule) => unknown>> {
    return { formula: (rule) => rule.formula };
  }
}

export class FakeRuleFormat extends RulePart {
  readonly #parent: ClientProxy<RuleTarget>;

  constructor(context: FakeContext, parent: ClientProxy<RuleTarget>) {
    super(context, "ConditionalRangeFormat", parent);
    this.#parent = parent;
  }

  get fill(): FakeRuleFill {
    this.use("fill");
    return new FakeRuleFill(this.context, "ConditionalRangeFill", this.#parent);
  }

  get font(): FakeRuleFont {
    this.use("font");
    return new FakeRuleFont(this.context, "ConditionalRangeFont", this.#parent);
  }
}

export class FakeRuleFill extends RulePart {
  set color(colour: string) {
    this.act("color", (rule) => (rule.fill = colour));
  }
}

export class FakeRuleFont extends RulePart {
  set color(colour: string) {
    this.act("color", (rule) => (rule.font = colour));
  }
}
