import { expect } from "vitest";
import type { TestContext } from "vitest";
import type { Book, Place, Scalar, Sheet } from "../../../src/core/book/book";
import type { NewSheet } from "../../../src/core/book/new-sheet";
import { HostError } from "../../../src/core/host";
import type {
  Capabilities,
  Edit,
  HostErrorCode,
  HostEvent,
  WorkbookPort,
} from "../../../src/core/host";

/** What somebody does in the host beside the program. Cells as `B3`, rows as the host counts them. */
export interface PortUser {
  type(sheet: string, cell: string, content: Scalar): Promise<void> | void;
  insertRows(sheet: string, row: number, count: number): Promise<void> | void;
  hideRows(sheet: string, row: number, count: number): Promise<void> | void;
  hideColumn(sheet: string, letters: string): Promise<void> | void;
  renameSheet(sheet: string, name: string): Promise<void> | void;
  select(sheet: string, place: string): Promise<void> | void;
}

export interface PortUnderTest {
  readonly port: WorkbookPort;
  /** Null for a host that nobody sits in front of. */
  readonly user: PortUser | null;
  /** Waits until all that was set off has been told. */
  readonly settle: () => Promise<void>;
}

/** Opens the host under test on a workbook that holds what the book holds. */
export type PortFactory = (book: Book) => Promise<PortUnderTest>;

export const MONEY = "收支";

/** B4 = B2 + B3, and a text cell in A2. */
const money: Sheet = {
  name: MONEY,
  visibility: "visible",
  used: { r0: 0, c0: 0, r1: 3, c1: 1 },
  values: [
    ["科目", "金额"],
    ["20404", 100],
    ["人员经费", 20.5],
    ["合计", 120.5],
  ],
  formulas: [
    [null, null],
    [null, null],
    [null, null],
    [null, "=SUM(B2:B3)"],
  ],
  formats: [
    ["General", "General"],
    ["@", "#,##0.00"],
    ["General", "#,##0.00"],
    ["General", "#,##0.00"],
  ],
  merges: [],
};

const hidden: Sheet = { ...money, name: "隐藏", visibility: "hidden" };

export const BOOK: Book = { sheets: [money, hidden] };

export const at = (r0: number, c0: number, r1 = r0, c1 = c0, sheet = MONEY): Place => ({
  sheet,
  r0,
  c0,
  r1,
  c1,
});

export const values = (place: Place, rows: readonly (readonly Scalar[])[]): Edit => ({
  kind: "values",
  at: place,
  values: rows,
});

export const newSheet: NewSheet = {
  name: "新表",
  orientation: "landscape",
  widths: [12, 30, 16],
  frozenRows: 2,
  merges: [{ r0: 0, c0: 0, r1: 0, c1: 2 }],
  cells: [
    { row: 0, column: 0, value: "2023年支出总表", look: "title" },
    { row: 1, column: 0, value: "科目编码", look: "head" },
    { row: 1, column: 2, value: "1", look: "numbering" },
    { row: 2, column: 0, value: "0101", look: "code" },
    { row: 2, column: 1, value: "行政运行", look: "label", indent: 2 },
    { row: 2, column: 2, value: 12.5, look: "input" },
    { row: 3, column: 2, value: 12.5, formula: "=SUM(C3:C3)", look: "total" },
  ],
};

/** Opens the host, and skips the test where the host cannot do what it is about. */
export async function openOn(
  makePort: PortFactory,
  context: TestContext,
  ...needs: (keyof Capabilities)[]
) {
  const opened = await makePort(BOOK);
  const lacks = needs.filter((need) => !opened.port.can[need]);
  if (lacks.length > 0) context.skip(`cannot: ${lacks.join()}`);
  const cell = async (row: number, column: number, sheet = MONEY): Promise<Scalar | undefined> => {
    const [part] = await opened.port.read([
      { sheet, rect: at(row, column, row, column, sheet), parts: ["values"] },
    ]);
    return part!.values[0]![0];
  };
  return { ...opened, cell };
}

/** The same with a listener that keeps what it hears. */
export async function listenOn(makePort: PortFactory, context: TestContext) {
  const opened = await openOn(makePort, context, "live");
  const events: HostEvent[] = [];
  const stop = opened.port.listen((event) => events.push(event));
  await opened.port.sheets();
  await opened.settle();
  if (opened.user === null) throw new Error("a live host has a user");
  return { ...opened, user: opened.user, events, stop };
}

export async function expectRefusal(call: Promise<unknown>, code: HostErrorCode): Promise<void> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code });
}
