// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Book, Scalar } from "../../../src/core/book/book";
import { plainBook, setCells } from "../../support/books";
import { fakeSession } from "../support/fake-session";
import { renderApp, useDom } from "../support/render";
import { stateOf } from "../support/states";

useDom();

/** Without blanks, which names are shown without. */
const ATTACK = "<img/src=x/onerror=alert(1)>";

/** The name of the unit, of a sheet and of a 科目 made into markup, and a figure in that row wrong. */
async function hostileBook(): Promise<Book> {
  const wrong = setCells(await plainBook(), { "02收入总表!D11": 137.7 });
  const exchange = (value: Scalar): Scalar =>
    typeof value === "string"
      ? value.replaceAll("廊坊市广阳区人民政府办公室本级", ATTACK).replaceAll("住房公积金", ATTACK)
      : value;
  return {
    sheets: wrong.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === "02收入总表" ? `02${ATTACK}` : sheet.name,
      values: sheet.values.map((row) => row.map(exchange)),
    })),
  };
}

test("markup in a workbook is shown as the text it is", async () => {
  const user = renderApp(fakeSession(stateOf(await hostileBook())));
  for (const group of screen.queryAllByRole("button", { expanded: false })) await user.click(group);
  const { body } = document;
  expect(body.textContent).toContain(`02${ATTACK}!D11`);
  // Beside the sheet also the name that a finding quotes.
  expect(body.textContent.replaceAll(`02${ATTACK}`, "")).toContain(ATTACK);
  expect(body.querySelectorAll("img, script, iframe, object, embed, [onerror]")).toHaveLength(0);
});
