import { sharedRect } from "../../../../src/core/book/rects";
import type { FakeContext } from "./context";
import { FakeOfficeError } from "./fake-error";
import { requireKnownSheets } from "./formula-sheets";
import { ClientProxy } from "./proxy";
import type { RangeTarget } from "./range-target";
import { requireWritable } from "./range-target";

/** Excel takes no longer lists of words. */
const WORDS_LENGTH = 255;

/** The drop-down lists of a range; other rules are unknown here. */
export class FakeDataValidation extends ClientProxy<RangeTarget> {
  constructor(context: FakeContext, range: ClientProxy<RangeTarget>) {
    super(context, "DataValidation", () => range.target());
  }

  set rule(rule: Excel.DataValidationRule) {
    this.act(
      "rule",
      ({ sheet, rect }) => {
        requireWritable(sheet);
        const source = rule.list?.source;
        const book = this.context.host.book.data;
        // A Range is refused by the oldest builds that know lists.
        if (typeof source !== "string" || source === "") throw refusal("rule");
        if (source.startsWith("=")) requireKnownSheets([source], book);
        else if (source.length > WORDS_LENGTH) throw refusal("rule");
        sheet.lists = sheet.lists.filter((list) => sharedRect(list.rect, rect) === null);
        sheet.lists.push({ rect, source, refuses: true });
      },
      rule,
    );
  }

  set errorAlert({ showAlert, style }: Excel.DataValidationErrorAlert) {
    this.act("errorAlert", ({ sheet, rect }) => {
      requireWritable(sheet);
      const list = sheet.lists.find((one) => sharedRect(one.rect, rect) !== null);
      if (list === undefined) throw refusal("errorAlert");
      list.refuses = showAlert && style === "Stop";
    });
  }

  protected readers() {
    return {};
  }
}

function refusal(member: string): FakeOfficeError {
  return new FakeOfficeError("InvalidArgument", `DataValidation.${member}`);
}
