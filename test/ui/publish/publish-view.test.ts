// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { EN_US } from "../../../src/locale/en-US/en-us";
import type { Locale } from "../../../src/locale/locale";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import type { PublishOutcome } from "../../../src/report/pdf/worker/messages";
import type { DrawPage } from "../../../src/ui/publish/draw-page";
import { createPublication } from "../../../src/ui/publish/publication";
import type { StatementWriting } from "../../../src/ui/publish/statement-writing";
import { HostError, type Edit } from "../../../src/core/host";
import { PublishView } from "../../../src/ui/publish/PublishView";
import type { SaveFile } from "../../../src/ui/save/rung";
import type { SessionState } from "../../../src/ui/session/state";
import { axeViolations } from "../support/axe";
import { fakeSession, type FakeSession } from "../support/fake-session";
import { useDom } from "../support/render";
import { OPENING, sampleState, stateOf, wrongState } from "../support/states";
import { HandPublisher, PUBLISHED } from "./hand-publisher";
import { renderInPane } from "./in-pane";

useDom();

const { labels, says, nothing, preflight, failure, save } = ZH_CN.ui.publish;

interface Drawn {
  readonly user: UserEvent;
  readonly session: FakeSession;
  readonly publisher: HandPublisher;
  readonly shown: string[];
  readonly saved: SaveFile[];
}

interface DrawOptions {
  readonly draw?: DrawPage;
  readonly writing?: StatementWriting;
  readonly locale?: Locale;
}

function draw(state: SessionState, options: DrawOptions = {}): Drawn {
  const session = fakeSession(state);
  const publisher = new HandPublisher();
  const shown: string[] = [];
  const saved: SaveFile[] = [];
  const view = createElement(PublishView, {
    session,
    publication: createPublication(publisher),
    saveFacts: {
      showSavePicker: null,
      download: (file) => saved.push(file),
      handOverUrl: null,
      browserPage: null,
      openInBrowser: () => true,
    },
    writing: options.writing ?? { edits: () => [], apply: () => Promise.resolve() },
    onShowCheck: () => shown.push("check"),
    draw: options.draw ?? (() => Promise.resolve()),
  });
  return { user: renderInPane(view, options.locale), session, publisher, shown, saved };
}

const button = (name: string): HTMLElement => screen.getByRole("button", { name });

function end(publisher: HandPublisher, outcome: PublishOutcome): Promise<void> {
  return act(async () => {
    publisher.end(outcome);
    await Promise.resolve();
  });
}

/** The sample's report, made. */
async function drawMade(options: DrawOptions = {}): Promise<Drawn> {
  const drawn = draw(await sampleState(), options);
  await drawn.user.click(button(labels.make));
  await end(drawn.publisher, { kind: "published", published: PUBLISHED });
  return drawn;
}

describe("before a report is made", () => {
  test.each<[string, SessionState, string]>([
    ["opening", OPENING, nothing.opening],
    ["empty", { ...OPENING, stage: "empty" }, nothing.empty],
    ["unrecognised", stateOf({ sheets: [] }), nothing.unrecognised],
    [
      "failed",
      { ...OPENING, stage: "failed", failure: { code: "damaged", params: {} } },
      ZH_CN.hostError("damaged", {}),
    ],
  ])("%s: one sentence, and no button", async (_, state, sentence) => {
    draw(state);
    expect(screen.getByText(sentence)).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("each thing to look at has a word and leads to the check", async () => {
    const { user, shown } = draw(await wrongState());
    const items = within(screen.getByRole("region", { name: labels.preflight }));
    expect(items.getByText(labels.standing.blocks)).toBeDefined();
    expect(items.getAllByText(labels.standing.look).length).toBeGreaterThan(0);
    expect(await items.findByText(ZH_CN.concealed.noLines)).toBeDefined();
    expect(items.getAllByText(labels.standing.good).length).toBeGreaterThan(3);
    const [first] = items.getAllByRole("button", { name: labels.show });
    await user.click(first!);
    expect(shown).toEqual(["check"]);
    expect(await axeViolations()).toEqual([]);
  });

  test("errors hold the report back, but not a draft", async () => {
    const { user, publisher } = draw(await wrongState());
    expect(screen.getByText(says.blocked(1))).toBeDefined();
    await user.click(button(labels.make));
    expect(publisher.wishes).toEqual([]);

    await user.click(screen.getByRole("switch", { name: labels.draft }));
    expect(screen.queryByText(says.blocked(1))).toBeNull();
    await user.click(button(labels.make));
    expect(publisher.wishes.map(({ draft }) => draft)).toEqual([true]);
  });

  test("a check that is under way holds the report back", async () => {
    const { user, publisher, session } = draw({ ...(await sampleState()), isChecking: true });
    await user.click(button(labels.make));
    expect(publisher.wishes).toEqual([]);
    expect(screen.getByText(preflight.checking)).toBeDefined();
    session.set({ isChecking: false });
    await user.click(button(labels.make));
    expect(publisher.wishes).toHaveLength(1);
  });

  test("a workbook that could not be read again is said", async () => {
    draw({ ...(await sampleState()), failure: { code: "host-busy", params: {} } });
    expect(screen.getByText(preflight.older)).toBeDefined();
    expect(await axeViolations()).toEqual([]);
  });
});

describe("while a report is made", () => {
  test("the book that was checked is passed on, and its progress shown", async () => {
    const state = await sampleState();
    const { user, publisher } = draw(state);
    await user.click(button(labels.make));
    expect(publisher.wishes[0]?.book).toBe(state.book);
    expect(publisher.wishes[0]).toMatchObject({ layoutId: "hebei/unit-budget/2023", draft: false });
    act(() => {
      publisher.options.onProgress({ stage: "layout", done: 0.45 });
    });
    const bar = screen.getByRole("progressbar");
    expect(bar.getAttribute("aria-valuenow")).toBe("0.45");
    expect(screen.getByText(`${says.stage.layout} 45%`)).toBeDefined();
    expect(await axeViolations()).toEqual([]);
    await user.click(button(labels.make));
    expect(publisher.wishes).toHaveLength(1);
  });

  test("cancelling stops the work, says so and gives the focus back", async () => {
    const { user, publisher } = draw(await sampleState());
    await user.click(button(labels.make));
    await user.click(button(labels.cancel));
    expect(publisher.options.signal.aborted).toBe(true);
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe(says.cancelled);
    expect(document.activeElement).toBe(button(labels.make));
    expect(await axeViolations()).toEqual([]);
  });

  test("a failure says what to do, in one alert", async () => {
    const { user, publisher } = draw(await sampleState());
    await user.click(button(labels.make));
    const file = "kai-500.ttf.gz";
    await end(publisher, { kind: "failed", failure: { code: "fonts", file } });
    expect(screen.getByRole("alert").textContent).toBe(failure.fonts(file));
    expect(await axeViolations()).toEqual([]);
    await user.click(button(labels.make));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the finished report", () => {
  test("is described, drawn from its own bytes and ready to be saved", async () => {
    const drawnFrom: Uint8Array[] = [];
    const { user, saved } = await drawMade({
      draw: (pdf) => {
        drawnFrom.push(pdf);
        return Promise.resolve();
      },
    });
    const name = "示例市教育局本级2031年预算公开.pdf";
    const card = within(screen.getByRole("region", { name: labels.result }));
    for (const fact of [name, "318 KB", "29", "9", "1071 个数字已核对"])
      expect(card.getByText(fact)).toBeDefined();
    expect(screen.getAllByRole("status")[0]?.textContent).toBe(says.made(29));
    expect(await card.findByRole("img", { name: labels.preview })).toBeDefined();
    expect(drawnFrom).toEqual([PUBLISHED.bytes]);
    await user.click(button(save.labels.save));
    expect(saved).toEqual([{ bytes: PUBLISHED.bytes, name }]);
    expect(await axeViolations()).toEqual([]);
  });

  test("a picture that fails is said, and the file can be saved all the same", async () => {
    const { user, saved } = await drawMade({ draw: () => Promise.reject(new Error("no canvas")) });
    expect(await screen.findByText(says.noPreview)).toBeDefined();
    expect(screen.queryByRole("img")).toBeNull();
    await user.click(button(save.labels.save));
    expect(saved).toHaveLength(1);
    expect(await axeViolations()).toEqual([]);
  });

  test("is said to be old once the workbook changed", async () => {
    const { session } = await drawMade();
    expect(screen.queryByText(says.stale)).toBeNull();
    session.set({ isChecking: true });
    expect(screen.queryByText(says.stale)).toBeNull();
    session.set(await wrongState());
    expect(screen.getByText(says.stale)).toBeDefined();
    expect(await axeViolations()).toEqual([]);
  });

  test("a draft is called a draft, and so is its file", async () => {
    const { user, publisher } = draw(await wrongState());
    await user.click(screen.getByRole("switch", { name: labels.draft }));
    await user.click(button(labels.make));
    await end(publisher, { kind: "published", published: { ...PUBLISHED, draft: true } });
    expect(screen.getByRole("region", { name: labels.draftResult })).toBeDefined();
    expect(screen.getByText(/（草稿）\.pdf$/u)).toBeDefined();
  });

  test("the next one takes its place", async () => {
    const { user, publisher } = await drawMade();
    await user.click(button(labels.makeAgain));
    expect(screen.queryByRole("region", { name: labels.result })).toBeNull();
    await end(publisher, { kind: "published", published: { ...PUBLISHED, pages: 30 } });
    expect(screen.getAllByRole("status")[0]?.textContent).toBe(says.made(30));
  });
});

test("the view speaks English", async () => {
  const { labels: english } = EN_US.ui.publish;
  const { user, publisher } = draw(await sampleState(), { locale: EN_US });
  await user.click(button(english.make));
  await end(publisher, { kind: "published", published: PUBLISHED });
  expect(screen.getByRole("region", { name: english.result })).toBeDefined();
  expect(await axeViolations()).toEqual([]);
});

describe("the statement that the report writes", () => {
  const { labels: words, says: sentences } = ZH_CN.ui.publish.statement;
  const edit: Edit = {
    kind: "values",
    at: { sheet: "情况说明", r0: 3, c0: 0, r1: 3, c1: 0 },
    values: [["1、收入说明"]],
  };

  test("is put into the workbook as one step, and the offer goes with the next check", async () => {
    const applied: (readonly [readonly Edit[], string])[] = [];
    let isWritten = false;
    const { user, session } = draw(await sampleState(), {
      writing: {
        edits: () => (isWritten ? [] : [edit]),
        apply: (...step) => {
          applied.push(step);
          isWritten = true;
          return Promise.resolve();
        },
      },
    });
    expect(screen.getByText(sentences.offer)).toBeDefined();
    await user.click(button(words.write));
    expect(applied).toEqual([[[edit], words.step]]);
    expect(screen.getByText(sentences.written("情况说明"))).toBe(
      document.activeElement?.firstChild,
    );
    session.set(await wrongState());
    expect(screen.queryByRole("button", { name: words.write })).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("is refused in a sentence, and can be tried again", async () => {
    const refusal = new HostError("protected-sheet", { sheet: "情况说明" });
    const { user } = draw(await sampleState(), {
      writing: { edits: () => [edit], apply: () => Promise.reject(refusal) },
    });
    await user.click(button(words.write));
    expect(screen.getByRole("alert").textContent).toBe(
      ZH_CN.hostError("protected-sheet", { sheet: "情况说明" }),
    );
    expect(button(words.write)).toBeDefined();
    expect(await axeViolations()).toEqual([]);
  });

  test("is not offered where nothing is to be written", async () => {
    draw(await sampleState());
    expect(screen.queryByRole("button", { name: words.write })).toBeNull();
  });
});
