import type { Place } from "../../core/book/book";
import type { HostEvent } from "../../core/host";

/** Places that are remembered one by one; a pane that was hidden for long reads everything. */
const MOST_PLACES = 1000;

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
  if (event.kind === "structure") return due.everything ? due : EVERYTHING_DUE;
  if (event.kind !== "changed" || event.places.length === 0 || due.everything) return due;
  return withPlaces([...due.places, ...event.places]);
}

/** Adds what an earlier attempt could not read. */
export function withDue(due: Due, other: Due): Due {
  if (due.everything || other.everything) return EVERYTHING_DUE;
  return withPlaces([...other.places, ...due.places]);
}

function withPlaces(places: readonly Place[]): Due {
  return places.length > MOST_PLACES ? EVERYTHING_DUE : { everything: false, places };
}

export function isDue({ everything, places }: Due): boolean {
  return everything || places.length > 0;
}
