import { HostError } from "../../core/host";
import type { Snapshot, Want } from "../../core/host";
import { isSameRect } from "../../core/book/rects";
import { requireOnSheet } from "./areas";
import type { Run } from "./calls";
import { cureOf } from "./errors";
import { CELLS_PER_SYNC, requireReadable } from "./limits";
import { bandsOf, groupsOf } from "./pieces";
import { readPieces } from "./ranges";
import type { Answer, Piece } from "./ranges";
import { snapshotOf } from "./snapshot";
import type { SheetList } from "./sheet-list";

/** Plans that may turn out stale, because sheets change while they are read, before giving up. */
const PLANS = 4;
/** Smaller pieces than this fail for another reason than their size. */
const FEWEST_CELLS = 64;

/**
 * Reads wants in one sync, or in as few as the size of an answer allows. A sheet that is read in
 * several syncs may be edited between them; the edit is told as an event after the answer.
 */
export class SheetReader {
  readonly #list: SheetList;
  readonly #level: number;
  /** Cells of one sync; less than it was once Excel has refused. */
  #cells = CELLS_PER_SYNC;

  constructor(list: SheetList, level: number) {
    this.#list = list;
    this.#level = level;
  }

  async read(run: Run, wants: readonly Want[]): Promise<Snapshot[]> {
    for (const { rect, sheet } of wants) {
      if (rect !== undefined) requireOnSheet({ ...rect, sheet });
    }
    let listed = this.#list.known.length > 0 || wants.every(({ rect }) => rect !== undefined);
    for (let plans = 0; plans < PLANS;) {
      if (!listed) await this.#list.list(run);
      listed = true;
      try {
        const answers = await this.#follow(run, this.#plan(wants));
        if (answers !== null) {
          return wants.map((want, index) =>
            snapshotOf(
              want,
              answers.filter((answer) => answer.piece.want === index),
            ),
          );
        }
        listed = false;
        plans++;
      } catch (error) {
        const cure = cureOf(error);
        if (cure === "smaller" && this.#cells > FEWEST_CELLS) {
          this.#cells = Math.floor(this.#cells / 2);
        } else if (cure === "look-again" && plans < PLANS - 1) {
          await this.#requireSheets(run, wants);
          plans++;
        } else {
          throw error;
        }
      }
    }
    throw new HostError("host-busy");
  }

  #plan(wants: readonly Want[]): Piece[] {
    const used = new Map(this.#list.known.map((sheet) => [sheet.name, sheet.used]));
    const planned = wants.map((want) => {
      const { sheet } = want;
      const rect = want.rect ?? used.get(sheet) ?? { r0: 0, c0: 0, r1: 0, c1: 0 };
      return { want, rect: { sheet, r0: rect.r0, c0: rect.c0, r1: rect.r1, c1: rect.c1 } };
    });
    requireReadable(planned.map(({ rect }) => rect));
    return planned.flatMap(({ want, rect }, index) => {
      const bands = bandsOf(rect, this.#cells);
      const whole = bands.length > 1 ? ("band" as const) : ("used" as const);
      const kind = want.rect === undefined ? whole : ("given" as const);
      return bands.map((band) => ({
        want: index,
        sheet: want.sheet,
        rect: band,
        kind,
        parts: want.parts,
      }));
    });
  }

  /** Reads the pieces; null when a sheet is no longer as the plan has it. */
  async #follow(run: Run, pieces: readonly Piece[]): Promise<Answer[] | null> {
    const answers: Answer[] = [];
    for (const group of groupsOf(pieces, this.#cells)) {
      answers.push(...(await run((context) => readPieces(context, group, this.#level))));
    }
    return answers.every((answer) => this.#fits(answer)) ? answers : null;
  }

  #fits({ piece, used }: Answer): boolean {
    if (piece.kind === "given") return true;
    const listed = this.#list.known.find((sheet) => sheet.name === piece.sheet)?.used ?? null;
    if (piece.kind === "band") return listed !== null && used !== null && isSameRect(listed, used);
    // Merged areas were asked for as far as the listing goes.
    if (used === null || !piece.parts.includes("merges")) return true;
    return used.r1 <= piece.rect.r1 && used.c1 <= piece.rect.c1;
  }

  /** Refuses the first sheet that is not there under its name. */
  async #requireSheets(run: Run, wants: readonly Want[]): Promise<void> {
    const names = new Set((await this.#list.list(run)).map((sheet) => sheet.name));
    const missing = wants.find((want) => !names.has(want.sheet));
    if (missing !== undefined) throw new HostError("unknown-sheet", { sheet: missing.sheet });
  }
}
