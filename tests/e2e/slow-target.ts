import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { EXIT_TARGET } from "../../src/directory/exit-target";
import { startSecureServer } from "../helpers/secure-server";

/** The place that quick exit leads to, on a connection that keeps the visitor waiting. */
export interface SlowTarget {
  /** Makes Chromium take this server for the target. */
  readonly argument: string;
  /** How many connections wait or have waited. */
  readonly asked: () => number;
  readonly answer: () => void;
  readonly close: () => Promise<unknown>;
}

/** Starts a server that takes connections and says nothing until it is told to. */
export async function startSlowTarget(): Promise<SlowTarget> {
  const secure = await startSecureServer();
  secure.put("{}");
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  let asked = 0;
  const server = createServer((socket) => {
    asked += 1;
    socket.on("error", () => {});
    void answered.then(() => {
      const way = connect(Number(new URL(secure.url).port), "127.0.0.1").on("error", () => {});
      socket.pipe(way).pipe(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    argument: `--host-resolver-rules=MAP ${new URL(EXIT_TARGET).hostname} 127.0.0.1:${port}`,
    asked: () => asked,
    answer,
    close: () => {
      server.close();
      return secure.close();
    },
  };
}
