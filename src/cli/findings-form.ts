import { findingsJson } from "../report/json/findings";
import { SARIF_LOG, sarifRun, type CheckedFile } from "../report/sarif/findings";
import type { Locale } from "../locale/locale";
import { printCoverage } from "./print-coverage";
import { printFindings } from "./print-findings";
import { version } from "./version";

/** A checked file, with the sentence of its proof where one was asked for. */
export interface ProvedFile extends CheckedFile {
  readonly proof: string | null;
}

/**
 * A form that findings are printed in, file by file: of hundreds of files in one run none has to be
 * kept until the last one is checked.
 */
export interface FindingsForm {
  /** Before the first file, between two of them, and behind the last one. */
  readonly head: string;
  readonly between: string;
  readonly foot: string;
  readonly body: (checked: ProvedFile) => string;
}

/** The form of that name for this many files: one file gives one JSON object, several an array. */
export async function findingsForm(
  name: string,
  files: number,
  withCoverage: boolean,
  locale: Locale,
): Promise<FindingsForm> {
  if (name === "json") {
    const object = ({ file, result, explained }: ProvedFile): object =>
      findingsJson(result, file, locale, explained);
    const list = { head: "[\n", between: ",\n", foot: "\n]\n" };
    return files === 1
      ? { head: "", between: "", foot: "\n", body: (checked) => json(object(checked), 0) }
      : { ...list, body: (checked) => json(object(checked), 2) };
  }
  if (name === "sarif") {
    const own = await version();
    const open = json(SARIF_LOG, 0).replace(/\n\}$/u, "");
    return {
      head: `${open},\n  "runs": [\n`,
      between: ",\n",
      foot: "\n  ]\n}\n",
      body: (checked) => json(sarifRun(checked, own, locale), 4),
    };
  }
  return {
    ...{ head: "", between: "\n", foot: "" },
    body: (checked) => {
      const coverage = withCoverage ? `\n${printCoverage(checked.result, locale)}` : "";
      const proved = checked.proof === null ? "" : `\n${checked.proof}\n`;
      return printFindings(checked, locale) + coverage + proved;
    },
  };
}

function json(value: object, indent: number): string {
  return JSON.stringify(value, null, 2).replace(/^/gmu, " ".repeat(indent));
}
