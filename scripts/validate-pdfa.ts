/** Says whether files are PDF/A-1b. Run: npm run pdfa -- FILE.pdf… */
import { missingForPreflight, preflight } from "./pdfa/preflight";

const files = process.argv.slice(2);
const missing = missingForPreflight();
if (files.length === 0) {
  console.error("No file is named. Run: npm run pdfa -- FILE.pdf…");
  process.exitCode = 2;
} else if (missing !== null) {
  console.log(`Not validated: ${missing} is not there (see scripts/pdfa/preflight.ts).`);
} else {
  for (const file of files) {
    const { isValid, says } = preflight(file);
    console.log(says.trim());
    if (!isValid) process.exitCode = 1;
  }
}
