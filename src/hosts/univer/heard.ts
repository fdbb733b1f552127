import type { Place, Rect } from "../../core/book/book";
import type { ChangedBy, HostEvent } from "../../core/host";

const BY: readonly ChangedBy[] = ["user", "self", "calc"];

/** What has happened in the grid and is not told yet. Sheets are noted by id: names may change. */
export class Heard {
  #structure = false;
  #changed: { readonly id: string; readonly by: ChangedBy; readonly rect: Rect }[] = [];
  #selected: { readonly id: string; readonly rect: Rect } | null = null;

  get hasChanges(): boolean {
    return this.#structure || this.#changed.length > 0;
  }

  structure(): void {
    this.#structure = true;
  }

  changed(id: string, by: ChangedBy, rects: readonly Rect[]): void {
    for (const rect of rects) this.#changed.push({ id, by, rect });
  }

  selected(id: string, rect: Rect): void {
    this.#selected = { id, rect };
  }

  /**
   * Empties itself into events: a change of structure first, since earlier addresses no longer
   * hold, then the changes of each maker as one, then the last selection. What happened on a sheet
   * that is gone is not told.
   */
  take(nameOf: (id: string) => string | undefined): HostEvent[] {
    const events: HostEvent[] = this.#structure ? [{ kind: "structure" }] : [];
    for (const by of BY) {
      const places = new Map<string, Place>();
      for (const { id, rect } of this.#changed.filter((change) => change.by === by)) {
        const sheet = nameOf(id);
        const { r0, c0, r1, c1 } = rect;
        if (sheet !== undefined) {
          places.set([id, r0, c0, r1, c1].join(), { sheet, r0, c0, r1, c1 });
        }
      }
      if (places.size > 0) events.push({ kind: "changed", places: [...places.values()], by });
    }
    if (this.#selected !== null) {
      const sheet = nameOf(this.#selected.id);
      if (sheet !== undefined)
        events.push({ kind: "selected", at: { sheet, ...this.#selected.rect } });
    }
    this.#structure = false;
    this.#changed = [];
    this.#selected = null;
    return events;
  }
}
