import { FakeOfficeError } from "./fake-error";
import { tokensOf } from "./formula-tokens";
import type { WorkbookData } from "./workbook-data";

/** Excel refuses a formula that names a sheet it does not have; by hand it would ask for a file. */
export function requireKnownSheets(contents: readonly unknown[], book: WorkbookData): void {
  for (const content of contents) {
    if (typeof content !== "string" || !content.startsWith("=")) continue;
    for (const token of tokensOf(content)) {
      const sheet = token.kind === "reference" ? token.to.sheet : null;
      if (sheet !== null && book.find(sheet) === null) {
        throw new FakeOfficeError("InvalidArgument", "Range.formulas");
      }
    }
  }
}
