/**
 * The functions of the ribbon and the cell menu, by the names that manifest.xml calls them. Each
 * shows the pane; all but `explainCell` then open a view of it.
 */
export const ACTIONS = [
  "showCheck",
  "showPublish",
  "showCreate",
  "showHelp",
  "explainCell",
] as const;

export type Action = (typeof ACTIONS)[number];
