import type { Place } from "../../core/book/book";
import type { HostEvent } from "../../core/host";

/** What has to be read before the next check. */
export interface Due {
  /** The whole workbook, since addresses may mean something else now. */
  readonly everything: boolean;
  readonly places: readonly Place[];
}

export const NOTHING_DUE: Due = { everything: false, places: [] };
export const EVERYTHING_DUE: Due = { everything: true, places: [] };

/** Adds what an event asks for; the same object where it asks for nothing. */
export function withEvent(due: Due, event: HostEvent): Due {
  if (event.kind === "structure") return { ...due, everything: true };
  if (event.kind !== "changed" || event.places.length === 0) return due;
  return { ...due, places: [...due.places, ...event.places] };
}

/** Adds what an earlier attempt could not read. */
export function withDue(due: Due, other: Due): Due {
  return {
    everything: due.everything || other.everything,
    places: [...other.places, ...due.places],
  };
}

export function isDue({ everything, places }: Due): boolean {
  return everything || places.length > 0;
}
