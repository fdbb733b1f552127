import { toA1 } from "../../../src/core/book/address";
import type { Book, Scalar } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import { check } from "../../../src/core/check/check";
import { HostError, type HostErrorCode } from "../../../src/core/host";
import { chooseLayoutSet } from "../../../src/core/locate/choose-layout";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { MemoryPort } from "../../support/memory-port";
import { randomFrom, type Random } from "../../support/random";
import { openOn } from "./opened";

/** One call of this many fails. */
const FAULTS = 20;

const CODES: readonly HostErrorCode[] = [
  "cell-editing",
  "host-busy",
  "host-failed",
  "unknown-sheet",
];

/** What came of many edits over a host that fails now and then. */
export interface FaultyRun {
  readonly edits: number;
  /** Calls that the host refused. */
  readonly faults: number;
  /** How often the shown findings were compared with those of a fresh check, and differed. */
  readonly compared: number;
  readonly wrong: number;
}

/** A user edits the workbook, now and then with the pane's help, while one host call in 20 fails. */
export async function faultyEdits(book: Book, edits: number, seed: number): Promise<FaultyRun> {
  const random = randomFrom(seed);
  const port = new MemoryPort(book);
  const cells = filledCells(book);
  const { session, clock } = openOn(port);
  await clock.pass(0);
  let faults = 0;
  const failing = (): HostError | null => {
    if (random.integer(FAULTS) !== 0) return null;
    faults += 1;
    return new HostError(random.pick(CODES), { sheet: "x", detail: "GeneralException" });
  };
  port.fault = failing;

  const type = (): void => {
    const { sheet, cell, value } = random.pick(cells);
    port.type(sheet, cell, random.chance(0.5) ? value : otherValue(value, random));
  };
  const isRight = async (): Promise<boolean> => {
    port.fault = () => null;
    // A check that failed for good waits for the next event.
    type();
    await clock.pass(10_000);
    const now = await readBook(port);
    const fresh = check(now, chooseLayoutSet(now, LAYOUT_SETS)).findings;
    port.fault = failing;
    const shown = session.getState().result?.findings;
    return JSON.stringify(shown) === JSON.stringify(fresh);
  };

  let [compared, wrong] = [0, 0];
  for (let edit = 1; edit <= edits; edit += 1) {
    type();
    const [finding] = session.getState().result?.findings ?? [];
    const repair = finding?.repairs[0];
    if (finding !== undefined && repair !== undefined && random.chance(0.05)) {
      await session.repair(finding, repair);
    }
    if (random.chance(0.02)) await session.undo();
    if (random.chance(0.02)) await session.showMarks(random.chance(0.5));
    await clock.pass(random.pick([0, 20, 120, 1_500]));
    if (edit % 200 !== 0) continue;
    compared += 1;
    if (!(await isRight())) wrong += 1;
  }
  await session.close();
  return { edits, faults, compared, wrong };
}

interface FilledCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: Scalar;
}

function filledCells({ sheets }: Book): FilledCell[] {
  return sheets.flatMap(({ name, used, values }) =>
    values.flatMap((row, i) =>
      row.flatMap((value, j) =>
        used === null || value === null
          ? []
          : [{ sheet: name, cell: toA1(used.r0 + i, used.c0 + j), value }],
      ),
    ),
  );
}

function otherValue(value: Scalar, random: Random): Scalar {
  if (typeof value !== "number") return random.pick([null, "合计", 12.34, value]);
  return random.pick([null, value * 10, -value, value + 0.01, "无", { err: "#REF!" }]);
}
