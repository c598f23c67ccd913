// Makes the development release from the data, signed by the public development keys: the commands an editor types.
import { runKos } from "./run.mjs";

const RELEASE = "src/data/release";
/** The keys stay as they are, or their signatures would change with every release. */
const KEYS_ISSUED = "2026-11-21T00:00:00Z";
/** Today: nothing can have been read or checked after the day on which a release is issued. */
const ISSUED = `${new Date().toISOString().slice(0, 10)}T00:00:00Z`;
const key = (/** @type {string} */ name) => `tests/fixtures/keys/${name}`;
const all = (/** @type {string} */ role) => ["a", "b", "c"].map((letter) => key(`${role}-${letter}.pub`));

// Nobody calls before a development release, and `kos sign` asks why a number is signed that nobody has assured. The
// rule has no exception for these keys: the honest answer is kept in reasons.yaml, one from each of the two keys.
const because = (/** @type {string} */ reason) => ["--because", `Zkušební vydání: ${reason}.`];

const COMMANDS = [
  ["keys", "--development", "--root", ...all("root"), "--editor", ...all("editor")].concat([
    ...["--issued", KEYS_ISSUED, "--out", `${RELEASE}/keys/1.keys.json`],
  ]),
  ["sign", "--key", key("root-a.key"), `${RELEASE}/keys/1.keys.json`],
  ["sign", "--key", key("root-b.key"), `${RELEASE}/keys/1.keys.json`],
  ["build", "--issued", ISSUED],
  ["sign", "--key", key("editor-a.key"), `${RELEASE}/directory.json`, ...because("nikdo zatím nevolal")],
  ["sign", "--key", key("editor-b.key"), `${RELEASE}/directory.json`, ...because("číslo je jen ze zdroje")],
  ["bundle"],
  ["verify", "--at", ISSUED, `${RELEASE}/directory.signed.json`],
  ["verify", "--at", ISSUED, `${RELEASE}/box.signed.json`],
];

for (const command of COMMANDS) {
  if (process.exitCode) break;
  process.exitCode = await runKos(command);
}
