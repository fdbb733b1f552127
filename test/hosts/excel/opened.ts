import { afterEach } from "vitest";
import type { Book, Scalar, Sheet } from "../../../src/core/book/book";
import type { HostEvent, WorkbookPort } from "../../../src/core/host";
import type { Patience } from "../../../src/hosts/excel/calls";
import { openExcel } from "../../../src/hosts/excel/excel-port";
import { FakeExcel } from "./fake/fake-excel";
import type { FakeOptions } from "./fake/fake-excel";

/** Pauses short enough for a test; each is one attempt. */
export const SHORT: Patience = { editing: [1, 1, 1, 1], busy: [1, 1, 1] };

const installed: (() => void)[] = [];
afterEach(() => {
  for (const takeAway of installed.splice(0)) takeAway();
});

export interface Opened {
  readonly fake: FakeExcel;
  readonly port: WorkbookPort;
}

/** The host over a fake Excel; what was installed goes away after the test. */
export function openFake(book: Book, options: FakeOptions = {}, patience = SHORT): Opened {
  const fake = new FakeExcel(book, options);
  installed.push(fake.install());
  return { fake, port: openExcel(patience) };
}

/** The same, with a listener whose handlers are registered. */
export async function listenTo(book: Book, options: FakeOptions = {}, patience = SHORT) {
  const opened = openFake(book, options, patience);
  const events: HostEvent[] = [];
  opened.port.listen((event) => events.push(event));
  await opened.port.sheets();
  await opened.fake.settle();
  return { ...opened, events };
}

/** A sheet that begins in A1. A text that begins with `=` is a formula whose result is 0. */
export function sheetOf(name: string, rows: readonly (readonly Scalar[])[]): Sheet {
  const isFormula = (value: Scalar): value is string =>
    typeof value === "string" && value.startsWith("=");
  const empty = rows.length === 0;
  return {
    name,
    visibility: "visible",
    used: empty ? null : { r0: 0, c0: 0, r1: rows.length - 1, c1: (rows[0]?.length ?? 1) - 1 },
    values: rows.map((row) => row.map((value) => (isFormula(value) ? 0 : value))),
    formulas: rows.map((row) => row.map((value) => (isFormula(value) ? value : null))),
    formats: rows.map((row) => row.map(() => "General")),
    merges: [],
  };
}

export function bookOf(...sheets: readonly Sheet[]): Book {
  return { sheets };
}
