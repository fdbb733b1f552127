import type { Clock } from "../../../ui/session/clock";
import { Database, type StoragePage } from "./database";
import { Drafts } from "./drafts";
import { HeartbeatPresence } from "./heartbeat-presence";
import { LockPresence } from "./lock-presence";
import { RecentFiles } from "./recent-files";

/** The part of a window that keeps things. Locks are missing where the address is not secure. */
export interface KeepingPage extends StoragePage {
  readonly navigator: { readonly locks?: LockManager };
}

/** What the browser keeps for this page's address; it stays on this machine. */
export interface FileStore {
  readonly recent: RecentFiles;
  readonly drafts: Drafts;
}

/** `now` in milliseconds since 1970. Opens nothing yet and never throws. */
export function fileStore(page: KeepingPage, clock: Clock, now: () => number): FileStore {
  const database = new Database(page);
  const { locks } = page.navigator;
  const presence =
    locks === undefined ? new HeartbeatPresence(database, clock, now) : new LockPresence(locks);
  return { recent: new RecentFiles(database, now), drafts: new Drafts(database, presence, now) };
}
