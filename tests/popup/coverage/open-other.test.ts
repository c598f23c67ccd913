import { expect, test, vi } from "vitest";
import { BUNDLED_ENVELOPE } from "../../../src/directory/bundled";
import { openOther } from "../../../src/popup/coverage/open-other";
import { openAll } from "../../../src/popup/directory";
import { envelopeFor, type Loose } from "../../helpers/documents";
import { EDITORS } from "../../helpers/sign";

vi.mock("../../../src/popup/browser-api", () => ({ api: undefined }));

const NOW = Date.UTC(2026, 10, 24);
const published: Loose = JSON.parse(JSON.parse(BUNDLED_ENVELOPE).directory.payload);
const version = Number(published["version"]);
const known = await openAll(NOW);

/** The code with which a file is refused; `""` where it is opened. */
async function codeOf(text: BlobPart): Promise<string> {
  const opened = await openOther(new Blob([text]), known, NOW);
  return opened.ok ? "" : opened.code;
}
const release = (changes: Loose, editors = EDITORS.slice(0, 2)) =>
  envelopeFor({ ...published, ...changes }, editors);

test("an older and a newer release are opened, and so is the one in hand", async () => {
  expect(version).toBeGreaterThan(1);
  expect(await codeOf(release({ version: 1 }))).toBe("");
  expect(await codeOf(release({ version: version + 1 }))).toBe("");
  expect(await codeOf(BUNDLED_ENVELOPE)).toBe("");
});

test.each([
  ["E_ENVELOPE", "{}"],
  ["E_NOT_UTF8", new Uint8Array([0xff, 0xfe])],
  ["E_SIG_THRESHOLD", release({ version: 1 }, EDITORS.slice(0, 1))],
  ["E_SIG_THRESHOLD", BUNDLED_ENVELOPE.replace("CZ041", "CZ042")],
  ["E_WRONG_DIRECTORY", release({ version: 1, directory_id: "cz-CZ010" })],
  ["E_EPOCH", release({ epoch: 2 })],
  ["E_EQUIVOCATION", release({ absences: [] })],
])("a file is refused with %s", async (code, text) => {
  expect(await codeOf(text)).toBe(code);
});

test("a release that the newest key document disowns is refused however old it may be", async () => {
  const keys = known.keys!;
  const disowning = {
    ...known,
    keys: { ...keys, version: keys.version + 1, floor: { cz: { epoch: 1, version } } },
  };
  const opened = await openOther(new Blob([release({ version: 1 })]), disowning, NOW);
  expect(opened.ok ? "" : opened.code).toBe("E_ROLLBACK");
});

test("a file that cannot be a release is not even read", async () => {
  const film = { size: 16_777_217, arrayBuffer: () => Promise.reject(new Error("read")) };
  const opened = await openOther(film as unknown as Blob, known, NOW);
  expect(opened.ok ? "" : opened.code).toBe("E_TOO_LARGE");
});
