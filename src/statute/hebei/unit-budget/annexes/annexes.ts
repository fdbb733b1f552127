import type { AnnexLayout } from "../../../../core/layout/annex";
import { ASSETS } from "./assets";
import { LAST_YEAR } from "./last-year";
import { ORGANISATION } from "./organisation";
import { PROCUREMENT } from "./procurement";

/** Tables beside the statement, the performance tables aside. */
export const ANNEXES: readonly AnnexLayout[] = [PROCUREMENT, ASSETS, LAST_YEAR, ORGANISATION];
