import type { PaneRequest } from "../ui/app/views";

/**
 * The functions of the ribbon and the cell menu, by the names that manifest.xml calls them, and what
 * each asks the pane for. Each shows the pane first.
 */
export const ACTIONS: Readonly<Record<string, PaneRequest>> = {
  showCheck: "check",
  showPublish: "publish",
  showCreate: "create",
  showHelp: "help",
  explainCell: "account",
};
