import { cleanup, render } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, vi } from "vitest";
import type { Capabilities } from "../../../src/core/host";
import type { Locale } from "../../../src/locale/locale";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { App } from "../../../src/ui/app/App";
import type { Environment } from "../../../src/ui/app/environment";
import type { ListenToRequests, OtherViews, ViewName } from "../../../src/ui/app/views";
import type { Session } from "../../../src/ui/session/state";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** Sets up what jsdom lacks, and takes every view down after its test. */
export function useDom(): void {
  beforeEach(() => {
    globalThis.IS_REACT_ACT_ENVIRONMENT = true;
    document.title = "Budget Disclosure";
    Element.prototype.scrollIntoView = vi.fn();
    // jsdom says that a page has the focus only while one of its elements has.
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });
}

export const EVERYTHING: Capabilities = {
  live: true,
  marks: true,
  notes: true,
  merges: true,
  undo: true,
  recalc: true,
  storage: true,
};

/** A browser's storage that remembers, as long as the test lasts. */
export function memoryStorage(
  kept: Record<string, string> = {},
): ReturnType<Environment["storage"]> {
  const store = new Map(Object.entries(kept));
  return {
    getItem: (key) => store.get(key) ?? null,
    setItem: (key, value) => void store.set(key, value),
  };
}

/** A pane that was opened before, in an Excel that can do everything. */
export function environmentWith(change: Partial<Environment> = {}): Environment {
  const storage = memoryStorage({ "budget-disclosure.welcomed": "1" });
  return {
    can: EVERYTHING,
    versions: { program: "0.1.0", host: "Excel 16.0" },
    storage: () => storage,
    exportText: () => Promise.resolve(),
    reload: () => undefined,
    ...change,
  };
}

interface AppOptions {
  readonly locale?: Locale;
  readonly isDark?: boolean;
  readonly environment?: Environment;
  readonly initialView?: ViewName;
  readonly views?: OtherViews;
  readonly listen?: ListenToRequests;
}

/** The whole pane on a session, with a user in front of it. */
export function renderApp(session: Session, options: AppOptions = {}): UserEvent {
  const { listen } = options;
  render(
    // A landmark around the pane is the business of the page it is shown on.
    <main>
      <App
        session={session}
        locale={options.locale ?? ZH_CN}
        theme={{ isDark: options.isDark ?? false }}
        environment={options.environment ?? environmentWith()}
        initialView={options.initialView ?? "check"}
        views={options.views ?? { publish: () => <p>publish</p>, create: () => <p>create</p> }}
        {...(listen === undefined ? {} : { listen })}
      />
    </main>,
  );
  // Nothing in the pane is closed to the pointer, and jsdom takes long to find that out.
  return userEvent.setup({ pointerEventsCheck: 0 });
}
