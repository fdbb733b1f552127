import { writeFileSync } from "node:fs";
import { readTranscription } from "./samples/transcription";
import { workbookOf } from "./samples/workbook";

const samples = new URL("../samples/", import.meta.url);

/** Every sample is a folder of transcribed data and the workbook made from it. */
const names = ["guangyang-2023"];

for (const name of names) {
  const workbook = await workbookOf(readTranscription(new URL(`${name}/`, samples)));
  writeFileSync(new URL(`${name}.xlsx`, samples), workbook);
  console.log(`samples/${name}.xlsx  ${workbook.length} bytes`);
}
