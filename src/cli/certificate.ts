import { X509Certificate } from "node:crypto";
import { createSecureContext } from "node:tls";
import type { Locale } from "../locale/locale";
import type { Certificate } from "../server/server";
import { fileProblem } from "./file-problem";
import { readBytes } from "./files";
import { CannotRun } from "./load";
import { UsageError } from "./options";

/**
 * The certificate the options name, null where they name none. Throws UsageError for options that
 * do not go together and CannotRun for files that cannot be read or used.
 */
export async function readCertificate(
  values: ReadonlyMap<string, string>,
  locale: Locale,
): Promise<Certificate | null> {
  const [cert, key, pfx, phrase] = ["cert", "key", "pfx", "passphrase-file"].map((name) =>
    values.get(name),
  );
  const isPair = cert !== undefined && key !== undefined && pfx === undefined;
  const isPfx = pfx !== undefined && cert === undefined && key === undefined;
  if (!isPair && !isPfx) {
    if ([cert, key, pfx, phrase].every((path) => path === undefined)) return null;
    throw new UsageError(locale.cli.serve.certificateParts);
  }
  const passphrase = phrase === undefined ? {} : { passphrase: await readPhrase(phrase, locale) };
  const certificate = isPair
    ? { cert: await read(cert, locale), key: await read(key, locale), ...passphrase }
    : { pfx: await read(pfx ?? "", locale), ...passphrase };
  const files = isPair ? `${cert}${locale.cli.comma}${key}` : (pfx ?? "");
  judge(certificate, files, locale);
  return certificate;
}

function judge(certificate: Certificate, files: string, locale: Locale): void {
  const texts = locale.cli.serve;
  let expiry: Date | null = null;
  try {
    createSecureContext(certificate);
    // Node does not open a PFX file for us to look at.
    if (Buffer.isBuffer(certificate.cert)) {
      expiry = new Date(new X509Certificate(certificate.cert).validTo);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const detail = "code" in error ? String(error.code) : error.message;
    throw new CannotRun(texts.certificateUnusable(files, detail));
  }
  // The certificates of office-addin-dev-certs last a month, and an Excel pane that meets an old one stays blank.
  if (expiry !== null && expiry.getTime() < Date.now()) {
    throw new CannotRun(texts.certificateExpired(files, expiry.toISOString().slice(0, 10)));
  }
}

/** The passphrase is the first line: editors add a line break at the end. */
async function readPhrase(path: string, locale: Locale): Promise<string> {
  return (await read(path, locale)).toString("utf8").split(/\r?\n/u, 1)[0] ?? "";
}

async function read(path: string, locale: Locale): Promise<Buffer> {
  try {
    return Buffer.from(await readBytes(path));
  } catch (error) {
    const reason = fileProblem(error, locale);
    if (reason === null) throw error;
    throw new CannotRun(locale.cli.cannotRead(path, reason));
  }
}
