import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { kill, KillableWriter } from "../../test/cli/killable-writer";
import { temporaryFolder } from "../../test/cli/run";
import { randomFrom } from "../../test/support/random";

/** The longest a writer lives, and about what a report takes, in milliseconds. */
const WRITER_MS = 20;
const REPORT_MS = 2_500;

/** Processes killed at a random moment, and what their file then held. */
export async function killsTable(writers: number, reports: number): Promise<string[]> {
  const rows = [await writersRow(writers), await reportsRow(reports)];
  return [
    "| killed | times | in the middle of writing | old file | new file | half a file |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ];
}

async function writersRow(times: number): Promise<string[]> {
  const random = randomFrom(1);
  const folder = temporaryFolder();
  const writer = await KillableWriter.build();
  const contents: string[] = [];
  for (let at = 0; at < times; at += 1) {
    contents.push(await writer.killed(join(folder, "a.pdf"), "whole", random.integer(WRITER_MS)));
  }
  const isNew = (one: string): boolean => one === "a" || one === "b";
  return row(
    "a process that does nothing but write",
    folder,
    contents.map((one) => (isNew(one) ? "new" : one)),
  );
}

async function reportsRow(times: number): Promise<string[]> {
  const random = randomFrom(2);
  const folder = temporaryFolder();
  const path = join(folder, "a.pdf");
  const bin = resolve("bin/budget-disclosure.js");
  const start = (output: string) =>
    spawn(process.execPath, [bin, "report", resolve("samples/guangyang-2023.xlsx"), "-o", output], {
      stdio: "ignore",
    });
  const whole = join(temporaryFolder(), "whole.pdf");
  const first = start(whole);
  await new Promise((done) => first.on("exit", done));
  const right = readFileSync(whole);
  const contents: string[] = [];
  for (let at = 0; at < times; at += 1) {
    writeFileSync(path, "old");
    const child = start(path);
    await new Promise((done) => setTimeout(done, random.integer(REPORT_MS)));
    if (child.exitCode === null) await kill(child);
    const content = readFileSync(path);
    contents.push(content.equals(right) ? "new" : content.toString() === "old" ? "old" : "half");
  }
  return row("`report` at any moment of its run", folder, contents);
}

function row(what: string, folder: string, contents: readonly string[]): string[] {
  const count = (wanted: string): string => String(contents.filter((one) => one === wanted).length);
  const middle = readdirSync(folder).filter((name) => name.endsWith(".tmp")).length;
  return [what, String(contents.length), String(middle), count("old"), count("new"), count("half")];
}
