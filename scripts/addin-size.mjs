/**
 * Weighs what the pane asks for before it shows: every script and style of taskpane.html but
 * office.js, packed with gzip. Fails above the limit.
 */
import { ensureAddinBuilt } from "./build-addin.mjs";
import { FIRST_LOAD_LIMIT, weighFirstLoad } from "./addin/first-load.mjs";

await ensureAddinBuilt();
const files = await weighFirstLoad();
for (const { file, bytes } of files) console.log(`${kilobytes(bytes).padStart(8)}  ${file}`);
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`${kilobytes(total).padStart(8)}  of ${kilobytes(FIRST_LOAD_LIMIT)} allowed`);
if (total > FIRST_LOAD_LIMIT) process.exitCode = 1;

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
