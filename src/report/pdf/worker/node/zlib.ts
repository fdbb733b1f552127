import { zlibSync } from "fflate";
import { Buffer } from "./buffer";

/** What pdfkit uses of Node's zlib. */
export function deflateSync(bytes: Uint8Array): Uint8Array {
  return Buffer.from(zlibSync(bytes));
}

/** pdfkit takes the module's default export, as Node has it. */
export default { deflateSync };
