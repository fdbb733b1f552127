import { describe, expect, test } from "vitest";
import { createPublication, type Publication } from "../../../src/ui/publish/publication";
import type { PublishWish } from "../../../src/ui/publish/publisher";
import { HandPublisher, PUBLISHED } from "./hand-publisher";

const WISH: PublishWish = {
  book: { sheets: [] },
  layoutId: "a/b/2031",
  draft: false,
  officeFonts: {},
};

function open(): { readonly publisher: HandPublisher; readonly publication: Publication } {
  const publisher = new HandPublisher();
  return { publisher, publication: createPublication(publisher) };
}

describe("a publication", () => {
  test("shows progress from the first moment, then what was made and of which book", async () => {
    const { publisher, publication } = open();
    const shares: (number | undefined)[] = [];
    publication.subscribe(() => shares.push(publication.getState().progress?.done));
    const done = publication.start(WISH);
    publisher.options.onProgress({ stage: "layout", done: 0.4 });
    publisher.end({ kind: "published", published: PUBLISHED });
    await done;
    expect(shares).toEqual([0, 0.4, undefined]);
    expect(publisher.wishes).toEqual([WISH]);
    const { made, failure, isCancelled } = publication.getState();
    expect(made?.published).toBe(PUBLISHED);
    expect(made?.book).toBe(WISH.book);
    expect({ failure, isCancelled }).toEqual({ failure: null, isCancelled: false });
  });

  test("makes one report at a time", async () => {
    const { publisher, publication } = open();
    const first = publication.start(WISH);
    await publication.start({ ...WISH, draft: true });
    expect(publisher.wishes).toEqual([WISH]);
    publisher.end({ kind: "published", published: PUBLISHED });
    await first;
    const second = publication.start({ ...WISH, draft: true });
    expect(publisher.wishes).toHaveLength(2);
    publisher.end({ kind: "published", published: PUBLISHED });
    await second;
  });

  test("is cancelled for real, and keeps the report before", async () => {
    const { publisher, publication } = open();
    const first = publication.start(WISH);
    publisher.end({ kind: "published", published: PUBLISHED });
    await first;
    const second = publication.start(WISH);
    expect(publisher.options.signal.aborted).toBe(false);
    publication.cancel();
    expect(publisher.options.signal.aborted).toBe(true);
    await second;
    expect(publication.getState()).toMatchObject({ progress: null, isCancelled: true });
    expect(publication.getState().made?.published).toBe(PUBLISHED);
  });

  test("a cancellation with nothing under way does nothing", () => {
    const { publication } = open();
    publication.cancel();
    expect(publication.getState().isCancelled).toBe(false);
  });

  test("a failure is shown until the next attempt", async () => {
    const { publisher, publication } = open();
    const failure = { code: "no-tables" } as const;
    const first = publication.start(WISH);
    publisher.end({ kind: "failed", failure });
    await first;
    expect(publication.getState()).toMatchObject({ failure, made: null, progress: null });
    const second = publication.start(WISH);
    expect(publication.getState().failure).toBeNull();
    publisher.end({ kind: "published", published: PUBLISHED });
    await second;
  });
});
