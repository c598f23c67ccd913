import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../.ci/files.mjs";
import { type Bidi, launchFirefox, pressKeys } from "./bidi";

/** Identity that the tests give to the extension, so that its pages have a known address. */
const UUID = "0f7a1c9e-1111-4222-8333-444455556666";

/** The built extension in a real Firefox. */
export interface FirefoxBrowser extends Bidi {
  /** Opens a page of the extension in a tab of its own and gives its context id. */
  readonly open: (page: "popup" | "options" | "coverage") => Promise<string>;
  /** Opens a page of the extension in a tab that is there already. */
  readonly navigate: (context: string, page: "popup" | "options" | "coverage") => Promise<void>;
  /** Runs an expression in a page and gives its value as JSON. */
  readonly evaluate: <T>(context: string, expression: string) => Promise<T>;
  /** Presses keys, one after another, in the page that has the focus. */
  readonly press: (context: string, keys: string) => Promise<void>;
  /** Addresses that any page has asked for since the start. */
  readonly requests: readonly string[];
}

/**
 * Starts a headless Firefox with a fresh profile and installs the built extension into it. `managed` is what an
 * administrator has set for it.
 */
export async function startFirefox(
  program: string,
  extensionId: string,
  managed?: object,
): Promise<FirefoxBrowser> {
  const requests: string[] = [];
  const bidi = await launchFirefox(program, {
    preferences: {
      "extensions.webextensions.uuids": JSON.stringify({ [extensionId]: UUID }),
      "intl.accept_languages": "cs",
      "datareporting.policy.dataSubmissionEnabled": false,
      "app.normandy.enabled": false,
    },
    prepare: (profile) => managed && prescribe(profile, extensionId, managed),
    listen: ({ method, params }) => {
      if (method === "network.beforeRequestSent") requests.push(params.request.url);
    },
  });
  const { send } = bidi;
  await send("session.subscribe", { events: ["network.beforeRequestSent"] });
  const path = join(ROOT, "dist/extension/firefox");
  await send("webExtension.install", { extensionData: { type: "path", path } });
  const navigate: FirefoxBrowser["navigate"] = async (context, name) => {
    const url = `moz-extension://${UUID}/src/popup/${name}.html`;
    await send("browsingContext.navigate", { context, url, wait: "complete" });
  };
  return {
    ...bidi,
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
    press: (context, keys) => pressKeys(bidi, context, keys),
  };
}

/** Firefox on Linux reads managed settings from the home of its user. */
function prescribe(home: string, name: string, data: object): void {
  const folder = join(home, ".mozilla/managed-storage");
  mkdirSync(folder, { recursive: true });
  const manifest = { name, description: "settings of a test", type: "storage", data };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest));
}
