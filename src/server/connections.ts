import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

interface Connection {
  readonly socket: Socket;
  /** Requests that are not answered yet. */
  busy: number;
}

/**
 * The open connections of a server and what is under way on each. Node's own closing of idle ones
 * leaves out those that never sent a request, which browsers open in advance.
 */
export class Connections {
  readonly #open = new Map<string, Connection>();
  #isStopping = false;

  constructor(server: Server) {
    server.on("connection", (socket: Socket) => {
      const name = nameOf(socket);
      this.#open.set(name, { socket, busy: 0 });
      socket.once("close", () => this.#open.delete(name));
    });
    server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
      const connection = this.#open.get(nameOf(socket));
      if (connection === undefined) return;
      connection.busy += 1;
      response.once("close", () => {
        connection.busy -= 1;
        if (this.#isStopping) this.#closeIdle();
      });
    });
  }

  /** Closes idle connections, and each other one as soon as it has been answered. */
  stop(): void {
    this.#isStopping = true;
    this.#closeIdle();
  }

  /** Closes all connections, whatever is under way. */
  cut(): void {
    for (const { socket } of this.#open.values()) socket.destroy();
  }

  #closeIdle(): void {
    for (const { socket, busy } of this.#open.values()) if (busy === 0) socket.destroySoon();
  }
}

/** The far end: with https, requests come on a second socket that is wrapped around the first. */
function nameOf({ remoteAddress = "", remotePort = 0 }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
