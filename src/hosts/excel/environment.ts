/** Where the add-in runs. */
export type Surroundings = "excel" | "elsewhere";

/** Waits until Office.js can be called; `elsewhere` is a browser or another Office program. */
export async function officeReady(): Promise<Surroundings> {
  const { host } = await Office.onReady();
  // Outside of Office the host is null, whatever the types say.
  return String(host) === "Excel" ? "excel" : "elsewhere";
}

/** The language of Office's own menus, e.g. `zh-CN`. */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/** The colours of Office around the pane. */
export interface Theme {
  readonly dark: boolean;
  readonly background: string;
  readonly foreground: string;
}

/** Null where Office does not tell. It may change while the pane is open; Excel has no event of it. */
export function theme(): Theme | null {
  // Older versions of Excel leave the theme, or its newest member, out.
  const found = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = found ?? {};
  if (background === undefined || foreground === undefined) return null;
  return { dark: found?.isDarkTheme ?? isDark(background), background, foreground };
}

const MIDDLE_GREY = 128;

function isDark(colour: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour)?.slice(1) ?? [];
  const shades = parts.map((part) => Number.parseInt(part, 16));
  return shades.length > 0 && Math.max(...shades) < MIDDLE_GREY;
}

/** What decides how a file can be handed to the user. */
export interface SavingFacts {
  /** Not inside of a frame: the browser's own save dialog may be asked for. */
  readonly topLevel: boolean;
  readonly platform: "windows" | "mac" | "web" | "other";
  /** Opens an address in the user's browser; null where Office cannot. */
  readonly openInBrowser: ((url: string) => void) | null;
}

const PLATFORMS: ReadonlyMap<string, SavingFacts["platform"]> = new Map([
  ["PC", "windows"],
  ["Mac", "mac"],
  ["OfficeOnline", "web"],
]);

export function savingFacts(): SavingFacts {
  const { platform, requirements, ui } = Office.context;
  const opens = requirements.isSetSupported("OpenBrowserWindowApi", "1.1");
  return {
    topLevel: globalThis.self === globalThis.top,
    platform: PLATFORMS.get(String(platform)) ?? "other",
    openInBrowser: opens ? (url) => ui.openBrowserWindow(url) : null,
  };
}

/** Connects a button of the ribbon or of the cell menu, by the id it has in the manifest. */
export function associateAction(id: string, act: () => Promise<void>): void {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
    // Office greys the button out until it hears of the end, a failed one too.
    const end = () => event.completed();
    void act().then(end, end);
  });
}

/** Opens the pane; works only where pane and buttons share a runtime. */
export async function showTaskpane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
