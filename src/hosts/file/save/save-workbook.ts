import type { EditedBook } from "../../../core/book/edited-book";
import { damaged } from "../limits";
import { openPackage, readTables } from "../open";
import type { Workbook } from "../package";
import { CONTENT } from "../write/namespaces";
import { dropCalcChain } from "./calc-chain";
import { calculatedOnOpening } from "./calculation";
import { declarePart } from "./content-types";
import { dropPart, dropSignatures } from "./drop-parts";
import { saveTitles } from "./document-titles";
import { NO_SHEET, readFileSheet, type FileContext } from "./file-sheet";
import type { Fates } from "./follow-formula";
import { saveTexts } from "./kept-texts";
import { followCharts, followLinkedParts } from "./linked-parts";
import { addLink, dropLinks } from "./links";
import { PackageDraft } from "./package-draft";
import { followPivotSources } from "./pivots";
import { copiedSheet } from "./sheet-copy";
import { EMPTY_SHEET, savedSheet, type SavedSheet } from "./sheet-part";
import { fatesOf, planSheets, type PlannedSheet } from "./sheet-plan";
import { FileStyles } from "./styles/file-styles";
import { saveTables, tablesOfDeleted } from "./tables/save-tables";
import type { TableFate } from "./tables/table-fate";
import { followTableNames } from "./tables/table-references";
import { TableSheet } from "./tables/table-sheet";
import { rewriteWorkbook, type ListedSheet } from "./workbook-part";

/** What all sheets of one saving share. */
interface Saving {
  readonly draft: PackageDraft;
  readonly workbook: Workbook;
  readonly context: FileContext;
  readonly styles: FileStyles;
  readonly fates: Fates;
  /** What became of tables, as far as it is known. */
  readonly tables: TableFate[];
}

/**
 * The file that a workbook was opened from, with all that was edited in it. `bytes` is that file and
 * `edited` is the book as it is now. Only what changed differs: every other part keeps its bytes, every
 * other cell its text, and a book without changes gives the very same bytes. What no file can hold is
 * refused with a HostError that names the sheet.
 */
export async function saveWorkbook(bytes: Uint8Array, edited: EditedBook): Promise<Uint8Array> {
  const opened = await openPackage(bytes);
  const { workbook } = opened;
  const { strings } = await readTables(opened);
  const draft = new PackageDraft(bytes);
  const planned = planSheets(edited, workbook);
  const saving: Saving = {
    draft,
    workbook,
    context: { strings, date1904: workbook.date1904 },
    styles: await FileStyles.of(draft, workbook, edited.styles),
    fates: fatesOf(workbook, planned),
    tables: [],
  };

  // Copies are made of sheets as the file has them, so those are read before any is written.
  const sources = new Map<string, string>();
  for (const { name, part } of workbook.sheets) {
    const xml = await draft.xmlOf(part);
    if (xml === null) throw damaged(part, "missing");
    sources.set(name, xml);
  }
  const saved: SavedSheet[] = [];
  const listed: ListedSheet[] = [];
  for (const plan of planned) {
    const { sheet, linkId } = await saveSheet(saving, plan, sources);
    saved.push(sheet);
    listed.push({ ...plan, linkId });
  }
  const hasLostFormulas = await dropDeleted(saving, planned, sources);
  const worksheets = new Set(workbook.sheets.map(({ name }) => name));
  await draft.change(workbook.part, (xml) =>
    rewriteWorkbook(xml, listed, worksheets, saving.fates),
  );
  await followTableNames(draft, workbook.part, saving.tables);
  await followCharts(draft, saving.fates);
  await followPivotSources(draft, saving.fates);
  await saveTitles(
    draft,
    workbook.sheets.map(({ name }) => name),
    edited.sheets.map(({ name }) => name),
  );
  await saving.styles.save(draft, workbook.part);
  await saveTexts(draft, workbook.part, edited.texts);
  if (hasLostFormulas || saved.some(({ hasOtherFormulas }) => hasOtherFormulas)) {
    await dropCalcChain(draft, workbook.part);
  }
  if (!draft.isChanged) return bytes;
  if (saved.some(({ lacksResult }) => lacksResult)) {
    await draft.change(workbook.part, calculatedOnOpening);
  }
  await dropSignatures(draft);
  return draft.bytes();
}

async function saveSheet(
  saving: Saving,
  { sheet, source, isOriginal, moves }: PlannedSheet,
  sources: ReadonlyMap<string, string>,
): Promise<{ sheet: SavedSheet; linkId: string | null }> {
  const { draft, context, styles, fates } = saving;
  const xml = source === null ? EMPTY_SHEET : (sources.get(source.name) ?? EMPTY_SHEET);
  const file = source === null ? NO_SHEET : readFileSheet(xml, source.part, context);
  const home = source?.name ?? sheet.name;
  // A copy follows its own rows and columns, and what its rules say of their sheet they say of it.
  const own = { name: sheet.name, moves };
  const followed = { home, moves, fates: new Map(fates).set(home.toLowerCase(), own) };
  const base = isOriginal ? xml : copiedSheet(xml);
  const saved = savedSheet(base, file, sheet, followed, (style) => styles.numberOf(style));
  if (isOriginal && source !== null) {
    const { xml: made, fates: tables } = await saveTables(
      draft,
      source.part,
      saved.xml,
      () => new TableSheet(file, sheet, followed),
    );
    saving.tables.push(...tables);
    if (made !== xml) draft.put(source.part, made);
    if (!moves.rows.isUnmoved || !moves.columns.isUnmoved) {
      await followLinkedParts(draft, source.part, followed);
    }
    return { sheet: saved, linkId: null };
  }
  return { sheet: saved, linkId: await addSheet(saving, saved.xml) };
}

async function addSheet({ draft, workbook }: Saving, xml: string): Promise<string> {
  let number = 1;
  while (draft.has(partName(number))) number++;
  const part = partName(number);
  draft.put(part, xml);
  await declarePart(draft, part, `${CONTENT}.worksheet+xml`);
  return addLink(draft, workbook.part, "worksheet", part);
}

function partName(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** Takes the sheets out that are no longer there; tells whether one of them held formulas. */
async function dropDeleted(
  { draft, workbook, tables }: Saving,
  planned: readonly PlannedSheet[],
  sources: ReadonlyMap<string, string>,
): Promise<boolean> {
  let hadFormulas = false;
  for (const { name, part } of workbook.sheets) {
    if (planned.some(({ source, isOriginal }) => isOriginal && source?.name === name)) continue;
    tables.push(...(await tablesOfDeleted(draft, part)));
    await dropLinks(draft, workbook.part, ({ target }) => target === part);
    await dropPart(draft, part);
    hadFormulas ||= /<(?:\w+:)?f[\s>/]/u.test(sources.get(name) ?? "");
  }
  return hadFormulas;
}
