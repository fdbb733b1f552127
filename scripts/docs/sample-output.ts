import { readFile } from "node:fs/promises";
import { printFindings } from "../../src/cli/print-findings";
import { readBook } from "../../src/core/book/read-book";
import { check } from "../../src/core/check/check";
import { chooseLayoutSet } from "../../src/core/locate/choose-layout";
import { openWorkbookFile } from "../../src/hosts/file/open";
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
  const block = ["```text", (await sampleOutput(locale)).trimEnd(), "```"].join("\n");
  return `${page.slice(0, from + START.length)}\n\n${block}\n\n${page.slice(to)}`;
}

async function sampleOutput(locale: Locale): Promise<string> {
  const bytes = await readFile(new URL(`../../${SAMPLE}`, import.meta.url));
  const book = await readBook(await openWorkbookFile(new Uint8Array(bytes)));
  const layout = chooseLayoutSet(book, LAYOUT_SETS);
  return printFindings(check(book, layout), SAMPLE, locale);
}
