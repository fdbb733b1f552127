import type { FontTexts, PublishTexts, SaveTexts } from "../../ui/publish";
import { sayUnprintable } from "../../unprintable";
import { readBack } from "../read-back";
import { OFFICE_FONT } from "../office-font";
import { unprintableWords } from "../unprintable";

const UNPRINTABLE = unprintableWords("choose under “Fonts”");

const FACE: FontTexts["face"] = { body: "Font of the text", title: "Font of the titles" };

const FONTS: FontTexts = {
  heading: "Fonts",
  hint: "You can use the office's own font files, such as FangSong and XiaoBiaoSong. They stay in the browser of this computer; nothing is uploaded.",
  face: FACE,
  own: "built-in",
  choose: (face) => `Choose the ${face.toLowerCase()}`,
  remove: (face) => `Drop the ${face.toLowerCase()}`,
  refused: (file, reason) => `“${file}” is not used. ${reason}`,
  unreadable: "The file cannot be read. Check that it is still there and choose it again.",
  notKept: "The browser did not keep the font; choose it again when the page was closed.",
  problem: OFFICE_FONT,
};

const SAVE: SaveTexts = {
  labels: {
    group: "Save the file",
    save: "Save PDF",
    saving: "Saving",
    again: "Save again",
    otherWay: "Save another way",
  },
  says: {
    saved: (name) => `Saved: ${name}.`,
    cancelled: "No place was chosen; the file is not saved yet.",
    done: {
      picker: "Written to the place you chose.",
      download: "Handed to the browser, which usually saves to the Downloads folder.",
      "hand-over": "The browser was opened to fetch the file, usually to the Downloads folder.",
      "browser-page":
        "The web page was opened in the browser. Drop the workbook there to make and save the report.",
    },
    arrived: "Did the file arrive? If you cannot find it, save it another way.",
    next: {
      picker: "The system asks where to save.",
      download: "The browser downloads the file.",
      "hand-over":
        "The file goes to this add-in's own server, where the browser fetches it once; then it is deleted.",
      "browser-page": "Opens the web page in the browser, where you drop the workbook once more.",
    },
    noOtherWay:
      "Still no file? Open the workbook in Excel on the web, then make and save the report there.",
    failed: {
      "not-written":
        "The chosen file could not be written. Choose another folder, or close the file of that name and try again.",
      "not-allowed": "Files cannot be saved directly here. Save it another way.",
      "no-server":
        "The add-in's server was not reached; the file was not sent. Check the network and try again.",
      "server-refused": "The server did not take the file. Wait a minute and try again.",
      "not-opened": "The browser window did not open. Allow pop-ups and try again.",
    },
  },
};

const KILOBYTE = 1024;

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

export const PUBLISH: PublishTexts = {
  labels: {
    preflight: "Before the report is made",
    standing: { blocks: "To correct", look: "To look at", good: "Good" },
    show: "Show",
    draft: "Make a draft",
    make: "Make report",
    makeAgain: "Make again",
    cancel: "Cancel",
    progress: "Progress",
    result: "The report is ready",
    draftResult: "The draft is ready",
    preview: "First page of the report",
    facts: {
      file: "File name",
      size: "Size",
      pages: "Pages",
      tables: "Tables",
      figures: "Proof",
    },
    size: (bytes) => `${String(Math.ceil(bytes / KILOBYTE))} KB`,
    proved: (figures) => `${String(figures)} figures verified`,
    percent: (share) => `${String(Math.floor(share * 100))}%`,
  },
  says: {
    draftHint:
      "Every page is marked as a draft. It can be made while errors stand and is not for publication.",
    blocked: (errors) =>
      `${counted(errors, "error is", "errors are")} left; correct first. For a first look, turn on “Make a draft”.`,
    local: "The report is made on this computer; nothing is uploaded.",
    stage: {
      fonts: "Loading the fonts.",
      reading: "Reading the tables.",
      layout: "Laying out the pages.",
      drawing: "Writing the pages.",
    },
    made: (pages) => `The report is ready, ${counted(pages, "page", "pages")}.`,
    cancelled: "Cancelled; no report was made.",
    stale:
      "The workbook changed after this report was made; the report shows it as it was. Make it again.",
    drawing: "Drawing the first page.",
    noPreview: "The first page could not be drawn. The PDF itself is whole and can be saved.",
  },
  preflight: {
    checking: "Checking; the report can be made afterwards.",
    older: "The workbook could not be read again; below is what was read before.",
    errors: (count) => (count === 0 ? "No errors." : `${counted(count, "error", "errors")}.`),
    warnings: (open, explained) => {
      if (open > 0) {
        return `${counted(open, "warning is", "warnings are")} not explained, ${String(explained)} explained.`;
      }
      return explained === 0 ? "No warnings." : `All warnings are explained: ${String(explained)}.`;
    },
    notChecked: (count) =>
      `${counted(count, "rule was", "rules were")} not checked and cannot count as passed.`,
    allChecked: (passed) => `All rules were checked, ${String(passed)} passed.`,
    tables: (found, all) =>
      found === all
        ? `All ${String(all)} tables were found.`
        : `${String(found)} of ${String(all)} tables were found.`,
    identity: (unit, year) => `${unit}, ${String(year)}.`,
    noUnit: "The unit's name was not found; the cover stays blank there.",
    noYear: "The budget year was not found; the year of the layouts is printed.",
    statement: (sheet) => `The statement is on “${sheet}”.`,
    noStatement: "The statement was not found; the report writes what the tables tell.",
  },
  statement: {
    labels: { write: "Write the statement into the workbook", step: "Write the statement" },
    says: {
      offer:
        "The report writes the sections of the statement that are left blank from the tables. Write them into the workbook to read and change them; the report then has the workbook's words, and their figures are checked against the tables.",
      written: (sheet) => `Written to sheet “${sheet}”.`,
    },
  },
  nothing: {
    opening: "Reading the workbook.",
    empty: "The workbook is empty. Fill in the tables, or make blank ones under “New”.",
    unrecognised: "No tables were found. See under “Check” which titles are looked for.",
  },
  failure: {
    fonts: (file) =>
      `The font file ${file} did not load; no report was made. Check the network and try again.`,
    missingGlyph: (characters) => sayUnprintable(characters, UNPRINTABLE).join(" "),
    officeFont: (face, reason) =>
      `No report was made; there is something wrong with the ${FACE[face].toLowerCase()}. ${reason}`,
    tooWide: (title, columns, most) =>
      `“${title}” has ${String(columns)} columns, and a page has room for ${String(most)}; no report was made. Delete empty columns, or divide the table.`,
    doesNotFit: (detail) =>
      `Some text does not fit; no report was made (${detail}). Send this sentence to the maintainers.`,
    notProved: (fault) =>
      `The PDF did not pass its proof: ${readBack.fault(fault)}. There is no report to save. Send this sentence to the maintainers.`,
    noTables:
      "No tables were found in the workbook; no report was made. Check that this is the workbook with the tables.",
    worker: "The report program did not start, or it stopped. Open this pane again and try again.",
    internal: (detail) =>
      `The program failed; no report was made (${detail}). Send this sentence to the maintainers.`,
  },
  fonts: FONTS,
  save: SAVE,
  fileName: (unit, year, draft) => [
    unit,
    `${String(year)}年`,
    "预算公开",
    ...(draft ? ["（草稿）"] : []),
  ],
};
