import type { Report } from "../../../src/report/model";

/** Writes one report again and again in one process. */
export interface Engine {
  /** Once: what a program does before it can write its first report. */
  readonly prepare: (report: Report) => Promise<() => Promise<Uint8Array>>;
  readonly close?: () => Promise<void>;
}
