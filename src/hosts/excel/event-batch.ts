import type { Place, Rect } from "../../core/book/book";
import type { ChangedBy, HostEvent } from "../../core/host";

/** What Excel has told since the last batch, by sheet id. */
export interface Heard {
  structure: boolean;
  readonly changed: {
    readonly id: string;
    readonly by: ChangedBy;
    readonly rects: readonly Rect[];
  }[];
  selected: { readonly id: string; readonly rect: Rect } | null;
}

export function nothingHeard(): Heard {
  return { structure: false, changed: [], selected: null };
}

export function isSilent({ structure, changed, selected }: Heard): boolean {
  return !structure && changed.length === 0 && selected === null;
}

const BY: readonly ChangedBy[] = ["user", "self", "calc"];

/**
 * The events of one batch: a change of structure first, since it tells that earlier addresses no
 * longer hold, then all changes of one maker as one, then the last selection. What happened on
 * a sheet that is gone is not told.
 */
export function eventsOf(heard: Heard, nameOf: (id: string) => string | undefined): HostEvent[] {
  const events: HostEvent[] = heard.structure ? [{ kind: "structure" }] : [];
  for (const by of BY) {
    const places = new Map<string, Place>();
    for (const { id, rects } of heard.changed.filter((change) => change.by === by)) {
      const sheet = nameOf(id);
      if (sheet === undefined) continue;
      for (const { r0, c0, r1, c1 } of rects) {
        places.set([id, r0, c0, r1, c1].join(), { sheet, r0, c0, r1, c1 });
      }
    }
    if (places.size > 0) events.push({ kind: "changed", places: [...places.values()], by });
  }
  const sheet = heard.selected === null ? undefined : nameOf(heard.selected.id);
  if (heard.selected !== null && sheet !== undefined) {
    const { r0, c0, r1, c1 } = heard.selected.rect;
    events.push({ kind: "selected", at: { sheet, r0, c0, r1, c1 } });
  }
  return events;
}
