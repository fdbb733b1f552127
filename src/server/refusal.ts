import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Why a request gets no answer of the kind it asked for. */
export type Problem =
  | "bad-request"
  | "cross-origin"
  | "prefetch"
  | "not-found"
  | "method"
  | "gone"
  | "too-large"
  | "not-pdf"
  | "wrong-host"
  | "too-many"
  | "full";

const STATUS: Readonly<Record<Problem, number>> = {
  "bad-request": 400,
  "cross-origin": 403,
  prefetch: 403,
  "not-found": 404,
  method: 405,
  gone: 410,
  "too-large": 413,
  "not-pdf": 415,
  "wrong-host": 421,
  "too-many": 429,
  full: 503,
};

/** The sentence a problem is told in. */
export type Sentence = (problem: Problem) => string;

export type Refuse = (
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
  headers?: OutgoingHttpHeaders,
) => void;

/**
 * Answers with the status and the sentence of a problem. What the client is still sending is read
 * and thrown away, so that it gets to read the answer; beyond `most` bytes the line is cut.
 */
export function refusal(sentence: Sentence, most: number): Refuse {
  return (request, response, problem, headers = {}) => {
    response.writeHead(STATUS[problem], {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      ...headers,
    });
    response.end(`${sentence(problem)}\n`);
    let left = most;
    request.on("data", (chunk: Uint8Array) => {
      left -= chunk.length;
      if (left < 0) request.destroy();
    });
  };
}
