import { describe, expect, it } from "vitest";
import { repeated } from "../../text/long-texts";
import { LENGTH, PIECES } from "./long-statements";
import { disclosureOf, lastYear, toldOf } from "./statement-of";

/** How the time grows with the length is measured in bench/growth. */
describe("a statement of a hundred pages", () => {
  it.each(PIECES)("of %s is read to its end", (piece) => {
    const text = repeated(piece, LENGTH);
    const told = toldOf(
      disclosureOf({ arrangement: [text], "three-public": [text] }),
      lastYear({ reception: 70 }),
    );
    const few = repeated(piece, LENGTH / 100);
    const kinds = toldOf(
      disclosureOf({ arrangement: [few], "three-public": [few] }),
      lastYear({ reception: 70 }),
    ).map(({ kind }) => kind);
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it("in paragraphs that say the same", () => {
    const text = "较上年增加XX万元，在银行开设帐户，反映本部门收入。";
    const sections = { arrangement: new Array<string>(8_000).fill(text) };
    const told = toldOf(disclosureOf(sections));
    expect(told.map(({ related }) => related?.length)).toEqual([7_999, 7_999, 7_999]);
  });
});
