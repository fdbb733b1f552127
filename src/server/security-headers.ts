import type { OutgoingHttpHeaders } from "node:http";
import type { OfficeJs } from "./build-info";

/** Where Office.js comes from in each kind of build; "local" ships it with the pages. */
const OFFICE_JS_HOSTS: Readonly<Record<OfficeJs, readonly string[]>> = {
  cdn: ["https://appsforoffice.microsoft.com"],
  cn: ["https://appsforoffice.cdn.partner.office365.cn"],
  local: [],
};

/**
 * Sites that show the pane in a frame: Excel on the web, and what Excel on the web is itself shown
 * in, since every frame around the pane has to be named. The last three belong to 21Vianet (世纪互联).
 */
export const OFFICE_FRAMES: readonly string[] = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://teams.microsoft.com",
  "https://*.officewebapps.cn",
  "https://*.sharepoint.cn",
  "https://*.partner.microsoftonline.cn",
];

/** A source that may stand in the list of frames; anything else could end the header early. */
export function isFrameSource(text: string): boolean {
  return /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/iu.test(text);
}

/**
 * Headers of every answer. The pages run their own scripts and Office.js and talk to this server
 * only: figures that are not yet published cannot be sent elsewhere, not even by a script that was
 * smuggled in. Fluent writes style rules as it runs, hence the inline styles.
 */
export function securityHeaders(
  officeJs: OfficeJs,
  frames: readonly string[],
): OutgoingHttpHeaders {
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...OFFICE_JS_HOSTS[officeJs]].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    ["frame-ancestors 'self'", ...frames].join(" "),
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), usb=()",
  };
}
