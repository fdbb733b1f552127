import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

/** Where the page takes office.js from; with `local`, from a copy beside it. */
const OFFICE_JS_URLS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // The address of Microsoft 365 operated by 21Vianet (世纪互联).
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office/office.js",
};

const CHANNELS = ["release", "dev"];

/**
 * What a build of the add-in is made for, from the environment variables ADDIN_URL, ADDIN_CHANNEL,
 * OFFICE_JS and OFFICE_JS_DIR. `baseUrl` ends with a slash. Throws one sentence when one is wrong.
 */
export function readSettings(environment) {
  const officeJs = oneOf("OFFICE_JS", environment.OFFICE_JS, Object.keys(OFFICE_JS_URLS));
  return {
    baseUrl: readBaseUrl(environment.ADDIN_URL || "https://localhost:3000/"),
    channel: oneOf("ADDIN_CHANNEL", environment.ADDIN_CHANNEL, CHANNELS),
    officeJs,
    officeJsUrl: OFFICE_JS_URLS[officeJs],
    officeJsFolder: path.resolve(root, environment.OFFICE_JS_DIR || "vendor/office-js"),
    version: JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version,
  };
}

/** The first of the values where nothing is set. */
function oneOf(name, value, values) {
  if (!value) return values[0];
  if (values.includes(value)) return value;
  throw new Error(`${name} is "${value}": set it to one of ${values.join(", ")}.`);
}

function readBaseUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(
      `ADDIN_URL is "${text}": set it to the folder the add-in is served from, such as https://budget.example.gov.cn/addin/ (Excel loads https only).`,
    );
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
