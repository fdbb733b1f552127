import { readFile } from "node:fs/promises";
import { printFindings } from "../../src/cli/print-findings";
import { check } from "../../src/core/check/check";
import { NONE_EXPLAINED } from "../../src/core/finding/explanation";
import { chooseLayoutSet } from "../../src/core/locate/choose-layout";
import { openDocument } from "../../src/hosts/file/open-document";
import type { Locale } from "../../src/locale/locale";
import { LAYOUT_SETS } from "../../src/statute/layout-sets";

const SAMPLE = "samples/guangyang-2023.xlsx";
const START = "<!-- What the check prints, put here by npm run docs -->";
const END = "<!-- End of what the check prints -->";

/** A page with the findings of the sample between its two marks, as the command line prints them. */
export async function withSampleOutput(page: string, locale: Locale): Promise<string> {
  const from = page.indexOf(START);
  const to = page.indexOf(END);
  if (from === -1 || to < from)
    throw new RangeError(`the page lacks the lines ${START} and ${END}`);
  const block = ["```text", ...excerpt(await sampleOutput(locale)), "```"].join("\n");
  return `${page.slice(0, from + START.length)}\n\n${block}\n\n${page.slice(to)}`;
}

/** Lines shown of the beginning, and of the summary at the end. */
const SHOWN = { first: 18, last: 3 };

function excerpt(output: string): string[] {
  const lines = output.trimEnd().split("\n");
  return [...lines.slice(0, SHOWN.first), "  …", ...lines.slice(-SHOWN.last)];
}

async function sampleOutput(locale: Locale): Promise<string> {
  const bytes = await readFile(new URL(`../../${SAMPLE}`, import.meta.url));
  const { book, look } = await openDocument(new Uint8Array(bytes));
  const result = check(book, chooseLayoutSet(book, LAYOUT_SETS), { look });
  return printFindings({ file: SAMPLE, result, explained: NONE_EXPLAINED }, locale);
}
