/** The program the pane runs in, for the help view, e.g. `Excel 16.0.18129.20100 (PC)`. */
export function hostVersion(): string {
  const { host, version, platform } = Office.context.diagnostics;
  return `${host} ${version} (${platform})`;
}
