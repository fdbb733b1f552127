import { bench, describe } from "vitest";

import { indexCatalogue, nameOf } from "../src/core/layout/catalogue";
import { FUNCTIONAL } from "../src/statute/codes/functional";

const index = indexCatalogue(FUNCTIONAL);

describe("catalogue", () => {
  bench("index the functional classification", () => {
    indexCatalogue(FUNCTIONAL);
  });

  bench("look up every code of it", () => {
    for (const code of index.entries.keys()) nameOf(index, code, 2024);
  });
});
