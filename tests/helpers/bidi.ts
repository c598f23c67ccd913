import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";

/** What Firefox tells by itself, as far as the tests read it. */
export interface BidiEvent {
  readonly method?: string;
  readonly params: {
    readonly isBlocked?: boolean;
    readonly request: { readonly request: string; readonly url: string };
  };
}

/** A Firefox driven over WebDriver BiDi; there is no other program in between. */
export interface Bidi {
  /** The folder in which the browser keeps what it keeps. */
  readonly profile: string;
  readonly send: (method: string, params: object) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

interface Launch {
  readonly preferences: Readonly<Record<string, string | boolean>>;
  /** Writes into the fresh profile, which is the home of its user too, before Firefox reads it. */
  readonly prepare?: (profile: string) => void;
  readonly listen: (event: BidiEvent) => void;
}

/** The program's name here, if it is installed. */
export const findFirefox = (): string | undefined =>
  ["firefox-esr", "firefox"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** Starts a headless Firefox with a fresh profile and opens a session in it. */
export async function launchFirefox(
  program: string,
  { preferences, prepare, listen }: Launch,
): Promise<Bidi> {
  const profile = mkdtempSync(join(tmpdir(), "kos-firefox-"));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  prepare?.(profile);
  const child = spawn(
    program,
    [...["--headless", "--profile", profile, "--remote-debugging-port", "0"], "--remote-allow-system-access"],
    { env: { ...process.env, HOME: profile } },
  );
  const socket = await connect(await readAddress(child));
  const send = makeSend(socket, listen);
  await send("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return {
    profile,
    send,
    stop: async () => {
      socket.close();
      child.kill();
      await new Promise((resolve) => child.once("close", resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Presses keys, one after another, in the page that has the focus. */
export async function pressKeys({ send }: Pick<Bidi, "send">, context: string, keys: string): Promise<void> {
  const actions = [...keys].flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  await send("input.performActions", { context, actions: [{ type: "key", id: "keyboard", actions }] });
}

/** Firefox says on stderr where it listens. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (text) => {
      said += text;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(`${address}/session`);
    });
    child.once("close", () => reject(new Error(`Firefox did not start: ${said}`)));
  });
}

function connect(address: string): Promise<WebSocket> {
  const socket = new WebSocket(address);
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve(socket));
    socket.once("error", reject);
  });
}

interface Message extends BidiEvent {
  readonly id?: number;
  readonly error?: string;
  readonly message?: string;
  readonly result?: unknown;
}

function makeSend(socket: WebSocket, listen: (event: BidiEvent) => void): Bidi["send"] {
  let last = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  socket.on("message", (data: Buffer) => {
    const message: Message = JSON.parse(data.toString());
    if (message.id === undefined) return listen(message);
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(`${message.error}: ${message.message}`));
    else call?.resolve(message.result);
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
