import { domErrorName } from "./dom-error";
import type { Rung, SaveOutcome } from "./rung";
import type { PickedFile, ShowSavePicker } from "./save-facts";

/** The browser's save dialog: the only way that tells whether the file was written. */
export function pickerRung(show: ShowSavePicker): Rung {
  return {
    id: "picker",
    save: async ({ bytes, name }) => {
      let picked: PickedFile;
      try {
        const types = [{ accept: { "application/pdf": [".pdf"] } }];
        picked = await show({ suggestedName: name, types });
      } catch (error) {
        return domErrorName(error) === "AbortError" ? { kind: "cancelled" } : failed("not-allowed");
      }
      try {
        const writable = await picked.createWritable();
        await writable.write(bytes);
        await writable.close();
      } catch {
        return failed("not-written");
      }
      return { kind: "saved" };
    },
  };
}

function failed(failure: "not-allowed" | "not-written"): SaveOutcome {
  return { kind: "failed", failure };
}
