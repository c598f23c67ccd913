import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { ROOT } from "../../.ci/files.mjs";

/** Identity that the tests give to the extension, so that its pages have a known address. */
const UUID = "0f7a1c9e-1111-4222-8333-444455556666";

/** The built extension in a real Firefox, driven over WebDriver BiDi; there is no other program in between. */
export interface FirefoxBrowser {
  /** Opens a page of the extension in a tab of its own and gives its context id. */
  readonly open: (page: "popup" | "options") => Promise<string>;
  /** Opens a page of the extension in a tab that is there already. */
  readonly navigate: (context: string, page: "popup" | "options") => Promise<void>;
  /** Runs an expression in a page and gives its value as JSON. */
  readonly evaluate: <T>(context: string, expression: string) => Promise<T>;
  /** Presses keys, one after another, in the page that has the focus. */
  readonly press: (context: string, keys: string) => Promise<void>;
  readonly send: (method: string, params: object) => Promise<unknown>;
  /** Addresses that any page has asked for since the start. */
  readonly requests: readonly string[];
  readonly stop: () => Promise<void>;
}

/** The program's name here, if it is installed. */
export const findFirefox = (): string | undefined =>
  ["firefox-esr", "firefox"].find((name) => spawnSync(name, ["--version"]).status === 0);

/**
 * Starts a headless Firefox with a fresh profile and installs the built extension into it. `managed` is what an
 * administrator has set for it.
 */
export async function startFirefox(
  program: string,
  extensionId: string,
  managed?: object,
): Promise<FirefoxBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "kos-firefox-"));
  const uuids = JSON.stringify(JSON.stringify({ [extensionId]: UUID }));
  writeFileSync(
    join(profile, "user.js"),
    [
      `user_pref("extensions.webextensions.uuids", ${uuids});`,
      'user_pref("intl.accept_languages", "cs");',
      'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
      'user_pref("app.normandy.enabled", false);',
    ].join("\n"),
  );
  if (managed) prescribe(profile, extensionId, managed);
  const child = spawn(
    program,
    [...["--headless", "--profile", profile, "--remote-debugging-port", "0"], "--remote-allow-system-access"],
    { env: { ...process.env, HOME: profile } },
  );
  const socket = await connect(await readAddress(child));
  const requests: string[] = [];
  const send = makeSend(socket, ({ method, params }) => {
    if (method === "network.beforeRequestSent") requests.push(params.request.url);
  });
  await send("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await send("session.subscribe", { events: ["network.beforeRequestSent"] });
  const path = join(ROOT, "dist/extension/firefox");
  await send("webExtension.install", { extensionData: { type: "path", path } });
  const navigate: FirefoxBrowser["navigate"] = async (context, name) => {
    const url = `moz-extension://${UUID}/src/popup/${name}.html`;
    await send("browsingContext.navigate", { context, url, wait: "complete" });
  };
  return {
    send,
    requests,
    navigate,
    open: async (name) => {
      const { context } = (await send("browsingContext.create", { type: "tab" })) as { context: string };
      await navigate(context, name);
      return context;
    },
    evaluate: async <T>(context: string, expression: string): Promise<T> => {
      const answer = (await send("script.evaluate", {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
      })) as { type: string; result: { value: string }; exceptionDetails?: { text: string } };
      if (answer.type !== "success") throw new Error(answer.exceptionDetails?.text ?? expression);
      return JSON.parse(answer.result.value);
    },
    press: async (context, keys) => {
      const actions = [...keys].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await send("input.performActions", { context, actions: [{ type: "key", id: "keyboard", actions }] });
    },
    stop: async () => {
      socket.close();
      child.kill();
      await new Promise((resolve) => child.once("close", resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Firefox on Linux reads managed settings from the home of its user. */
function prescribe(home: string, name: string, data: object): void {
  const folder = join(home, ".mozilla/managed-storage");
  mkdirSync(folder, { recursive: true });
  const manifest = { name, description: "settings of a test", type: "storage", data };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest));
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

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly error?: string;
  readonly message?: string;
  readonly result?: unknown;
  readonly params: { readonly request: { readonly url: string } };
}

function makeSend(socket: WebSocket, listen: (message: Message) => void): FirefoxBrowser["send"] {
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
