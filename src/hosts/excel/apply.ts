import type { Rect } from "../../core/book/book";
import type { NewSheet } from "../../core/book/new-sheet";
import { HostError } from "../../core/host";
import type { Edit } from "../../core/host";
import type { Run } from "./calls";
import { askBefore, queueBefore, queueContentsBefore, queueWrite, writesOf } from "./cell-writes";
import type { CellWrite } from "./cell-writes";
import { requireSheets, requireShapes } from "./edit-checks";
import { codeOf, cureOf, refusalOf } from "./errors";
import { CELLS_PER_SYNC } from "./limits";
import { requireOpenCells } from "./locked-cells";
import { lookingAgain } from "./look-again";
import { queueFormulas, queueSheet } from "./new-sheet";
import { queueGuards } from "./new-sheet-guards";
import type { OwnChanges } from "./own-changes";
import { groupsOf } from "./pieces";
import { SINCE } from "./requirement-sets";
import type { ListedSheet, SheetList } from "./sheet-list";

const FEWEST_CELLS = 64;

/** Of a step that takes as little of a request as a cell. */
const NO_ROOM: Rect = { r0: 0, c0: 0, r1: 0, c1: 0 };

/** A step of an edit that fits into one sync. */
type Step = { readonly rect: Rect } & (
  | { readonly write: CellWrite }
  | { readonly made: NewSheet }
  | { readonly formulasOf: NewSheet }
  | { readonly guardsOf: NewSheet }
);

/**
 * Makes edits after every one of them has been checked. Excel has no transactions: where it fails
 * on the way all the same, the cells get back what they held and the new sheets are removed.
 */
export class Editor {
  readonly #list: SheetList;
  readonly #own: OwnChanges;
  readonly #level: number;

  constructor(list: SheetList, own: OwnChanges, level: number) {
    this.#list = list;
    this.#own = own;
    this.#level = level;
  }

  async apply(run: Run, edits: readonly Edit[]): Promise<void> {
    if (edits.length === 0) return;
    requireShapes(edits);
    try {
      await lookingAgain(() => this.#checkAndMake(run, edits));
    } catch (error) {
      throw named(error, edits);
    }
  }

  async #checkAndMake(run: Run, edits: readonly Edit[]): Promise<void> {
    const listed = await this.#list.list(run);
    requireSheets(edits, listed, await this.#structureProtected(run, edits));
    await requireOpenCells(run, edits, listed);
    for (let cells = CELLS_PER_SYNC; ; cells = Math.floor(cells / 2)) {
      const groups = groupsOf(stepsOf(edits, cells), cells);
      const done: Step[] = [];
      let begun: readonly Step[] = [];
      try {
        for (const group of groups) await this.#ask(run, group);
        for (const group of groups) {
          begun = group;
          await this.#write(run, group, listed);
          done.push(...group);
        }
        return;
      } catch (error) {
        // A request that was only waiting has done nothing, and taking back would wait as well.
        const waited = cureOf(error) === "wait-for-cell" || error instanceof HostError;
        await this.#takeBack(run, waited ? done : [...done, ...begun], listed, error);
        if (cureOf(error) !== "smaller" || cells <= FEWEST_CELLS) throw error;
      }
    }
  }

  async #structureProtected(run: Run, edits: readonly Edit[]): Promise<boolean> {
    const makesSheets = edits.some((edit) => edit.kind === "sheet");
    if (!makesSheets || this.#level < SINCE.workbookProtection) return false;
    return run(async (context) => {
      const { protection } = context.workbook;
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
  }

  /** Notes what the cells hold; those of a sheet that is only to be made hold nothing. */
  async #ask(run: Run, group: readonly Step[]): Promise<void> {
    const names = new Set(this.#list.known.map((sheet) => sheet.name));
    const writes = group.flatMap((step) => ("write" in step ? step.write : []));
    const old = writes.filter((write) => names.has(write.sheet));
    if (old.length === 0) return;
    await run(async (context) => {
      const keep = old.map((write) => askBefore(context, write));
      await context.sync();
      for (const each of keep) each();
    });
  }

  async #write(run: Run, group: readonly Step[], listed: readonly ListedSheet[]): Promise<void> {
    const forget = group.flatMap((step) =>
      "write" in step ? this.#expect(step.write, listed) : [],
    );
    const oneUndoStep = this.#level >= SINCE.undoGroups;
    try {
      await run(
        async (context) => {
          const made = group.flatMap((step) => {
            if ("made" in step) return queueSheet(context, step.made, this.#level);
            if ("write" in step) queueWrite(context, step.write);
            else if ("formulasOf" in step) queueFormulas(context, step.formulasOf);
            else queueGuards(context, step.guardsOf, this.#level);
            return [];
          });
          for (const sheet of made) sheet.load("id");
          await context.sync();
          for (const sheet of made) this.#own.expectSheet(sheet.id);
        },
        // What was typed into a cell meanwhile must not be overwritten by what was decided before.
        { once: true, neverWait: group.some((step) => "write" in step), oneUndoStep },
      );
    } catch (error) {
      for (const each of forget) each();
      throw error;
    }
  }

  #expect(write: CellWrite, listed: readonly ListedSheet[]): (() => void)[] {
    const sheet = listed.find(({ name }) => name === write.sheet);
    return sheet === undefined ? [] : [this.#own.expect(sheet.id, write.rect)];
  }

  /**
   * Undoes what may have been done before a failure, each part by itself: the one that Excel
   * refused is refused again, and must not keep the others from being taken back.
   */
  async #takeBack(
    run: Run,
    done: readonly Step[],
    listed: readonly ListedSheet[],
    error: unknown,
  ): Promise<void> {
    const attempt = (work: (context: Excel.RequestContext) => void): Promise<boolean> =>
      run(async (context) => {
        work(context);
        await context.sync();
      }).then(
        () => true,
        () => false,
      );
    const known = new Map(listed.map((sheet) => [sheet.name, sheet]));
    const writes = done.flatMap((step) => ("write" in step ? step.write : [])).reverse();
    for (const write of writes) {
      const sheet = known.get(write.sheet);
      if (sheet === undefined) continue;
      const forget = this.#expect(write, listed);
      const isBack =
        (await attempt((context) => queueBefore(context, write))) ||
        (sheet.protected && (await attempt((context) => queueContentsBefore(context, write))));
      if (!isBack) forget.forEach((each) => each());
    }
    // A sheet of that name which someone else has just made must stay.
    const mine = codeOf(error) === "ItemAlreadyExists" ? [] : done;
    const names = mine.flatMap((step) => ("made" in step ? step.made.name : []));
    if (names.length === 0) return;
    const before = new Set(listed.map(({ id }) => id));
    const now = await this.#list.list(run).catch(() => []);
    for (const { id, name } of now) {
      if (before.has(id) || !names.includes(name)) continue;
      await attempt((context) => context.workbook.worksheets.getItem(id).delete());
    }
  }
}

function stepsOf(edits: readonly Edit[], cells: number): Step[] {
  const made = edits.flatMap((edit) => (edit.kind === "sheet" ? edit.sheet : []));
  return [
    ...edits.flatMap((edit): Step[] =>
      edit.kind === "sheet"
        ? [{ rect: roomFor(edit.sheet), made: edit.sheet }]
        : writesOf(edit, cells).map((write) => ({ rect: write.rect, write })),
    ),
    // Sheets may name each other: Excel refuses a formula that names one which is still to be made.
    ...made.map((sheet): Step => ({ rect: roomFor(sheet), formulasOf: sheet })),
    ...made.map((sheet): Step => ({ rect: NO_ROOM, guardsOf: sheet })),
  ];
}

/** How much of a request a new sheet takes, as a rectangle of as many cells. */
function roomFor({ cells }: NewSheet): Rect {
  return { r0: 0, c0: 0, r1: 0, c1: Math.max(0, cells.length - 1) };
}

/** Excel does not say which sheet refused; with a single one it can only be that. */
function named(error: unknown, edits: readonly Edit[]): HostError {
  const refusal = refusalOf(error);
  const sheets = new Set(
    edits.map((edit) => (edit.kind === "sheet" ? edit.sheet.name : edit.at.sheet)),
  );
  const [sheet] = sheets;
  if (refusal === error || sheets.size !== 1 || sheet === undefined) return refusal;
  return new HostError(refusal.code, { ...refusal.params, sheet });
}
