import { afterAll, beforeAll } from "vitest";
import { describePort } from "../port-contract";
import { describeReader } from "../reader-contract";
import { startGridPage } from "./grid-page";
import type { GridPage } from "./grid-page";

let grids: GridPage;
beforeAll(async () => {
  grids = await startGridPage();
});
afterAll(() => grids.close());

describeReader("The grid", async (book) => (await grids.open(book)).port);
describePort("The grid", (book) => grids.open(book));
