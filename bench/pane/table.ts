import { weighFirstLoad } from "../../scripts/addin/first-load.mjs";
import type { Book } from "../../src/core/book/book";
import { cellsOf, editsOf, paneBooks, type PaneBook } from "./books";
import type { EditTime } from "./in-page";
import { PARTS, profiled } from "./profile";
import { setStage, type PaneWindow, type Stage } from "./stage";

const LOADS = 7;
const EDITS = 80;
/** The first edits still warm the code up. */
const WARM_UP = 20;

/** What the pane asks for before it shows, by file. */
export async function firstLoadTable(): Promise<string[]> {
  const files = await weighFirstLoad();
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    "| file | gzip kB |",
    "|---|---|",
    ...[...files, { file: "all", bytes: total }].map(
      ({ file, bytes }) => `| ${file} | ${(bytes / 1000).toFixed(1)} |`,
    ),
  ];
}

/** How soon the pane is there, and how soon it follows an edit, in a real browser. */
export async function paneTables(): Promise<{
  readonly opening: string[];
  readonly typing: string[];
  readonly parts: string[];
}> {
  const stage = await setStage();
  const opening: string[] = [];
  const typing: string[] = [];
  const parts: string[] = [];
  try {
    for (const pane of await paneBooks()) {
      opening.push(await openingLine(stage, pane));
      const lines = await typingLines(stage, pane);
      typing.push(lines.times);
      parts.push(lines.parts);
    }
  } finally {
    await stage.close();
  }
  return {
    opening: [
      "| workbook | cells | cold: first paint | tabs | usable | warm: first paint | tabs | usable | fake Excel |",
      "|---|---|---|---|---|---|---|---|---|",
      ...opening,
    ],
    typing: [
      "| workbook | findings | median | p95 | Excel answered, median | syncs | heap MB | fake's MB |",
      "|---|---|---|---|---|---|---|---|",
      ...typing,
    ],
    parts: [
      `| workbook | ${PARTS.join(" | ")} |`,
      `|---|${PARTS.map(() => "---|").join("")}`,
      ...parts,
    ],
  };
}

async function openingLine(stage: Stage, { name, book }: PaneBook): Promise<string> {
  const cold: Opening[] = [];
  const warm: Opening[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const opened = await stage.open(book);
    await opened.load();
    cold.push(await openingOf(opened));
    await opened.load();
    warm.push(await openingOf(opened));
    await opened.close();
  }
  const figures = [cold, warm].flatMap((loads) =>
    (["paint", "tabs", "usable"] as const).map((what) => loads.map((load) => load[what])),
  );
  figures.push(warm.map(({ fake }) => fake));
  const cells = figures.map((times) => `${at(times, 0.5).toFixed(0)} ms`);
  return `| ${name} | ${String(cellsOf(book))} | ${cells.join(" | ")} |`;
}

interface Opening {
  readonly paint: number;
  readonly tabs: number;
  readonly usable: number;
  /** Of that, what the fake took to put the workbook up. */
  readonly fake: number;
}

function openingOf({ page }: PaneWindow): Promise<Opening> {
  return page.evaluate(() => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN;
    const { tabs, usable } = window.paneStart;
    const fake = performance.measure("fake", "fake-start", "fake-end").duration;
    return { paint, tabs: tabs ?? NaN, usable: usable ?? NaN, fake };
  });
}

async function typingLines(
  stage: Stage,
  { name, book }: PaneBook,
): Promise<{ readonly times: string; readonly parts: string }> {
  const opened = await stage.open(book);
  await opened.load();
  const findings = await opened.page.evaluate(
    () => document.querySelector("header ul")?.textContent ?? "",
  );
  const heap = await heapOf(opened);
  const edits = editsOf(book, EDITS / 2).flatMap((edit) => [
    { ...edit, value: edit.wrong },
    { ...edit, value: edit.right },
  ]);
  const times = (await opened.page.evaluate((given) => window.typeAll(given), edits)).slice(
    WARM_UP,
  );
  const spent = await profiled(opened.cdp, stage.site, () =>
    opened.page.evaluate((given) => window.typeAll(given), edits),
  );
  await opened.close();
  const bare = await bareHeap(stage, book);
  const shown = times.flatMap((time) => time.shown ?? []);
  const unseen = times.length - shown.length;
  return {
    times: `| ${name} | ${findings} | ${[
      ms(at(shown, 0.5)),
      ms(at(shown, 0.95)) +
        (unseen > 0
          ? ` (${String(unseen)} of ${String(times.length)} change nothing on screen)`
          : ""),
      ms(
        at(
          times.map(({ read }) => read),
          0.5,
        ),
      ),
      String(Math.max(...times.map(({ syncs }: EditTime) => syncs))),
      (heap - bare).toFixed(1),
      bare.toFixed(1),
    ].join(" | ")} |`,
    parts: `| ${name} | ${PARTS.map((part) => ms((spent.get(part) ?? 0) / EDITS)).join(" | ")} |`,
  };
}

/** Megabytes that scripts hold after everything unused was cleared away. */
async function heapOf({ cdp }: PaneWindow): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize / 1e6;
}

/** What the fake Excel holds of that. */
async function bareHeap(stage: Stage, book: Book): Promise<number> {
  const opened = await stage.open(book, true);
  await opened.load();
  const heap = await heapOf(opened);
  await opened.close();
  return heap;
}

function at(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
}

function ms(time: number): string {
  return `${time.toPrecision(3)} ms`;
}
