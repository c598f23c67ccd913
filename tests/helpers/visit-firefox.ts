import { type Bidi, type BidiEvent, launchFirefox, pressKeys } from "./bidi";
import { type Media, KEYS, PLAIN_HTTP_HOST, VIEWPORT, type Visit, type VisitingBrowser } from "./visit";

/** A value as WebDriver BiDi writes it, as far as tests ask for one. */
interface Remote {
  readonly type: string;
  readonly value?: unknown;
}

const ELSEWHERE = "<!doctype html><title>Elsewhere</title>";

/** Starts Firefox for visits to host pages; the server on this machine answers for `PLAIN_HTTP_HOST` too. */
export async function startVisitingFirefox(program: string): Promise<VisitingBrowser> {
  // Requests are held only where a test has said what answers them.
  const answerBlocked = ({ method, params }: BidiEvent): void => {
    if (method !== "network.beforeRequestSent" || !params.isBlocked) return;
    const headers = [{ name: "content-type", value: { type: "string", value: "text/html" } }];
    const body = { type: "string", value: ELSEWHERE };
    const { request } = params.request;
    void bidi.send("network.provideResponse", { request, statusCode: 200, headers, body });
  };
  const bidi: Bidi = await launchFirefox(program, {
    preferences: {
      "intl.accept_languages": "cs",
      "datareporting.policy.dataSubmissionEnabled": false,
      "app.normandy.enabled": false,
      "network.dns.localDomains": PLAIN_HTTP_HOST,
    },
    listen: answerBlocked,
  });
  await bidi.send("session.subscribe", { events: ["network.beforeRequestSent"] });
  return {
    name: "firefox",
    open: async (url, preload) => {
      const { userContext } = await ask<{ userContext: string }>(bidi, "browser.createUserContext", {});
      const tab = await ask<{ context: string }>(bidi, "browsingContext.create", {
        type: "tab",
        userContext,
      });
      const { context } = tab;
      await bidi.send("script.addPreloadScript", {
        functionDeclaration: `() => { ${preload} }`,
        contexts: [context],
      });
      await bidi.send("browsingContext.setViewport", { context, viewport: VIEWPORT });
      await bidi.send("browsingContext.navigate", { context, url, wait: "interactive" });
      return visit(bidi, context, userContext);
    },
    close: bidi.stop,
  };
}

function visit(bidi: Bidi, context: string, userContext: string): Visit {
  return {
    browser: "firefox",
    evaluate: async <T>(expression: string, where = "page") =>
      run<T>(bidi, where === "frame" ? await firstFrame(bidi, context) : context, expression),
    press: async (...keys) => {
      for (const key of keys)
        await pressKeys(bidi, context, key in KEYS ? KEYS[key as keyof typeof KEYS] : key);
    },
    resize: async (width, height) => {
      await bidi.send("browsingContext.setViewport", { context, viewport: { width, height } });
    },
    emulate: (media) => emulate(bidi, context, media),
    goto: async (url) => {
      await bidi.send("browsingContext.navigate", { context, url, wait: "interactive" });
    },
    back: async () => {
      await bidi.send("browsingContext.traverseHistory", { context, delta: -1 });
    },
    answer: async (url) => {
      const { protocol, hostname } = new URL(url);
      const pattern = { type: "pattern", protocol: protocol.slice(0, -1), hostname };
      await bidi.send("network.addIntercept", {
        phases: ["beforeRequestSent"],
        urlPatterns: [pattern],
        contexts: [context],
      });
    },
    close: async () => {
      await bidi.send("browsingContext.close", { context });
      await bidi.send("browser.removeUserContext", { userContext });
    },
  };
}

/** WebDriver has no word for these yet; the browser's own window does what its developer tools do. */
async function emulate(bidi: Bidi, context: string, media: Media): Promise<void> {
  await bidi.send("browsingContext.activate", { context });
  const { contexts } = await ask<{ contexts: { context: string; url: string }[] }>(
    bidi,
    "browsingContext.getTree",
    { "moz:scope": "chrome" },
  );
  const window = contexts.find(({ url }) => url.endsWith("browser.xhtml"));
  if (!window) throw new Error("Firefox shows no window of its own");
  const overrides = {
    ...(media.media && { mediumOverride: media.media === "print" ? "print" : "" }),
    ...(media.colorScheme && { prefersColorSchemeOverride: media.colorScheme }),
    ...(media.forcedColors && { forcedColorsOverride: media.forcedColors }),
  };
  await run(
    bidi,
    window.context,
    `Object.entries(${JSON.stringify(overrides)}).map(([name, value]) => String(gBrowser.selectedBrowser.browsingContext[name] = value))`,
  );
}

async function firstFrame(bidi: Bidi, root: string): Promise<string> {
  const tree = await ask<{ contexts: { children: { context: string }[] }[] }>(
    bidi,
    "browsingContext.getTree",
    { root },
  );
  const [frame] = tree.contexts[0]?.children ?? [];
  if (!frame) throw new Error("the page has no frame");
  return frame.context;
}

async function run<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const answer = await ask<{ type: string; result: Remote; exceptionDetails?: { text: string } }>(
    bidi,
    "script.evaluate",
    { expression, target: { context }, awaitPromise: true },
  );
  if (answer.type !== "success") throw new Error(answer.exceptionDetails?.text ?? expression);
  return plain(answer.result) as T;
}

/** Lists and records come as lists of values and of pairs. */
function plain({ type, value }: Remote): unknown {
  if (type === "array") return (value as Remote[]).map(plain);
  if (type !== "object") return type === "null" ? null : value;
  return Object.fromEntries((value as [string, Remote][]).map(([name, item]) => [name, plain(item)]));
}

/** What a command answers is typed where it is asked for. */
const ask = async <T>(bidi: Bidi, method: string, params: object): Promise<T> =>
  (await bidi.send(method, params)) as T;
