import type { PublishingOptions } from "../../report/pdf/worker/client";
import type { PublishOutcome, PublishRequest } from "../../report/pdf/worker/messages";

/** The report that is wanted. */
export type PublishWish = Pick<PublishRequest, "book" | "layoutId" | "draft">;

/** Makes a report of a book. Never rejects: a failure and a cancellation are outcomes. */
export interface Publisher {
  publish(wish: PublishWish, options: PublishingOptions): Promise<PublishOutcome>;
}
