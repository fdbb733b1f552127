import type { ReadBackFault } from "../../../locale/read-back";

/** A document does not say what its report says. */
export class ProofError extends Error {
  readonly fault: ReadBackFault;

  constructor(fault: ReadBackFault) {
    super(`the document differs from its report: ${JSON.stringify(fault)}`);
    this.name = "ProofError";
    this.fault = fault;
  }
}
