export interface AddinSettings {
  /** Where the add-in is served from, with a slash at the end. */
  readonly baseUrl: string;
  readonly channel: "release" | "dev";
  readonly officeJs: "cdn" | "cn" | "local";
  readonly officeJsUrl: string;
  readonly officeJsFolder: string;
  readonly version: string;
}

export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): AddinSettings;
