import { describe } from "vitest";
import { describePort } from "../port-contract";
import { describeReader } from "../reader-contract";
import { openFake } from "./opened";

// The newest Excel, and the oldest of those in which the add-in can show all it has to: LTSC 2021.
describe.each([20, 14])("with ExcelApi 1.%i", (level) => {
  describeReader("Excel", (book) => Promise.resolve(openFake(book, { level }).port));
  describePort("Excel", (book) => {
    const { fake, port } = openFake(book, { level });
    return Promise.resolve({ port, user: fake.user, settle: () => fake.settle() });
  });
});
