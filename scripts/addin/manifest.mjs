const DEVELOPMENT_URL = "https://localhost:3000/";

/** Excel takes two add-ins with one id for one: a build under test must not replace the installed one. */
const DEV_ID = "7cd65191-8a51-4cae-9be0-e00c9369fe6d";

/** manifest.xml for an address, a version and a channel (see settings.mjs). */
export function fillManifest(template, { baseUrl, version, channel }) {
  const filled = replaceOne(
    template.replaceAll(DEVELOPMENT_URL, baseUrl),
    /(<Version>)[^<]*/,
    `$1${manifestVersion(version)}`,
  );
  return channel === "dev" ? markAsDev(filled) : filled;
}

/** Four numbers, as Office wants them: 0.1.0-beta.2 becomes 0.1.0.0. */
function manifestVersion(version) {
  return `${version.replace(/[-+].*$/, "")}.0`;
}

function markAsDev(manifest) {
  const withId = replaceOne(manifest, /(<Id>)[^<]*/, `$1${DEV_ID}`);
  const withName = addToNames(withId, /<DisplayName [\s\S]*?<\/DisplayName>/);
  return addToNames(withName, /<bt:String id="Group\.Label"[\s\S]*?<\/bt:String>/);
}

function addToNames(manifest, element) {
  return replaceOne(manifest, element, (text) =>
    text
      .replace(/(DefaultValue="[^"]*)"/, '$1（开发）"')
      .replace(/(Locale="en-US" Value="[^"]*)"/, '$1 (dev)"'),
  );
}

function replaceOne(text, pattern, replacement) {
  if (text.match(new RegExp(pattern, "g"))?.length !== 1) {
    throw new Error(`manifest.xml: ${pattern} must be there once.`);
  }
  return text.replace(pattern, replacement);
}
