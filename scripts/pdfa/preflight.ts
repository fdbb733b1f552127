import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const JAVA = "java";
/** Where Debian and its children put Java packages. */
const FOLDER = "/usr/share/java";
/** apt-get install libpdfbox2-java libfontbox2-java libcommons-io-java libjaxb-java and what they ask for. */
const JARS = [
  ...["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io"],
  ...["javax.activation", "jaxb-api", "jaxb-runtime", "jaxb-core"],
].map((name) => join(FOLDER, `${name}.jar`));
const VALIDATOR = "org.apache.pdfbox.preflight.Validator_A1b";

/** What is missing before files can be validated; null when nothing is. */
export function missingForPreflight(): string | null {
  if (spawnSync(JAVA, ["-version"]).status !== 0) return "java";
  return JARS.find((jar) => !existsSync(jar)) ?? null;
}

/** What PDFBox's preflight says of a file, and whether it is PDF/A-1b. */
export function preflight(file: string): { readonly isValid: boolean; readonly says: string } {
  const argv = ["-cp", JARS.join(":"), VALIDATOR, file];
  const { status, stdout, stderr } = spawnSync(JAVA, argv, { encoding: "utf8" });
  return { isValid: status === 0 && stdout.includes("is a valid PDF/A-1b"), says: stdout + stderr };
}
