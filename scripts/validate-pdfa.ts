/** Says whether files are PDF/A-1b. Run: npm run pdfa -- FILE.pdf… */
import { missingForPreflight, preflight } from "./pdfa/preflight";

const missing = missingForPreflight();
if (missing !== null) {
  console.log(`Not validated: ${missing} is not there (see scripts/pdfa/preflight.ts).`);
} else {
  for (const file of process.argv.slice(2)) {
    const { isValid, says } = preflight(file);
    console.log(says.trim());
    if (!isValid) process.exitCode = 1;
  }
}
