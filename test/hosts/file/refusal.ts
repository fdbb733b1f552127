import { expect } from "vitest";
import { HostError } from "../../../src/core/host";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { workbookParts } from "./workbook-builder";

/** The parts of a sound workbook with every kind of part, for tests to spoil. */
export const soundParts = workbookParts({
  sheets: [{ name: "S", rows: '<row><c t="s"><v>0</v></c></row>' }],
  strings: "<si><t>甲</t></si>",
  formats: ["0.00"],
});

/** How a file is refused; fails when it is opened, or when anything but a HostError comes out. */
export async function refusal(bytes: Uint8Array): Promise<HostError> {
  const error: unknown = await openWorkbookFile(bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
}
