import type { CliTexts } from "../locale";
import { UNIT_WORDS } from "../units";
import { sayUnprintable } from "../unprintable";
import { create } from "./create";
import { serve } from "./serve";
import { unprintableWords } from "./unprintable";

const UNPRINTABLE = unprintableWords("give with --body-font or --title-font");

export const cli: CliTexts = {
  usage: `Usage:
  budget-disclosure check FILE.xlsx…              check, list what is wrong
  budget-disclosure report FILE.xlsx -o OUT.pdf   check and make the report
  budget-disclosure new -o OUT.xlsx --unit NAME --code CODE   make a blank workbook
  budget-disclosure rules [RULE]                  list the rules, or explain one
  budget-disclosure layouts                       list the layout sets
  budget-disclosure serve                         serve the add-in and the web page until Ctrl+C

Options of check:
  --format text|json|sarif      form of the output, text by default
  --output FILE                 write to a file, not to the screen
  --coverage                 list the amounts no relation reads
  --proof                    prove whether all figures can hold at once
  --fix FILE.xlsx            write a repaired copy; the original stays as it is
  --report FILE.pdf|.html    write a check report for the files, not for publication
  --by NAME --on 2026-03-01  who checked and when, printed in the check report only if given
  --fail-on error|warning|none  what counts as not passed, error by default; never what is explained
Options of report:
  -o, --output FILE.pdf         where the report goes
  --html FILE                   also as one web page
  --data FILE.xlsx|json|zip     also as data: a workbook, JSON, or a package of CSV tables
  --charts                      a page of charts at the end of report and web page
  --body-font FILE              sets the text in the office's own font (.ttf, .ttc)
  --title-font FILE             sets the titles in it
  --draft                       make it while errors stand, “草稿” printed on every page
Options of new:
  -o, --output FILE.xlsx        the new file; a file of that name is never replaced
  --unit NAME  --code CODE      full name and code of the budget unit
  --year YEAR                   budget year, that of the newest layout by default
  --plain                       without the detail sheet (明细): amounts are typed into the tables
  --wanyuan                     amounts of the detail sheet in 万元; in 元 by default
  --protect                     protect the sheets (no password), open where something is typed
Options of serve:
  --host HOST  --port PORT      127.0.0.1 and 3000 by default; other hosts need https
  --cert FILE --key FILE        certificate and key for https (PEM)
  --pfx FILE                    certificate for https (PFX)
  --passphrase-file FILE        passphrase of the key or the PFX, on its first line
  --root FOLDER                 where the built add-in is, dist/addin by default
  --frame-ancestors "SITE…"     who may show the pages in a frame, Excel on the web by default
Common options:
  --layout LAYOUT               layout set, by default chosen by the budget year
  --lang zh|en                  language, Chinese by default
  --help                        show this text
  --version                     show the version

Exit code: 0 nothing that fails, 1 something does, 2 could not run (arguments, file).
Files are read on this computer only, without network, and never changed.`,
  colon: ": ",
  comma: ", ",
  hint: "Hint: ",
  basis: "Basis: ",
  checked: (file, layout) => `${file} (layout ${layout})`,
  partHeading: (name, sheet) => `${name}${sheet === "" ? "" : ` [${sheet}]`}`,
  bookHeading: "The whole file",
  noFindings: "Nothing found.",
  summary: (errors, warnings, notes, explained) => {
    const settled = explained === 0 ? "" : `, explained ${String(explained)}`;
    return `Errors ${String(errors)}, warnings ${String(warnings)}, notes ${String(notes)}${settled}. `;
  },
  explained: "explained",
  reason: "Explanation: ",
  outdatedReason: (reason) =>
    `The explanation was given for other figures; explain it again: ${reason}`,
  refusedReason: (reason) => `This must be corrected; the explanation has no effect: ${reason}`,
  unusedHeading: "Explanations whose problem is gone:",
  ruleSummary: ({ passed, failed, skipped, notApplicable }) =>
    `Rules: passed ${String(passed)}, failed ${String(failed)}, not checked ${String(skipped)}, not applicable ${String(notApplicable)}.`,
  skippedHeading: "Rules not checked:",
  skipped: (rule, title, reason) => `${rule} ${title}: ${reason}`,
  verdict: {
    clean: "Ready to publish.",
    explained: "Only explained matters are left; ready to publish.",
    explain: "No errors; settle or explain what is open, then publish.",
    partial: "No errors found, but some rules were not checked: complete the workbook first.",
    blocked: "There are errors; correct them, then publish.",
  },
  written: (path) => `Written: ${path}`,
  refused: (errors) =>
    `Errors: ${String(errors)}. No report was made. Correct them and try again; add --draft for a look at it (“草稿” on every page).`,
  reading: (file) => `Checking ${file}`,
  unknownCommand: (name) => `There is no command “${name}”. See --help.`,
  unknownOption: (name) => `There is no option “${name}”. See --help.`,
  missingValue: (name) => `Option ${name} needs a value. See --help.`,
  badValue: (name, value, allowed) => `Option ${name} cannot be “${value}”. It can be: ${allowed}.`,
  badEnding: (option, file, endings) =>
    `${file}: ${option} writes what the ending of the name says, which can be: ${endings}. Choose another name.`,
  reportOneFile: "--report takes one file at a time. Run it once for each.",
  onlyWith: (option, other) => `Option ${option} is only for use with ${other}.`,
  fixOneFile: "--fix takes one file at a time.",
  nothingToFix: "No error can be repaired automatically; no repaired copy was written.",
  changed: (cell, from, to) =>
    `${cell}: ${from === "" ? "blank" : from} → ${to === "" ? "blank" : to}`,
  fixed: (corrections, errorsLeft) =>
    `${String(corrections)} corrections made, ${errorsLeft === 0 ? "no errors left" : `${String(errorsLeft)} errors left to correct by hand`}. Confirm each change against the source; the original file is untouched.`,
  statementCoverage: (figures, untied) =>
    `${String(figures)} figures in the statement, ${String(untied)} of them compared with nothing.`,
  coverage: (amounts, unguarded, ambiguous) =>
    `Coverage: ${String(amounts)} amounts, ${String(unguarded)} read by no relation, ${String(ambiguous)} groups in which an error is detected but cannot be placed.`,
  unguarded: (cells) => `Read by no relation: ${cells}`,
  ambiguous: (cells) => `Cannot be told apart: ${cells}`,
  fewestUnnoticed: (count, cells) =>
    `At least ${String(count)} cells must change together to go unnoticed, e.g. ${cells}.`,
  moreUnnoticed: "Any change of up to five cells is noticed.",
  andMore: (count) => `and ${String(count)} more`,
  proof: {
    possible:
      "Proved: there are amounts, exact to the 分, that round to every printed figure and satisfy all relations at once.",
    possiblePartly:
      "Proved: there are amounts, exact to the 分, that round to every printed figure and satisfy all relations that were checked at once; rules that were not checked are left out.",
    impossible: ({ equation, isAtMost, gap, reach, unit, rules }) =>
      `Proved: the figures cannot all hold at once. It follows from ${rules} that ${equation} should be ${isAtMost ? "at most 0" : "0"}; it is ${gap} ${UNIT_WORDS[unit]}, more than the ${reach} ${UNIT_WORDS[unit]} that rounding can explain. At least one of these figures is wrong.`,
    noAnswer: "Not proved: no answer was found, which does not say whether a figure is wrong.",
    notVerified:
      "Not proved: the answer found did not pass verification and is not used, which does not say whether a figure is wrong.",
    broken: "Relations are broken; nothing was proved.",
  },
  create,
  serve,
  extraArgument: (word) => `“${word}” is one argument too many. See --help.`,
  noFile: "No file is named. Usage: budget-disclosure check FILE.xlsx",
  oneFile: "report takes one file at a time. Run it once for each.",
  noOutput: "It is not said where the report goes. Add -o OUT.pdf",
  unknownRule: (id) => `There is no rule “${id}”. budget-disclosure rules lists them all.`,
  fileProblem: {
    ENOENT: "no such file or folder, check the path",
    EACCES: "no permission",
    EPERM: "no permission, or the file is in use by another program",
    EBUSY: "the file is in use by another program, close it and try again",
    EISDIR: "this is a folder, not a file",
    ENOTDIR: "a part of the path is not a folder",
    ENOSPC: "the disk is full",
    EROFS: "the disk is read-only",
    ENAMETOOLONG: "the file name is too long",
    EFBIG: "the file is larger than the system allows",
    "not-a-file": "it is a device or a pipe, not a file",
  },
  cannotRead: (file, reason) => `${file}: ${reason}`,
  cannotWrite: (file, reason) =>
    `${file}: cannot be written (${reason}). Check folder and permission; a file already there was not changed.`,
  notRecognised: (file, titles) =>
    `${file}: no budget disclosure table was found. Looked for: ${titles}. Open the file that holds the tables to be published.`,
  sameFile: (file) =>
    `${file}: the output is the input file, nothing was written. Choose another name.`,
  sameOutput: (file) =>
    `${file}: two outputs have the same name, nothing was written. Choose another name.`,
  notPrintable: (characters) =>
    `${sayUnprintable(characters, UNPRINTABLE).join(" ")} No report was made.`,
  badFont: (file, reason) => `${file}: ${reason} No report was made.`,
  notLaidOut: (detail) =>
    `Something could not be laid out and no report was made (${detail}). No file was changed. Send this sentence to the maintainers.`,
  notProved: (fault) =>
    `The report did not pass its proof: ${fault}. Nothing was written and no file was changed. Send this sentence to the maintainers.`,
  tooWide: (title, columns, most) =>
    `“${title}” has ${String(columns)} columns, and a page has room for ${String(most)}; no report was made. Delete empty columns, or divide the table.`,
  ruleLine: (id, severity, title) => `${id}  ${severity}  ${title}`,
  explainable: { yes: "may stand with an explanation", no: "must be corrected" },
  internal: (detail) =>
    `The program failed and did not finish: ${detail}. No file was changed. Send this sentence to the maintainers.`,
};
