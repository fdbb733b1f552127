import { parseA1 } from "../../src/core/book/address";
import type { Book, Place, Scalar } from "../../src/core/book/book";
import { unboundIn } from "../../src/core/book/unbound";
import {
  HostError,
  type Capabilities,
  type Concealed,
  type Edit,
  type HostEvent,
  type Mark,
  type SheetInfo,
  type Snapshot,
  type Want,
  type WorkbookPort,
} from "../../src/core/host";
import {
  BLANK,
  gridOf,
  keyOf,
  meets,
  memorySheet,
  unboundCells,
  usedOf,
  type Cell,
  type MemorySheet,
} from "./memory-cells";

const EVERYTHING: Capabilities = {
  live: true,
  marks: true,
  notes: true,
  merges: true,
  undo: false,
  recalc: false,
  storage: true,
};

/** A workbook in memory, with a user who types. What is refused next is set with `failWith`. */
export class MemoryPort implements WorkbookPort {
  readonly can: Capabilities;
  readonly marks = new Map<string, readonly Mark[]>();
  readonly kept = new Map<string, string>();
  readonly labels: string[] = [];
  /** What goes wrong with the next call, null for nothing. */
  fault: () => HostError | null = () => null;
  selected: Place | null = null;
  /** What it hides, whatever is asked for. */
  concealed: Concealed = { lines: [], notes: [] };
  /** Whether events are told; another add-in may have switched them off. */
  tells = true;
  /** Cells whose values were read so far, to see how much a re-check asks for. */
  cellsRead = 0;
  readonly #sheets = new Map<string, MemorySheet>();
  readonly #listeners = new Set<(event: HostEvent) => void>();
  readonly #faults: HostError[] = [];
  #isClosed = false;

  constructor(book: Book, can: Partial<Capabilities> = {}) {
    this.can = { ...EVERYTHING, ...can };
    for (const sheet of book.sheets) this.#sheets.set(sheet.name, memorySheet(sheet));
  }

  /** The next calls are refused, one error each. */
  failWith(...errors: readonly HostError[]): void {
    this.#faults.push(...errors);
  }

  /** Faults that nothing has met yet are gone. */
  recover(): void {
    this.#faults.length = 0;
  }

  /** The cell holds a formula that was entered where our functions were not known. */
  unbind(sheet: string, address: string, formula: string, value: Scalar): void {
    const at = parseA1(address)!;
    this.#put(sheet, at.row, at.column, { value, formula, isUnbound: true });
  }

  /** The user types a value, or a formula with its result, into a cell. */
  type(sheet: string, address: string, value: Scalar, formula: string | null = null): void {
    const at = parseA1(address)!;
    const place = { sheet, r0: at.row, c0: at.column, r1: at.row, c1: at.column };
    this.#put(sheet, at.row, at.column, { value, formula, isUnbound: false });
    this.#tell({ kind: "changed", places: [place], by: "user" });
  }

  /** A formula gets another result, of which no host tells. */
  calculate(sheet: string, address: string, value: Scalar): void {
    const at = parseA1(address)!;
    this.#put(sheet, at.row, at.column, { value });
  }

  select(at: Place): Promise<void> {
    return this.#answer(() => {
      this.#sheet(at.sheet);
      this.selected = at;
      this.#tell({ kind: "selected", at });
    });
  }

  renameSheet(from: string, to: string): void {
    const entries = [...this.#sheets].map(([name, sheet]) => [name === from ? to : name, sheet]);
    this.#sheets.clear();
    for (const [name, sheet] of entries as [string, MemorySheet][]) this.#sheets.set(name, sheet);
    this.#tell({ kind: "structure" });
  }

  emit(event: HostEvent): void {
    this.#tell(event);
  }

  valueOf(sheet: string, address: string): Scalar {
    const at = parseA1(address)!;
    return this.#sheet(sheet).cells.get(keyOf(at.row, at.column))?.value ?? null;
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.#answer(() =>
      [...this.#sheets].map(([name, { visibility, cells }]) => {
        const used = usedOf(cells);
        const place = used === null ? null : { sheet: name, ...used };
        return { name, visibility, used: place, protected: false };
      }),
    );
  }

  read(wants: readonly Want[]): Promise<readonly Snapshot[]> {
    return this.#answer(() => wants.map((want) => this.#snapshot(want)));
  }

  conceals(): Promise<Concealed> {
    return this.#answer(() => this.concealed);
  }

  apply(edits: readonly Edit[], label: string): Promise<void> {
    return this.#answer(() => {
      const places: Place[] = [];
      for (const edit of edits) {
        if (edit.kind === "sheet") throw new HostError("not-supported");
        this.#sheet(edit.at.sheet);
        places.push(edit.at);
      }
      for (const edit of edits) {
        if (edit.kind === "sheet") continue;
        const { sheet, r0, c0 } = edit.at;
        const contents: Partial<Cell>[][] =
          edit.kind === "values"
            ? edit.values.map((row) => row.map((value) => ({ value, formula: null })))
            : edit.formulas.map((row) => row.map((formula) => ({ formula })));
        contents.forEach((row, i) =>
          row.forEach((content, j) => {
            this.#put(sheet, r0 + i, c0 + j, { ...content, isUnbound: false });
          }),
        );
      }
      this.labels.push(label);
      this.#tell({ kind: "changed", places, by: "self" });
    });
  }

  mark(layer: string, items: readonly Mark[]): Promise<void> {
    return this.#answer(() => {
      if (items.length === 0) this.marks.delete(layer);
      else this.marks.set(layer, items);
    });
  }

  listen(on: (event: HostEvent) => void): () => void {
    this.#listeners.add(on);
    return () => {
      this.#listeners.delete(on);
    };
  }

  recall(key: string): Promise<string | null> {
    return this.#answer(() => this.kept.get(key) ?? null);
  }

  remember(key: string, text: string | null): Promise<void> {
    return this.#answer(() => {
      if (text === null) this.kept.delete(key);
      else this.kept.set(key, text);
    });
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return Promise.resolve();
  }

  #snapshot({ sheet: name, rect, parts }: Want): Snapshot {
    const sheet = this.#sheet(name);
    const used = usedOf(sheet.cells);
    const asked = rect ?? (used === null ? null : { sheet: name, ...used });
    if (asked === null) {
      return { rect: { sheet: name, r0: 0, c0: 0, r1: -1, c1: -1 }, values: [], merges: [] };
    }
    const grid = <T>(pick: (cell: Cell) => T): T[][] => gridOf(asked, sheet.cells, pick);
    const area = (asked.r1 - asked.r0 + 1) * (asked.c1 - asked.c0 + 1);
    if (parts.includes("values")) this.cellsRead += area;
    return {
      rect: asked,
      values: parts.includes("values") ? grid(({ value }) => value) : [],
      ...(parts.includes("formulas") ? { formulas: grid(({ formula }) => formula) } : {}),
      ...(parts.includes("formats") ? { formats: grid(({ format }) => format) } : {}),
      merges: parts.includes("merges")
        ? sheet.merges.filter((area) => meets(area, asked)).map((at) => ({ sheet: name, ...at }))
        : [],
      ...(parts.includes("formulas") ? unboundIn(unboundCells(sheet.cells, asked)) : {}),
    };
  }

  #sheet(name: string): MemorySheet {
    const sheet = this.#sheets.get(name);
    if (sheet === undefined) throw new HostError("unknown-sheet", { sheet: name });
    return sheet;
  }

  #put(name: string, row: number, column: number, content: Partial<Cell>): void {
    const { cells } = this.#sheet(name);
    const key = keyOf(row, column);
    cells.set(key, { ...(cells.get(key) ?? BLANK), ...content });
  }

  #tell(event: HostEvent): void {
    if (this.tells) for (const on of [...this.#listeners]) on(event);
  }

  /** The answer comes later, as it does from a real host, and a fault that is due comes instead. */
  async #answer<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    if (this.#isClosed) throw new HostError("closed");
    const fault = this.#faults.shift() ?? this.fault();
    if (fault !== null) throw fault;
    return work();
  }
}
