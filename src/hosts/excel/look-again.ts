import { cureOf } from "./errors";

/**
 * Does work that begins by listing the sheets, and does it a second time where a sheet was renamed
 * or removed in between: the new listing then either has all that is needed or tells what is missing.
 */
export async function lookingAgain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (cureOf(error) !== "look-again") throw error;
    return work();
  }
}
