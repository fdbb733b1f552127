/** The number format of a cell that needs none. */
export const GENERAL = "General";
