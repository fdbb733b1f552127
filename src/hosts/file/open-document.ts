import type { Book } from "../../core/book/book";
import type { BookLook, CellNote, CellStyle } from "../../core/book/look";
import { readBook } from "../../core/book/read-book";
import { FileReader } from "./file-reader";
import { AreaNames, readAreaNames } from "./look/area-names";
import { readCellStyles } from "./look/cell-styles";
import { readNotes } from "./look/notes";
import { orElse } from "./look/optional-part";
import { Ration } from "./look/ration";
import { SheetLookReader } from "./look/sheet-look";
import { OFFICE_THEME, readTheme } from "./look/theme";
import { asHostError, keptTexts, openPackage, readSheets, readTables } from "./open";
import type { OpenPackage } from "./open";
import { relationshipsOf } from "./package";
import type { SheetPart } from "./package";

/** A workbook to be shown and edited: what it holds, how it looks, and the texts kept in it under keys. */
export interface OpenedDocument {
  readonly book: Book;
  readonly look: BookLook;
  readonly texts: ReadonlyMap<string, string>;
}

/** What all sheets of a workbook may have; no workbook that a person made comes near it. */
const MOST_BANDS = 1_000_000;
const MOST_CHARACTERS = 2_000_000;

/**
 * Opens an .xlsx or .xlsm file for editing. It refuses what `openWorkbookFile` refuses and nothing
 * else: a style that is damaged is a plain one, and a part that only the look needs may be missing.
 */
export async function openDocument(bytes: Uint8Array): Promise<OpenedDocument> {
  return asHostError(async () => {
    const opened = await openPackage(bytes);
    const { workbook } = opened;
    const tables = await readTables(opened);
    const styles = await stylesOf(opened, tables.formats);
    const context = {
      styles: styles.length,
      names: await namesOf(opened),
      bands: new Ration(MOST_BANDS),
      characters: new Ration(MOST_CHARACTERS),
    };
    const readers: SheetLookReader[] = [];
    const sheets = await readSheets(opened, tables, ({ name }) => {
      const reader = new SheetLookReader(name, context);
      readers.push(reader);
      return reader;
    });
    const notes: (readonly CellNote[])[] = [];
    for (const sheet of workbook.sheets) {
      notes.push(await orElse(() => notesOf(sheet, opened, context.characters), []));
    }
    const looks = readers.map((reader, at) =>
      reader.look(sheets[at]?.protected === true, notes[at] ?? [], sheets[at]?.arrays ?? []),
    );
    const texts = await keptTexts(opened);
    return {
      book: await readBook(new FileReader(sheets, () => Promise.resolve(texts))),
      look: { styles, sheets: looks },
      texts,
    };
  });
}

async function stylesOf(
  { workbook, textOf }: OpenPackage,
  formats: readonly string[],
): Promise<readonly CellStyle[]> {
  const { styles, theme } = workbook;
  const xml = styles === null ? null : await textOf(styles);
  if (styles === null || xml === null) return [];
  const colours = await orElse(async () => {
    const found = theme === null ? null : await textOf(theme);
    return theme === null || found === null ? OFFICE_THEME : readTheme(found, theme);
  }, OFFICE_THEME);
  return readCellStyles(xml, styles, formats, colours);
}

async function namesOf({ workbook, textOf }: OpenPackage): Promise<AreaNames> {
  const { part, sheets } = workbook;
  const areas = await orElse(
    async () => readAreaNames((await textOf(part)) ?? "", part),
    new Map<string, never>(),
  );
  return new AreaNames(
    sheets.map(({ name }) => name),
    areas,
  );
}

async function notesOf(
  { part }: SheetPart,
  { textOf }: OpenPackage,
  characters: Ration,
): Promise<readonly CellNote[]> {
  const links = await relationshipsOf(part, textOf);
  const target = [...links.values()].find(({ kind }) => kind === "comments")?.target;
  const xml = target === undefined ? null : await textOf(target);
  return target === undefined || xml === null ? [] : readNotes(xml, target, characters);
}
