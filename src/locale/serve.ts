/** What the server answers, in words, where it does not give what was asked for. */
export interface RefusalTexts {
  readonly "bad-request": string;
  readonly "cross-origin": string;
  readonly prefetch: string;
  readonly "not-found": string;
  readonly method: string;
  readonly gone: string;
  readonly "too-large": string;
  readonly "not-pdf": string;
  readonly "wrong-host": string;
  readonly "too-many": string;
  readonly full: string;
}

/** Texts of `serve`. */
export interface ServeTexts {
  readonly started: (address: string) => string;
  readonly openInBrowser: string;
  readonly loadInExcel: (manifest: string) => string;
  readonly howToStop: string;
  /** Plain http: Excel will not open it. */
  readonly plainOnly: string;
  /** The build names another address than the one that is served. */
  readonly otherAddress: (built: string) => string;
  readonly stopped: (requests: number, received: number, handedOver: number) => string;
  /** What may stand after --host, --port and --frame-ancestors. */
  readonly hostForm: string;
  readonly portForm: string;
  readonly framesForm: string;
  readonly needsHttps: (host: string) => string;
  readonly certificateParts: string;
  readonly certificateUnusable: (files: string, detail: string) => string;
  readonly certificateExpired: (file: string, date: string) => string;
  readonly noBuild: (folder: string) => string;
  readonly tooLargeFolder: (folder: string) => string;
  readonly badBuild: (file: string) => string;
  readonly portTaken: (port: number) => string;
  readonly cannotListen: (host: string, port: number, detail: string) => string;
  readonly refusals: RefusalTexts;
}
