import { afterEach, describe, expect, test, vi } from "vitest";
import { BUNDLED_ENVELOPE } from "../../src/directory/bundled";
import type { Chosen } from "../../src/popup/directory";
import type { UpdateTools } from "../../src/popup/update";
import type { Read } from "../../src/popup/store";
import { envelopeFor, envelopeOf, keysJson, link, type Loose, signed, write } from "../helpers/documents";
import { EDITORS, makeStranger, ROOTS } from "../helpers/sign";
import { type FakeOptions, makeBrowser } from "./fake-browser";

afterEach(() => vi.resetModules());

const published: Loose = JSON.parse(JSON.parse(BUNDLED_ENVELOPE).directory.payload);
const version = Number(published["version"]);
const NOW = Date.parse(String(published["issued"])) + 86_400_000;
const DAY = 86_400_000;
const URL = "https://example.cz/directory.signed.json";

/** The published directory with some fields changed, as the editors would sign it. */
const release = (changes: Loose, editors = EDITORS.slice(0, 2)): string =>
  envelopeFor({ ...published, ...changes }, editors);
const newer = release({ version: version + 2 });
/** A number of the published directory, as a later one takes it back. */
const gone = { tel: "116111", since: "2026-01-01", reason: "Číslo bylo zrušeno." };
/** Enough of them to fill this many bytes. */
const manyWithdrawn = (bytes: number): Loose[] =>
  Array.from({ length: Math.ceil(bytes / 100) }, (_, index) => ({
    tel: `+420999${String(index).padStart(6, "0")}`,
    since: "2026-01-01",
    reason: "Číslo bylo zrušeno, protože už ho nikdo nebere.",
  }));

async function open(options: FakeOptions = {}, body: string | (() => Response) = newer) {
  const browser = makeBrowser(options);
  vi.doMock("../../src/popup/browser-api", () => ({ api: browser.api }));
  const asked: [string, RequestInit][] = [];
  const server = { body, now: NOW, turn: Promise.resolve(), turns: 0 };
  const tools: UpdateTools = {
    clock: () => server.now,
    startTimer: () => () => {},
    inTurn: (work) => {
      server.turns += 1;
      return server.turn.then(work);
    },
    fetch: async (url, init) => {
      asked.push([url, init]);
      return typeof server.body === "string" ? new Response(server.body) : server.body();
    },
  };
  const { update, updateIfDue } = await import("../../src/popup/update");
  const { chooseDirectory } = await import("../../src/popup/directory");
  const { readSettings } = await import("../../src/popup/store");
  return {
    ...browser,
    server,
    asked,
    chooseDirectory: () => chooseDirectory(server.now),
    update: () => update(URL, tools),
    updateIfDue: async (changes: Partial<Read> = {}) => {
      const read = await readSettings();
      const settings = { ...read.settings, updates: true, updateUrl: URL };
      return updateIfDue({ ...read, settings, ...changes }, tools);
    },
  };
}

describe("an update", () => {
  test("is verified, stored, and shown from then on", async () => {
    const { update, chooseDirectory, stored } = await open();
    expect((await chooseDirectory()).source).toBe("bundled");
    expect(await update()).toEqual({ code: "", newer: true });
    const { source, loaded, refusals } = await chooseDirectory();
    expect([source, loaded?.directory.version, refusals]).toEqual(["stored", version + 2, []]);
    expect(stored["update"]).toEqual({ at: NOW, code: "" });
  });

  test("sends no cookies and no referrer", async () => {
    const { update, asked } = await open();
    await update();
    expect(asked).toEqual([
      [URL, expect.objectContaining({ credentials: "omit", referrerPolicy: "no-referrer" })],
    ]);
  });

  test.each<[string, string, () => string | (() => Response)]>([
    ["older than the bundled one", "E_ROLLBACK", () => release({ version: version - 1 })],
    [
      "of another town",
      "E_WRONG_DIRECTORY",
      () => release({ version: version + 1, directory_id: "cz-CZ010" }),
    ],
    ["signed by one editor", "E_SIG_THRESHOLD", () => release({ version: version + 1 }, EDITORS.slice(0, 1))],
    ["with one letter changed", "E_SIG_THRESHOLD", () => newer.replace("Linka", "Finka")],
    [
      "that differs under the same version",
      "E_EQUIVOCATION",
      () => release({ review_by: "2027-03-01T00:00:00Z" }),
    ],
    ["that is an error page", "E_ENVELOPE", () => "<!doctype html><title>Chyba</title>"],
    ["of more than sixteen megabytes", "E_TOO_LARGE", () => " ".repeat(16_777_217)],
    ["that is not there", "E_FETCH", () => () => new Response("", { status: 404 })],
  ])("%s is refused, and all stays as it was", async (_, code, make) => {
    const { update, chooseDirectory, stored } = await open({}, make());
    expect(await update()).toEqual({ code, newer: false });
    expect(stored).toEqual({ update: { at: NOW, code } });
    expect((await chooseDirectory()).source).toBe("bundled");
  });

  test("that is the bundled one over again stores nothing", async () => {
    const { update, stored } = await open({}, BUNDLED_ENVELOPE);
    expect(await update()).toEqual({ code: "", newer: false });
    expect(stored).toEqual({ update: { at: NOW, code: "" } });
  });

  test("larger than the help box would read is taken", async () => {
    const large = release({ version: version + 1, withdrawn: manyWithdrawn(600_000) });
    expect((await (await open({}, large)).update()).code).toBe("");
  });

  test("for which there is no room leaves the old one", async () => {
    const { update, chooseDirectory } = await open({ quota: 1000 });
    expect(await update()).toEqual({ code: "E_STORAGE", newer: false });
    expect((await chooseDirectory()).source).toBe("bundled");
  });

  test("older than one that was stored before is refused even after that one was damaged", async () => {
    const { update, chooseDirectory, server, stored } = await open();
    await update();
    stored["envelope"] = newer.slice(0, 500);
    server.body = release({ version: version + 1 });
    expect(await update()).toEqual({ code: "E_ROLLBACK", newer: false });
    const { source, refusals } = await chooseDirectory();
    expect([source, refusals]).toEqual(["bundled", [{ source: "stored", code: "E_ENVELOPE" }]]);
  });
});

describe("new keys", () => {
  const keys = (changes: Loose): Loose => link(keysJson(changes), ROOTS.slice(0, 2));
  const second = keys({ version: 2 });
  const under = (epoch: number, links: readonly Loose[]): string =>
    envelopeOf(signed(write({ ...published, epoch, version: 1 }), EDITORS.slice(1)), links);

  test("are followed, and kept for the next time", async () => {
    const { update, chooseDirectory, server } = await open({}, under(2, [second]));
    expect(await update()).toEqual({ code: "", newer: true });
    // The next envelope leaves out a link that is known already.
    server.body = under(3, [keys({ version: 3 })]);
    expect(await update()).toEqual({ code: "", newer: true });
    expect((await chooseDirectory()).loaded?.directory.epoch).toBe(3);
  });

  test("disown the bundled directory although the directory beside them is refused", async () => {
    const revoking = keys({ version: 2, floor: { cz: { epoch: 2, version: 1 } } });
    const stale = envelopeOf(signed(write(published), EDITORS.slice(0, 2)), [revoking]);
    const { update, chooseDirectory } = await open({}, stale);
    expect(await update()).toEqual({ code: "E_ROLLBACK", newer: false });
    expect((await chooseDirectory()).loaded).toBeUndefined();
  });

  const withoutA = link(
    keysJson({ version: 2 }, ROOTS, [...EDITORS.slice(1), makeStranger()]),
    ROOTS.slice(0, 2),
  );
  const seen = write({ ...published, version: version + 2, withdrawn: [gone] });
  const offer = (links: readonly Loose[] = [], text = seen): string =>
    envelopeOf(signed(text, EDITORS.slice(0, 2)), links);
  /** What is shown, whether the withdrawn number is in it, and what was refused. */
  const shownBy = ({ loaded, refusals }: Chosen) => [
    loaded?.directory.version,
    JSON.stringify(loaded?.directory.organizations).includes(`"${gone.tel}"`),
    refusals,
  ];

  test("take nothing back: what was stored before them stays, with the numbers that it withdraws", async () => {
    const { update, chooseDirectory, server, stored } = await open({}, offer());
    expect(shownBy(await chooseDirectory())).toEqual([version, true, []]);
    await update();
    expect(shownBy(await chooseDirectory())).toEqual([version + 2, false, []]);
    server.body = offer([withoutA]);
    expect(await update()).toEqual({ code: "E_SIG_THRESHOLD", newer: false });
    expect(stored["links"]).toHaveLength(1);
    expect(shownBy(await chooseDirectory())).toEqual([version + 2, false, []]);
  });

  test("count for whatever comes after them", async () => {
    const { update, chooseDirectory, server } = await open({}, offer());
    await update();
    server.body = offer([withoutA]);
    await update();
    server.body = offer([], write({ ...published, version: version + 3 }));
    expect(await update()).toEqual({ code: "E_SIG_THRESHOLD", newer: false });
    server.body = envelopeOf(signed(write({ ...published, version: version + 3 }), EDITORS.slice(1)));
    expect(await update()).toEqual({ code: "", newer: true });
    expect(shownBy(await chooseDirectory())).toEqual([version + 3, true, []]);
  });

  test("disown what was stored before them by their floor", async () => {
    const { update, chooseDirectory, server } = await open({}, offer());
    await update();
    const floor = { epoch: 2, version: 1 };
    server.body = offer([keys({ version: 2, floor: { cz: floor } })]);
    expect(await update()).toEqual({ code: "E_ROLLBACK", newer: false });
    const chosen = await chooseDirectory();
    expect([chosen.loaded, chosen.floor]).toEqual([undefined, floor]);
    expect(chosen.refusals).toEqual([{ source: "stored", code: "E_ROLLBACK" }]);
  });

  test("are kept without what a server put around them, and leave room for those that come later", async () => {
    const floor = { epoch: 3, version: 1 };
    const third = keys({ version: 3, floor: { cz: floor } });
    const filler = { v: 2, payload: "x", signatures: [] };
    const bloated = { ...second, x: "x", signatures: [...(second["signatures"] as string[]), "x"] };
    const { update, chooseDirectory, server, stored } = await open(
      {},
      offer([bloated, ...Array(62).fill(filler)]),
    );
    await update();
    expect(stored["links"]).toEqual([second]);
    server.body = offer([second, third]);
    expect(await update()).toEqual({ code: "E_ROLLBACK", newer: false });
    expect(stored["links"]).toEqual([second, third]);
    expect((await chooseDirectory()).floor).toEqual(floor);
  });

  test("that were damaged in storage are not believed", async () => {
    const { update, chooseDirectory, stored } = await open({}, under(2, [second]));
    await update();
    stored["links"] = [{ v: 2, payload: "{}", signatures: [] }];
    const { loaded, source, refusals } = await chooseDirectory();
    expect(refusals).toEqual([{ source: "stored", code: "E_KEYS_SIGNATURE" }]);
    // The envelope brings its own chain.
    expect([source, loaded?.directory.epoch]).toEqual(["stored", 2]);
  });
});

describe("two looks at once", () => {
  /** A browser in which another page stores something newer as soon as this one has read what was there. */
  async function overtaken(body: string) {
    const opened = await open();
    await opened.update();
    const theirs = { ...opened.stored };
    for (const name of Object.keys(theirs)) delete opened.stored[name];
    opened.server.body = body;
    const { local } = opened.api.storage;
    const read = local.get.bind(local);
    vi.spyOn(local, "get").mockImplementationOnce(async (names) => {
      const before = await read(names);
      Object.assign(opened.stored, theirs);
      return before;
    });
    return { ...opened, theirs };
  }

  test("end with the newer release, although the older one took longer", async () => {
    const { update, chooseDirectory, stored, theirs } = await overtaken(release({ version: version + 1 }));
    expect(await update()).toEqual({ code: "E_ROLLBACK", newer: false });
    expect(stored["envelope"]).toBe(theirs["envelope"]);
    expect((await chooseDirectory()).loaded?.directory.version).toBe(version + 2);
  });

  test("end with the newer one also when that took longer", async () => {
    const { update, chooseDirectory } = await overtaken(release({ version: version + 3 }));
    expect(await update()).toEqual({ code: "", newer: true });
    expect((await chooseDirectory()).loaded?.directory.version).toBe(version + 3);
  });

  test("judge in turn", async () => {
    const { update, server, writes } = await open();
    let next = (): void => {};
    server.turn = new Promise((resolve) => (next = resolve));
    const updating = update();
    await vi.waitFor(() => expect(server.turns).toBe(1));
    expect(writes).toEqual([]);
    next();
    expect(await updating).toEqual({ code: "", newer: true });
  });
});

describe("what is stored", () => {
  test("is verified again on every read", async () => {
    const { update, chooseDirectory, stored } = await open();
    await update();
    stored["envelope"] = newer.replace("Linka", "Finka");
    const { source, refusals, loaded } = await chooseDirectory();
    expect(source).toBe("bundled");
    expect(refusals).toEqual([{ source: "stored", code: "E_SIG_THRESHOLD" }]);
    expect(loaded?.directory.version).toBe(version);
  });

  test("gives way to a newer bundled directory without a word", async () => {
    const { chooseDirectory } = await open({ local: { envelope: release({ version: version - 1 }) } });
    const { source, refusals } = await chooseDirectory();
    expect([source, refusals]).toEqual(["bundled", []]);
  });

  test.each([
    [{ envelope: 1, links: "x", floor: [] }],
    [{ links: [{ v: "2" }], under: "1", floor: { epoch: "1" } }],
  ])("counts as absent when it has another shape: %j", async (local) => {
    const { chooseDirectory } = await open({ local });
    const { source, refusals, loaded } = await chooseDirectory();
    expect([source, refusals, loaded?.directory.version]).toEqual(["bundled", [], version]);
  });

  test("is not needed: storage that refuses leaves the bundled directory", async () => {
    const { chooseDirectory } = await open({ local: "rejects" });
    expect((await chooseDirectory()).loaded?.directory.version).toBe(version);
  });
});

describe("looking for updates", () => {
  test("happens once a day", async () => {
    const { updateIfDue, asked, server } = await open();
    expect(await updateIfDue()).toBe(true);
    server.now += DAY - 1;
    expect(await updateIfDue()).toBe(false);
    expect(asked).toHaveLength(1);
    server.now += 1;
    await updateIfDue();
    expect(asked).toHaveLength(2);
  });

  test("waits a day after a failure as well", async () => {
    const { updateIfDue, asked } = await open({}, "");
    await updateIfDue();
    await updateIfDue();
    expect(asked).toHaveLength(1);
  });

  test("is not stopped by a clock that was set back", async () => {
    const { updateIfDue, asked, server } = await open();
    await updateIfDue();
    server.now -= 30 * DAY;
    await updateIfDue();
    expect(asked).toHaveLength(2);
  });

  test("asks nobody while updates are off, without an address, or from a private window", async () => {
    const { updateIfDue, asked } = await open();
    const { readSettings } = await import("../../src/popup/store");
    const { settings } = await readSettings();
    await updateIfDue({ settings: { ...settings, updates: false, updateUrl: URL } });
    await updateIfDue({ settings: { ...settings, updates: true, updateUrl: "" } });
    await updateIfDue({ private: true });
    expect(asked).toEqual([]);
  });
});
