import type { ShellTexts } from "../../ui/shell";

export const SHELL: ShellTexts = {
  title: "Budget Disclosure",
  labels: {
    views: { check: "Check", publish: "Report", create: "New", help: "Help" },
    viewList: "Views",
    headline: {
      clean: "Ready to publish",
      explained: "Only explained matters left",
      open: "Warnings to settle",
      partial: "Some rules were not checked",
      blocked: "There are errors",
      opening: "Reading",
      empty: "The workbook is empty",
      unrecognised: "No disclosure table found",
      failed: "Could not be read",
    },
    explained: "explained",
    notChecked: "not checked",
    count: (word, count) => `${word} ${String(count)}`,
    retry: "Try again",
    reload: "Reload this page",
    copyDetails: "Copy details",
    copied: "Copied",
    notCopied: "Not copied",
    welcome: "Check every table before it is published",
    start: "Check this workbook",
    skip: "Skip",
    showWelcome: "Show the introduction again",
    privacy: "Your data stays here",
    keys: "Keys",
    keyList: [
      ["N, F8", "Next problem"],
      ["P, Shift+F8", "Previous problem"],
      ["↑ ↓", "Move between problems"],
      ["Home, End", "First, last problem"],
      ["Enter", "Go to the cell"],
      ["Space", "Open or close"],
      ["E", "Write an explanation"],
      ["Esc", "Back to the list"],
      ["Tab", "Move between regions"],
    ],
    missing: "What this Excel cannot do",
    versions: "Versions",
    program: "This program",
    host: "Running in",
    layout: "Layout",
    viewFailed: "This view failed",
  },
  says: {
    checked: (errors, warnings, notChecked) =>
      `Check done: errors ${String(errors)}, warnings ${String(warnings)}, not checked ${String(notChecked)}.`,
    checking: "Checking.",
    loading: "Loading.",
    viewFailed:
      "The program failed in this view and did not show all of it. The workbook was not changed by that.",
    viewFailedCure:
      "Try again first. If that does not help, reload and send the details to the maintainers.",
    welcome:
      "Finds the disclosure tables by their statutory form, checks the relations within and between them, and points at every cell that does not agree.",
    steps:
      "Correct a figure and the list follows. A warning that has its reason may stand once the reason is written down.",
    privacy:
      "Drafts do not leave this computer: reading, checking and making the report all happen here, without network.",
    missing: {
      live: "Edits are not followed; check again after changing figures.",
      marks: "Cells cannot be marked.",
      notes: "Marks on cells carry no text.",
      merges: "Merged cells cannot be read, so that a complicated head may not be recognised.",
      undo: "Corrections do not enter the undo list of Excel; use Undo in this pane.",
      recalc: "Formulas are not calculated after a correction; calculate them, then check again.",
      storage: "Explanations cannot be kept in the workbook and are gone when the pane is closed.",
    },
  },
};
