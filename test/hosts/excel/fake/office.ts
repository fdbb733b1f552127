import type { HostState } from "./host-state";

/** What the fake Office around Excel is like; change it before what is to see it is called. */
export interface Surroundings {
  host: "Excel" | null;
  platform: "PC" | "Mac" | "OfficeOnline";
  displayLanguage: string;
  theme: Partial<Office.OfficeTheme> | undefined;
  /** Further requirement sets, e.g. `OpenBrowserWindowApi`, and the version of each. */
  readonly sets: Map<string, string>;
  readonly openedInBrowser: string[];
  readonly actions: Map<string, (event: { completed(): void }) => void>;
  paneShown: number;
  /** Who wants to know whether the pane can be seen. */
  readonly watchers: Set<(event: { visibilityMode: string }) => void>;
}

export function usualSurroundings(): Surroundings {
  return {
    host: "Excel",
    platform: "PC",
    displayLanguage: "zh-CN",
    theme: {
      bodyBackgroundColor: "#FFFFFF",
      bodyForegroundColor: "#000000",
      controlBackgroundColor: "#F3F2F1",
      controlForegroundColor: "#000000",
      isDarkTheme: false,
    },
    sets: new Map([
      ["SharedRuntime", "1.1"],
      ["OpenBrowserWindowApi", "1.1"],
      ["AddinCommands", "1.1"],
    ]),
    openedInBrowser: [],
    actions: new Map(),
    paneShown: 0,
    watchers: new Set(),
  };
}

/** The global `Office`, as far as the host uses it. */
export function fakeOffice(host: HostState, around: Surroundings) {
  return {
    onReady: (callback?: (info: { host: unknown; platform: unknown }) => unknown) => {
      const info = { host: around.host, platform: around.host === null ? null : around.platform };
      return Promise.resolve().then(() => {
        callback?.(info);
        return info;
      });
    },
    context: {
      get displayLanguage() {
        return around.displayLanguage;
      },
      get platform() {
        return around.platform;
      },
      get diagnostics() {
        return { host: "Excel", version: "16.0.18129.20100", platform: around.platform };
      },
      get officeTheme() {
        return around.theme;
      },
      requirements: {
        isSetSupported: (name: string, version = "1.1") => {
          const has = name === "ExcelApi" ? `1.${host.book.level}` : around.sets.get(name);
          return has !== undefined && minorOf(version) <= minorOf(has);
        },
      },
      ui: {
        openBrowserWindow: (url: string) => {
          around.openedInBrowser.push(url);
        },
      },
    },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    actions: {
      associate: (id: string, act: (event: { completed(): void }) => void) => {
        around.actions.set(id, act);
      },
    },
    addin: {
      showAsTaskpane: () => {
        around.paneShown++;
        return Promise.resolve();
      },
      onVisibilityModeChanged: (on: (event: { visibilityMode: string }) => void) => {
        around.watchers.add(on);
        return Promise.resolve(() => {
          around.watchers.delete(on);
          return Promise.resolve();
        });
      },
    },
  };
}

function minorOf(version: string): number {
  return Number.parseInt(version.split(".")[1] ?? "0", 10);
}
