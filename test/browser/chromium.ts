import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { shippedChromium } from "./shipped-chromium";

/** Where browsers that speak Chromium's protocol are installed, by platform. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const CURE =
  "No browser was found. Install Chromium, Chrome or Edge, or set CHROME_PATH to its program file.";

/**
 * Starts a real browser: the one CHROME_PATH names, else an installed one, else the one that an npm
 * package ships for Linux. Having none is a failure, never a skipped test.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env["CHROME_PATH"];
  const installed = INSTALLED[process.platform]?.find((program) => existsSync(program));
  const executablePath = named ?? installed;
  // A container has no user namespaces to build a sandbox from; the pages are our own.
  const args = ["--no-sandbox"];
  if (executablePath !== undefined) return chromium.launch({ executablePath, args });
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(CURE);
  const { program, libraries, fonts } = await shippedChromium();
  const env = { ...process.env, FONTCONFIG_FILE: fonts };
  try {
    return await chromium.launch({ executablePath: program, args, env });
  } catch {
    // A machine with Node and nothing else lacks libraries, which the package ships as well.
    const more = { ...env, LD_LIBRARY_PATH: libraries };
    return chromium.launch({ executablePath: program, args, env: more });
  }
}
