import type { ServeTexts } from "../serve";

const CERTIFICATE =
  "For trying it on this computer, npx office-addin-dev-certs install makes one in the folder .office-addin-dev-certs of your home; then add --cert localhost.crt --key localhost.key.";

export const serve: ServeTexts = {
  started: (address) => `Running: ${address}`,
  openInBrowser: "In a browser: open this address.",
  loadInExcel: (manifest) => `In Excel: load the manifest ${manifest}.`,
  howToStop: "Ctrl+C stops it.",
  plainOnly: `This is http, for a browser on this computer only; Excel opens https addresses only. ${CERTIFICATE}`,
  otherAddress: (built) =>
    `The add-in was built for ${built}: Excel will look there, not here. Serve it there, or build it anew for this address.`,
  stopped: (requests, received, handedOver) =>
    `Stopped. Requests answered: ${String(requests)}; PDFs received: ${String(received)}, handed to the browser: ${String(handedOver)}.`,
  hostForm: "an IP address or a host name",
  portForm: "a whole number from 0 to 65535, 0 for any free one",
  framesForm: "sites that begin with https://, separated by blanks, e.g. https://*.example.cn",
  needsHttps: (host) =>
    `${host} can be reached from other computers and needs https. Add --cert FILE --key FILE, or --pfx FILE; leave --host out for use on this computer only. ${CERTIFICATE}`,
  certificateParts:
    "The certificate is not complete: --cert goes with --key, or --pfx alone; --passphrase-file goes with either.",
  certificateUnusable: (files, detail) =>
    `${files}: the certificate cannot be used (${detail}). Check that certificate and key belong together and that the passphrase is right. ${CERTIFICATE}`,
  certificateExpired: (file, date) =>
    `${file}: the certificate expired on ${date}, browsers and Excel will refuse it. Start again with a new one.`,
  noBuild: (folder) => `${folder}: there is no built add-in. Run npm run build first.`,
  tooLargeFolder: (folder) =>
    `${folder}: too many or too large files for the folder of an add-in. Check --root, or leave it out.`,
  badBuild: (file) => `${file}: cannot be understood. Run npm run build to make it anew.`,
  portTaken: (port) =>
    `Port ${String(port)} is taken. Stop the program that uses it, or choose another with --port.`,
  cannotListen: (host, port, detail) =>
    `Cannot start on ${host}, port ${String(port)} (${detail}). Check --host and --port.`,
  refusals: {
    "bad-request": "This request cannot be understood.",
    "cross-origin": "Files are taken only from the pages of this add-in.",
    prefetch: "This address works once and cannot be read in advance.",
    "not-found": "There is no such page.",
    method: "This address does not take such a request.",
    gone: "The file has been fetched already, or has expired. Go back to the add-in and save it again.",
    "too-large": "The file is too large and was not taken.",
    "not-pdf": "Only PDF files are taken.",
    "wrong-host": "This server does not go by that name. Use the address shown when it started.",
    "too-many": "Too many requests; try again in a minute.",
    full: "Too many files are waiting for their download; try again in a minute.",
  },
};
