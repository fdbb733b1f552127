import { parseRect } from "../../core/book/address";
import type { CellAt, Rect } from "../../core/book/book";
import { callsOwnFunction } from "../../core/book/own-functions";
import { visibleFormula } from "./formula-names";
import type { Cell } from "./cell-value";
import { damaged } from "./limits";
import type { Allowance } from "./limits";
import { shiftFormula } from "./shared-formula";
import type { Attributes } from "./xml-text";

interface Master {
  readonly cell: Cell;
  readonly formula: string;
  readonly isUnbound: boolean;
}

/** A formula that fills an area: only its first cell carries the text. */
export interface AreaFormula {
  readonly rect: Rect;
  readonly formula: string;
}

/** Gathers the formulas of one sheet and gives every cell the text that Excel shows for it. */
export class SheetFormulas {
  readonly areas: AreaFormula[] = [];
  /**
   * Cells whose formula has a function of ours under its shown name. Excel binds only the stored one:
   * these are `#NAME?` from their next calculation on, with the add-in as without it.
   */
  readonly unbound: CellAt[] = [];
  readonly #part: string;
  readonly #characters: Allowance;
  readonly #masters = new Map<string, Master>();
  readonly #waiting: { readonly cell: Cell; readonly group: string }[] = [];

  constructor(part: string, characters: Allowance) {
    this.#part = part;
    this.#characters = characters;
  }

  /** Takes what stands in the `f` of a cell. */
  add(cell: Cell, text: string, attributes: Attributes): void {
    const type = attributes.get("t") ?? "normal";
    if (type === "dataTable") {
      const inputs = [attributes.get("r1"), attributes.get("r2")].filter((at) => at !== undefined);
      this.#give(cell, `=TABLE(${inputs.join(",")})`, false);
      return;
    }
    const group = type === "shared" ? attributes.get("si") : undefined;
    if (text.trim() === "") {
      if (group !== undefined) this.#follow(cell, group);
      return;
    }
    const formula = visibleFormula(text);
    const isUnbound = callsOwnFunction(text);
    this.#give(cell, formula, isUnbound);
    if (group !== undefined) this.#masters.set(group, { cell, formula, isUnbound });
    if (type === "array") this.#addArea(formula, attributes.get("ref"));
  }

  /** Settles the cells that came before the formula they share; a group without one has none. */
  finish(): void {
    for (const { cell, group } of this.#waiting) {
      const master = this.#masters.get(group);
      if (master !== undefined) this.#share(cell, master);
    }
  }

  #follow(cell: Cell, group: string): void {
    const master = this.#masters.get(group);
    if (master === undefined) this.#waiting.push({ cell, group });
    else this.#share(cell, master);
  }

  #share(cell: Cell, master: Master): void {
    const down = cell.row - master.cell.row;
    const right = cell.column - master.cell.column;
    this.#give(cell, shiftFormula(master.formula, down, right), master.isUnbound);
  }

  #addArea(formula: string, ref: string | undefined): void {
    const rect = ref === undefined ? null : parseRect(ref);
    if (rect === null) throw damaged(this.#part, `no area ${ref ?? ""}`);
    if (rect.r0 !== rect.r1 || rect.c0 !== rect.c1) this.areas.push({ rect, formula });
  }

  #give(cell: Cell, formula: string, isUnbound: boolean): void {
    this.#characters.take(formula.length, { part: this.#part });
    cell.formula = formula;
    if (isUnbound) this.unbound.push({ row: cell.row, column: cell.column });
  }
}
