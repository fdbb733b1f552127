import { writeFileSync } from "node:fs";
import { CLASSES } from "../../test/hostile/classes";
import { cutSamples, flippedSamples } from "../../test/hostile/damaged-samples";
import { faultsIn, findingsIn, nameAt } from "../../test/hostile/fault";
import { SAMPLE } from "../../test/hostile/sample-parts";
import { Cage, type WatchedRun } from "../../test/hostile/watched-run";

/** Every hostile file through the command line in a process of its own, by class. */
export function hostileTable(): string[] {
  const cage = new Cage();
  const check = (bytes: Uint8Array): WatchedRun => {
    writeFileSync(cage.at(nameAt(0)), bytes);
    return cage.run("check", nameAt(0), "--format", "json");
  };
  const sample = findingsIn(check(SAMPLE)).get(nameAt(0)) ?? "";
  const rows = CLASSES.map(([name, files]) => {
    const runs = files.map((file) => {
      const ran = check(file.bytes());
      return { file, ran, fault: faultsIn([file], ran, sample).join(" ") };
    });
    for (const { file, fault } of runs) if (fault !== "") console.error(`${file.name}: ${fault}`);
    const count = (test: (run: (typeof runs)[number]) => boolean): string =>
      String(runs.filter(test).length);
    const slowest = runs.reduce((a, b) => (b.ran.seconds > a.ran.seconds ? b : a));
    const largest = runs.reduce((a, b) => (b.ran.megabytes > a.ran.megabytes ? b : a));
    return [
      name,
      String(runs.length),
      count(({ fault, file }) => fault === "" && file.refused !== null),
      count(({ fault, file }) => fault === "" && file.refused === null),
      count(({ fault }) => fault !== ""),
      `${slowest.ran.seconds.toFixed(2)} s (${slowest.file.name})`,
      `${largest.ran.megabytes.toFixed(0)} MB (${largest.file.name})`,
    ];
  });
  return [
    "| class | files | refused | read | failed | slowest | most memory |",
    "| --- | ---: | ---: | ---: | ---: | --- | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ];
}

/** The sample cut off at every kilobyte, and with bytes flipped, all in one process each. */
export function damagedTable(flipped: number): string[] {
  return [
    "| damage | files | refused | read | failed | most memory |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    damagedRow("cut off at every kilobyte", cutSamples()),
    damagedRow("one to three bytes flipped", flippedSamples(flipped)),
  ];
}

function damagedRow(damage: string, contents: readonly Uint8Array[]): string {
  const cage = new Cage();
  const names = contents.map((bytes, at) => {
    const name = `${String(at)}.xlsx`;
    writeFileSync(cage.at(name), bytes);
    return name;
  });
  const { stdout, stderr, megabytes } = cage.run("check", "--format", "json", ...names);
  const read = stdout === "" ? 0 : (JSON.parse(stdout) as object[]).length;
  const refused = stderr.split("\n").filter((line) => /^\d+\.xlsx：/u.test(line)).length;
  const failed = contents.length - read - refused;
  const counts = [contents.length, refused, read, failed].map(String);
  return `| ${[damage, ...counts, `${megabytes.toFixed(0)} MB`].join(" | ")} |`;
}
