// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { IDBFactory } from "fake-indexeddb";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import type { OfficeFontProblem } from "../../../../src/locale/office-font";
import { ZH_CN } from "../../../../src/locale/zh-CN/zh-cn";
import { chosenFonts, type ChosenFonts } from "../../../../src/ui/publish/fonts/chosen-fonts";
import { FontChoice } from "../../../../src/ui/publish/fonts/FontChoice";
import { keepInBrowser, type FontKeep } from "../../../../src/ui/publish/fonts/font-keep";
import { createPublication } from "../../../../src/ui/publish/publication";
import { axeViolations } from "../../support/axe";
import { useDom } from "../../support/render";
import { HandPublisher } from "../hand-publisher";
import { renderInPane } from "../in-pane";

useDom();

const texts = ZH_CN.ui.publish.fonts;
const { body, title } = texts.face;

/** A browser's storage. */
function storage(): FontKeep {
  const factory = new IDBFactory();
  return keepInBrowser(() => factory);
}

const NO_STORAGE = keepInBrowser(() => undefined);

function fontsWith(keep: FontKeep, problem: OfficeFontProblem | null = null): ChosenFonts {
  return chosenFonts(() => Promise.resolve(problem), keep);
}

function draw(fonts: ChosenFonts): UserEvent {
  return renderInPane(createElement(FontChoice, { fonts, isDisabled: false }));
}

const row = (label: string): HTMLElement => screen.getByLabelText(label).parentElement!;

/** A file on the disk; jsdom's own cannot be read. */
function file(name: string): File {
  const made = new File([], name);
  made.arrayBuffer = () => Promise.resolve(Uint8Array.of(0, 1, 0, 0).buffer);
  return made;
}

describe("the choice of fonts", () => {
  test("begins with the built-in ones and takes a file for each", async () => {
    const fonts = fontsWith(storage());
    const user = draw(fonts);
    expect(within(row(body)).getByText(texts.own)).toBeDefined();
    expect(fonts.files()).toEqual({});
    await user.upload(screen.getByLabelText(body), file("仿宋.ttf"));
    expect(await within(row(body)).findByText("仿宋.ttf")).toBeDefined();
    expect(within(row(title)).getByText(texts.own)).toBeDefined();
    expect(fonts.files()).toEqual({ body: Uint8Array.of(0, 1, 0, 0) });
    expect(await axeViolations()).toEqual([]);
  });

  test("a file that is refused is named with the reason, and changes nothing", async () => {
    const fonts = fontsWith(storage(), "web-font");
    const user = draw(fonts);
    await user.upload(screen.getByLabelText(title), file("小标宋.ttf"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toBe(texts.refused("小标宋.ttf", texts.problem["web-font"]));
    expect(fonts.files()).toEqual({});
    expect(await axeViolations()).toEqual([]);
  });

  test("a file that cannot be read is named, too", async () => {
    const fonts = fontsWith(storage());
    const gone = file("仿宋.ttf");
    gone.arrayBuffer = () => Promise.reject(new DOMException("", "NotFoundError"));
    await fonts.choose("body", gone);
    expect(fonts.getState().refusal).toEqual({ file: "仿宋.ttf", problem: "unreadable" });
  });

  test("is remembered in this browser until it is taken back", async () => {
    const keep = storage();
    await fontsWith(keep).choose("body", file("仿宋.ttf"));
    const later = fontsWith(keep);
    const user = draw(later);
    expect(await within(row(body)).findByText("仿宋.ttf")).toBeDefined();
    expect([...(later.files().body ?? [])]).toEqual([0, 1, 0, 0]);
    await user.click(screen.getByRole("button", { name: texts.remove(body) }));
    expect(within(row(body)).getByText(texts.own)).toBeDefined();
    await waitFor(async () => {
      expect(await keep.load()).toEqual({});
    });
  });

  test("holds without storage until the page is closed, and says so", async () => {
    const fonts = fontsWith(NO_STORAGE);
    const user = draw(fonts);
    await user.upload(screen.getByLabelText(body), file("仿宋.ttf"));
    expect(await screen.findByText(texts.notKept)).toBeDefined();
    expect(fonts.files().body).toBeDefined();
    await user.click(screen.getByRole("button", { name: texts.remove(body) }));
    await waitFor(() => {
      expect(screen.queryByText(texts.notKept)).toBeNull();
    });
  });
});

test("a report is made with what is remembered, even if it was asked for at once", async () => {
  const keep = storage();
  await fontsWith(keep).choose("title", file("小标宋.ttf"));
  const publisher = new HandPublisher();
  const publication = createPublication(publisher, keep);
  publication.fonts.open();
  void publication.start({ book: { sheets: [] }, layoutId: "a/b/2031", draft: false });
  await waitFor(() => {
    expect(publisher.wishes).toHaveLength(1);
  });
  expect([...(publisher.wishes[0]?.officeFonts?.title ?? [])]).toEqual([0, 1, 0, 0]);
});
