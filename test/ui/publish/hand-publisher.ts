import type { OfficeFontProblem } from "../../../src/locale/office-font";
import type { PublishingOptions } from "../../../src/report/pdf/worker/client";
import type { PublishOutcome, Published } from "../../../src/report/pdf/worker/messages";
import type { Publisher, PublishWish } from "../../../src/ui/publish/publisher";

export const PUBLISHED: Published = {
  bytes: new Uint8Array(325_494),
  unitName: "示例市教育局本级",
  year: 2031,
  draft: false,
  pages: 29,
  tables: 9,
  figures: 1071,
};

/** A publisher that does what the test tells it to, and stops when it is told to. */
export class HandPublisher implements Publisher {
  readonly wishes: PublishWish[] = [];
  #options: PublishingOptions | undefined;
  #end: ((outcome: PublishOutcome) => void) | undefined;

  /** What every font file is found to be. */
  fontProblem: OfficeFontProblem | null = null;

  checkFont(): Promise<OfficeFontProblem | null> {
    return Promise.resolve(this.fontProblem);
  }

  publish(wish: PublishWish, options: PublishingOptions): Promise<PublishOutcome> {
    this.wishes.push(wish);
    this.#options = options;
    return new Promise((resolve) => {
      this.#end = resolve;
      options.signal.addEventListener("abort", () => {
        resolve({ kind: "cancelled" });
      });
    });
  }

  /** Of the attempt that is under way. */
  get options(): PublishingOptions {
    if (this.#options === undefined) throw new RangeError("nothing was started");
    return this.#options;
  }

  end(outcome: PublishOutcome): void {
    this.#end?.(outcome);
  }
}
