import type { Scalar } from "../../../../src/core/book/book";
import type { Random } from "../../../support/random";

/** Everything somebody can do in Excel or in the pane, and everything that can go wrong. */
export const DEEDS = [
  "type",
  "type",
  "type",
  "mistype",
  "formula",
  "paste",
  "pasteMany",
  "clearColumn",
  "select",
  "insertRows",
  "deleteRows",
  "insertColumns",
  "deleteColumns",
  "addSheet",
  "copySheet",
  "renameSheet",
  "swapNames",
  "moveSheet",
  "hideSheet",
  "showSheet",
  "deleteSheet",
  "protect",
  "unprotect",
  "undoInExcel",
  "startEditing",
  "stopEditing",
  "typeElsewhere",
  "insertElsewhere",
  "fault",
  "fault",
  "fault",
  "repair",
  "repair",
  "repairTwice",
  "undoRepair",
  "marksOn",
  "marksOff",
  "explain",
  "explain",
  "forget",
  "goTo",
  "checkNow",
  "createSheet",
  "hidePane",
  "showPane",
] as const;

export type Deed = (typeof DEEDS)[number];

/** One deed; the numbers choose sheet, row, column and content among what there is. */
export interface Step {
  readonly deed: Deed;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly pick: number;
  /** Happens while Excel answers the next request, instead of at once. */
  readonly isMeanwhile: boolean;
  /** Milliseconds that pass afterwards. */
  readonly wait: number;
}

/** Figures mostly, and now and then what a slip of the keyboard leaves in a cell. */
export const MISTYPED: readonly Scalar[] = [null, "１２．５", "合计", "1,234.50", 30102, "12元"];

export const FAULTS = [
  "ActivityLimitReached",
  "Conflict",
  "InactiveWorkbook",
  "RequestAborted",
  "ServiceNotAvailable",
  "InvalidOperationInCellEditMode",
  "GeneralException",
  "AccessDenied",
  "ItemNotFound",
  "InvalidObjectPath",
  "InvalidReference",
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadSizeLimitExceeded",
  "SomethingNew",
] as const;

const RARE: ReadonlySet<Deed> = new Set<Deed>([
  "pasteMany",
  "deleteSheet",
  "deleteColumns",
  "clearColumn",
  "hideSheet",
  "swapNames",
]);

/** So many steps by the seed. */
export function stepsFrom(random: Random, count: number): Step[] {
  return Array.from({ length: count }, () => {
    const drawn = random.pick(DEEDS);
    return {
      deed: RARE.has(drawn) && random.chance(0.7) ? "type" : drawn,
      sheet: random.integer(12),
      row: random.integer(45),
      column: random.integer(12),
      pick: random.integer(1000),
      isMeanwhile: random.chance(0.4),
      wait: random.chance(0.5) ? 0 : random.integer(400),
    };
  });
}
