/** Vocabulary of spreadsheet parts. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Kinds of links between parts, and the attributes that name one. */
export const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts that hold links. */
export const PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The part that says what every other part is. */
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

export const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
