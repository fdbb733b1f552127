import {
  ICommandService,
  IUniverInstanceService,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { Injector, Workbook } from "@univerjs/core";
import { HostError } from "../../../../src/core/host";
import type { HostEvent, Want, WorkbookPort } from "../../../../src/core/host";
import { openUniver } from "../../../../src/hosts/univer/open-univer";
import type { OpenedGrid } from "../../../../src/hosts/univer/opened-grid";
import type { Bridge, Opening, Outcome, PortMethod, UserActions } from "./bridge";
import { FUNCTIONS } from "./functions";
import { User } from "./user";

/** Longer than the grid pauses between two steps of anything. */
const QUIET = 350;

let injector: Injector | null = null;
let lastCommand = 0;
// The host keeps the library to itself; whoever acts as the user has to get at it in another way.
const create = Object.getOwnPropertyDescriptor(Univer.prototype, "createUnit")?.value as (
  ...given: unknown[]
) => unknown;
Univer.prototype.createUnit = function createUnit(this: Univer, ...given) {
  if (this.__getInjector() !== injector) {
    injector = this.__getInjector();
    injector.get(ICommandService).onCommandExecuted(() => {
      lastCommand = performance.now();
    });
  }
  return create.apply(this, given) as never;
};

let grid: OpenedGrid | null = null;
/** Only the last port is kept: an earlier one would keep its book in the memory. */
let current: { readonly id: number; readonly port: WorkbookPort } | null = null;
const stops = new Map<number, () => void>();
const hearing = new Set<Promise<void>>();
let following: Promise<unknown>[] = [];

const bridge: Bridge = {
  open: async (text) => {
    const { book, look, locale, anew, isDark, texts } = JSON.parse(text) as Opening;
    if (anew) await bridge.dispose();
    const container = document.querySelector<HTMLElement>("#grid")!;
    const shown = { book, texts: new Map(texts), ...(look && { look }) };
    grid = await (grid?.replace(shown) ??
      openUniver(container, shown, { locale, isDark, functions: FUNCTIONS }));
    current = { id: (current?.id ?? 0) + 1, port: grid.port };
    return JSON.stringify({ port: current.id, can: grid.port.can });
  },
  call: async (port, method, given) => JSON.stringify(await outcomeOf(portOf(port), method, given)),
  listen: (port, listener) => {
    stops.set(
      listener,
      portOf(port).listen((event) => tell(listener, event)),
    );
  },
  stop: (listener) => stops.get(listener)?.(),
  follow: (port, wants) => {
    following = [];
    portOf(port).listen(({ kind }) => {
      if (kind === "changed") following.push(portOf(port).read(JSON.parse(wants) as Want[]));
    });
  },
  followed: async () => JSON.stringify(await Promise.all(following)),
  act: async (action, given) => {
    const user: UserActions = new User(currentInjector);
    await (user[action] as (...args: unknown[]) => Promise<void>)(
      ...(JSON.parse(given) as unknown[]),
    );
  },
  settle: async () => {
    const begun = performance.now();
    while (performance.now() - Math.max(begun, lastCommand) < QUIET) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await Promise.all(hearing);
  },
  edited: async () =>
    JSON.stringify(await openGrid().edited(), (_, part: unknown) =>
      part instanceof Map ? [...part] : part,
    ),
  editedTime: async () => {
    const begun = performance.now();
    await openGrid().edited();
    return performance.now() - begun;
  },
  setDark: (isDark) => openGrid().setDark(isDark),
  fills: (name, row, column) => {
    const instances = currentInjector().get(IUniverInstanceService);
    const book = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;
    const sheet = book.getSheetBySheetName(name)!;
    const fillOf = (cell: unknown) =>
      book.getStyles().getStyleByCell(cell as never)?.bg?.rgb ?? null;
    return JSON.stringify({
      drawn: fillOf(sheet.getCell(row, column)),
      held: fillOf(sheet.getCellRaw(row, column)),
    });
  },
  dispose: async () => {
    await grid?.dispose();
    grid = null;
  },
};

function openGrid(): OpenedGrid {
  if (grid === null) throw new Error("no grid");
  return grid;
}

function portOf(id: number): WorkbookPort {
  if (current?.id !== id) throw new Error("another book is open");
  return current.port;
}

async function outcomeOf(port: WorkbookPort, method: PortMethod, given: string): Promise<Outcome> {
  try {
    const calls = port as unknown as Record<PortMethod, (...args: unknown[]) => Promise<unknown>>;
    return { value: await calls[method](...(JSON.parse(given) as unknown[])) };
  } catch (error) {
    if (error instanceof HostError) return { code: error.code, params: error.params };
    return { error: String(error) };
  }
}

function tell(listener: number, event: HostEvent): void {
  const heard = window.hear(listener, JSON.stringify(event));
  hearing.add(heard);
  void heard.finally(() => hearing.delete(heard));
}

function currentInjector(): Injector {
  if (injector === null) throw new Error("no grid");
  return injector;
}

window.bridge = bridge;
