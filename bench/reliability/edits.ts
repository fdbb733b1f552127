import { sampleBook } from "../../test/support/books";
import { faultyEdits } from "../../test/ui/session/faulty-edits";

/** A long session of the pane over a host that fails now and then. */
export async function editsLine(edits: number): Promise<string> {
  const { faults, compared, wrong } = await faultyEdits(await sampleBook(), edits, 1);
  return (
    `${String(edits)} edits while one call of the host in twenty failed (${String(faults)} did): the findings shown ` +
    `were compared with those of a fresh check ${String(compared)} times and differed ${String(wrong)} times.`
  );
}
