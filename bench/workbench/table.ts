import { benchFiles, type BenchFile } from "./books";
import { libreOfficeTime } from "./libre-office";
import { setStage, type BenchWindow, type Stage } from "./stage";
import { weightTable } from "./weight";

const LOADS = 3;
const EDITS = 20;
/** The first edits still warm the code up. */
const WARM_UP = 6;
/** Until a draft is kept after the last edit, and then some. */
const AUTOSAVE = 6_000;
const SCROLL = 3_000;

export interface WorkbenchTables {
  readonly weight: string[];
  readonly opening: string[];
  readonly working: string[];
}

/** How soon the workbench is there, follows an edit, saves and scrolls, in a real browser. */
export async function workbenchTables(): Promise<WorkbenchTables> {
  const stage = await setStage();
  try {
    const opening = [await sampleLine(stage)];
    const working: string[] = [];
    for (const file of await benchFiles()) {
      const lines = await fileLines(stage, file);
      opening.push(lines.opening);
      working.push(lines.working);
    }
    return {
      weight: await weightTable(),
      opening: ["| what | cold | warm | LibreOffice |", "|---|---|---|---|", ...opening],
      working: [
        `| workbook | edit to findings, median | p95 | save | longest task of a draft | heap MB | scroll: frame p95 | longest |`,
        "|---|---|---|---|---|---|---|---|",
        ...working,
      ],
    };
  } finally {
    await stage.close();
  }
}

async function sampleLine(stage: Stage): Promise<string> {
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let load = 0; load < LOADS; load += 1) {
    const opened = await stage.open();
    cold.push(await opened.loadSample());
    await opened.page.evaluate(() => localStorage.clear());
    warm.push(await opened.loadSample());
    await opened.close();
  }
  return `| page with the sample | ${ms(at(cold, 0.5))} | ${ms(at(warm, 0.5))} | |`;
}

async function fileLines(
  stage: Stage,
  file: BenchFile,
): Promise<{ readonly opening: string; readonly working: string }> {
  const opened = await stage.open();
  const time = await opened.openFile(file);
  const again = await opened.openFile(file);
  const heap = await heapOf(opened);
  const edits = await editTimes(opened, file);
  const draft = await longestTask(opened);
  const save = await saveTime(opened);
  const { gaps } = await scroll(opened);
  await opened.close();
  const peer = libreOfficeTime(file.bytes);
  return {
    opening: `| ${file.name}, opened | ${ms(time)} | ${ms(again)} | ${peer === null ? "–" : ms(peer)} |`,
    working: `| ${[
      file.name,
      ms(at(edits, 0.5)),
      ms(at(edits, 0.95)),
      ms(save),
      ms(draft),
      heap.toFixed(1),
      ms(at(gaps, 0.95)),
      ms(Math.max(...gaps)),
    ].join(" | ")} |`,
  };
}

/** Types by keyboard, one content after the other, and waits each time for the pane. */
async function editTimes({ page }: BenchWindow, { edit }: BenchFile): Promise<number[]> {
  const { sheet, cell, typed } = edit;
  await page.locator("[data-u-comp=slide-tab-item]").getByText(sheet, { exact: true }).click();
  const box = page.locator("[data-u-comp=defined-name] input");
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForTimeout(500);
  const times: number[] = [];
  for (let count = 0; count < EDITS; count += 1) {
    const told = page.evaluate(() => window.nextEdit(3_000));
    await page.keyboard.type(typed[count % 2] ?? "");
    await page.keyboard.press("Enter");
    const time = await told;
    if (time !== null && count >= WARM_UP) times.push(time);
    await page.keyboard.press("ArrowUp");
    await page.waitForTimeout(150);
  }
  return times;
}

/** The longest that keeping a draft keeps the page from answering. */
async function longestTask({ page }: BenchWindow): Promise<number> {
  await page.evaluate(() => (window.longTasks = []));
  await page.waitForTimeout(AUTOSAVE);
  return page.evaluate(() => Math.max(0, ...window.longTasks));
}

async function saveTime({ page }: BenchWindow): Promise<number> {
  const begun = performance.now();
  const saved = page.waitForEvent("download");
  await page.getByRole("toolbar").getByRole("button", { name: "保存", exact: true }).click();
  await saved;
  return performance.now() - begun;
}

/** Turns the wheel over the last sheet. */
async function scroll({ page }: BenchWindow): Promise<{ readonly gaps: readonly number[] }> {
  await page.locator("[data-u-comp=slide-tab-item]").last().click();
  await page.mouse.move(500, 450);
  const frames = page.evaluate((time) => window.framesOf(time), SCROLL);
  const begun = performance.now();
  while (performance.now() - begun < SCROLL) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(16);
  }
  return frames;
}

/** Megabytes that scripts hold after everything unused was cleared away. */
async function heapOf({ cdp }: BenchWindow): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize / 1e6;
}

function at(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}
