import type { OfficeFontProblem } from "../../locale/office-font";
import type { PublishingOptions } from "../../report/pdf/worker/client";
import type { PublishOutcome, PublishRequest } from "../../report/pdf/worker/messages";

/** The report that is wanted. */
export type PublishWish = Pick<PublishRequest, "book" | "layoutId" | "draft" | "officeFonts">;

/** Makes a report of a book. Never rejects: a failure and a cancellation are outcomes. */
export interface Publisher {
  /** What is wrong with a font file of the office, null where nothing is. */
  checkFont(bytes: Uint8Array): Promise<OfficeFontProblem | null>;
  publish(wish: PublishWish, options: PublishingOptions): Promise<PublishOutcome>;
}
