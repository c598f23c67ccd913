import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server answers on one path: any bytes under any headers. */
export interface Answer {
  readonly body: string | Uint8Array;
  /** `content-type`; HTML in UTF-8 without it. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer waits for this. */
  readonly after?: Promise<unknown>;
}

/** A small web server for host pages. */
export interface Server {
  readonly port: number;
  /** Paths that were asked for since the last `put`; browsers ask for `/favicon.ico` on their own, so it is left out. */
  readonly asked: readonly string[];
  /** Sets what all paths answer from now on. */
  readonly put: (answers: Readonly<Record<string, Answer>>) => void;
  readonly close: () => Promise<void>;
}

/** Starts a server on this machine alone, on any free port. */
export async function startServer(): Promise<Server> {
  let answers: Readonly<Record<string, Answer>> = {};
  const asked: string[] = [];
  const respond = async (url: string, response: ServerResponse): Promise<void> => {
    const path = url.replace(/\?.*/, "");
    if (path !== "/favicon.ico") asked.push(path);
    const answer = answers[path];
    await answer?.after;
    const type = answer?.type ?? "text/html; charset=utf-8";
    response.writeHead(answer ? 200 : 404, {
      "content-type": type,
      "cache-control": "no-store",
      ...answer?.headers,
    });
    response.end(answer?.body);
  };
  const server = createServer((request, response) => void respond(request.url ?? "", response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    put: (next) => {
      answers = next;
      asked.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
