import type { ReactNode } from "react";

export type ViewName = "check" | "publish" | "create" | "help";

export const VIEW_NAMES: readonly ViewName[] = ["check", "publish", "create", "help"];

/** Draws the views that live elsewhere; called for a view once it was opened. */
export type OtherViews = Readonly<Record<"publish" | "create", () => ReactNode>>;

/** What a ribbon button, a menu or a shortcut of the host asks the pane for. */
export type PaneRequest = ViewName | "next" | "previous" | "account";

/** Calls `on` for every request until the returned function is called. */
export type ListenToRequests = (on: (request: PaneRequest) => void) => () => void;

/** The view in which a request is answered. */
export function viewOf(request: PaneRequest): ViewName {
  switch (request) {
    case "check":
    case "publish":
    case "create":
    case "help":
      return request;
    case "next":
    case "previous":
    case "account":
      return "check";
  }
}
