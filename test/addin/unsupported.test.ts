// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";

import { readProjectFile } from "../support/manifest";

const script = readProjectFile("src/taskpane/unsupported.js");

function run(): void {
  document.body.innerHTML = '<div id="root"></div>';
  // As the page does: in the global scope.
  (0, eval)(script);
}

describe("unsupported.js", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("leaves the page to the pane where both the web view and office.js are there", () => {
    vi.stubGlobal("Office", {});
    run();
    expect(document.body.innerHTML).toBe('<div id="root"></div>');
  });

  it.each([
    ["an old web view", true, ["请改用较新的 Excel 或网页版", "Use a newer Excel"]],
    ["office.js missing", false, ["未能加载 Office.js", "Office.js was not loaded"]],
  ])("says so in both languages and takes the root away: %s", (_name, isOld, texts) => {
    const before = Object.getOwnPropertyDescriptor(Element.prototype, "replaceChildren")!;
    if (isOld) {
      vi.stubGlobal("Office", {});
      Reflect.deleteProperty(Element.prototype, "replaceChildren");
    }
    try {
      run();
    } finally {
      Object.defineProperty(Element.prototype, "replaceChildren", before);
    }
    expect(document.getElementById("root")).toBeNull();
    const said = [...document.querySelectorAll(".notice p")].map(({ textContent }) => textContent);
    expect(said).toEqual(texts.map((text) => expect.stringContaining(text) as string));
  });
});
