import type { AddinSettings } from "./settings.mjs";

export function fillManifest(
  template: string,
  settings: Pick<AddinSettings, "baseUrl" | "version" | "channel">,
): string;
