import type { Book } from "../../../src/core/book/book";
import type { Finding } from "../../../src/core/finding/finding";
import type { Capabilities } from "../../../src/core/host";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { openSession } from "../../../src/ui/session/live-session";
import type { Session } from "../../../src/ui/session/state";
import { sampleBook } from "../../support/books";
import { MemoryPort } from "../../support/memory-port";
import { HandClock } from "./clock";

export const INCOME = "02收入总表";

export interface Open {
  readonly port: MemoryPort;
  readonly session: Session;
  readonly clock: HandClock;
}

export async function open(book?: Book, can: Partial<Capabilities> = {}): Promise<Open> {
  const port = new MemoryPort(book ?? (await sampleBook()), can);
  const opened = openOn(port);
  await opened.clock.pass(0);
  return opened;
}

export function openOn(port: MemoryPort): Open {
  const clock = new HandClock();
  const words = { finding: ({ rule }: Finding) => rule, correction: "更正", undo: "撤销更正" };
  return { port, clock, session: openSession(port, { layouts: LAYOUT_SETS, words, clock }) };
}

export function errors({ session }: Open): Finding[] {
  const findings = session.getState().result?.findings ?? [];
  return findings.filter(({ severity }) => severity === "error");
}

/** The income table's 173.70 with two digits exchanged, and the finding of it. */
export async function openWrong(
  can: Partial<Capabilities> = {},
): Promise<Open & { readonly finding: Finding }> {
  const opened = await open(undefined, can);
  opened.port.type(INCOME, "D11", 137.7);
  await opened.clock.pass(200);
  const [finding] = errors(opened);
  return { ...opened, finding: finding! };
}
