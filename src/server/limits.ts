const MEGABYTE = 1024 * 1024;
const SECOND = 1000;

/** What strangers may ask of the server; bytes and milliseconds. */
export interface Limits {
  /** One file that is handed over. */
  readonly fileBytes: number;
  /** Files that wait for their download, with those still on their way in or out. */
  readonly waitingFiles: number;
  /** Bytes of all those files together. */
  readonly waitingBytes: number;
  /** How long a file waits for its download. */
  readonly expiryMs: number;
  /** Requests of one address in a minute, and how many of them may bring a file. */
  readonly requestsPerMinute: number;
  readonly uploadsPerMinute: number;
  readonly connections: number;
  /** Until the head of a request, or the whole of it, is there. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** A connection on which nothing moves, in the middle of something and between two requests. */
  readonly idleMs: number;
  readonly keepAliveMs: number;
  /** What is under way when the server stops gets this long to finish. */
  readonly stopMs: number;
}

/** A report is a few megabytes and is fetched within seconds of being handed over. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * MEGABYTE,
  waitingFiles: 16,
  waitingBytes: 256 * MEGABYTE,
  expiryMs: 120 * SECOND,
  requestsPerMinute: 1_200,
  uploadsPerMinute: 30,
  connections: 512,
  headersMs: 10 * SECOND,
  requestMs: 120 * SECOND,
  idleMs: 120 * SECOND,
  keepAliveMs: 5 * SECOND,
  stopMs: 10 * SECOND,
};
