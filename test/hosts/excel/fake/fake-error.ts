/** An error as Office.js throws it: a code for programs and a message that no user should see. */
export class FakeOfficeError extends Error {
  readonly code: string;
  readonly debugInfo: {
    readonly code: string;
    readonly message: string;
    readonly errorLocation: string;
  };

  constructor(code: string, errorLocation: string) {
    super(`(Excel's own words for ${code}, in Excel's own language)`);
    this.name = "RichApi.Error";
    this.code = code;
    this.debugInfo = { code, message: this.message, errorLocation };
  }
}
