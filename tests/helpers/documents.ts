import type { OpenInputs } from "../../src/directory/load";
import { EDITORS, ROOTS, signText } from "./sign";
import type { TestKey } from "./sign";

/** A document before it is written down; loose on purpose, because tests make wrong ones. */
export type Loose = Record<string, unknown>;

/** A signed text as it stands in an envelope. */
export interface LooseSigned {
  readonly payload: string;
  readonly signatures: readonly string[];
}

/** When fixtures are built and read. */
export const BUILD_TIME = Date.UTC(2026, 10, 2);

/** A moment at which the sample directory is fresh. */
export const NOW = Date.UTC(2026, 10, 21);

/** The signed text of a value, by the platform's own serialiser: the second opinion on ours. */
export const write = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A directory with one organization of two services, in its JSON form. */
export const directoryJson = (changes: Loose = {}): Loose => ({
  _type: "help-directory/1",
  directory_id: "cz",
  epoch: 1,
  version: 1,
  release: "development",
  issued: "2026-11-01T00:00:00Z",
  review_by: "2027-01-30T00:00:00Z",
  expires: "2027-04-30T00:00:00Z",
  withdrawn: [],
  absences: [],
  entries: [organizationJson()],
  ...changes,
});

/** An organization with one plain service. */
export const organizationJson = (changes: Loose = {}): Loose => ({
  id: "linka",
  name: "Linka pomoci",
  services: [serviceJson()],
  assurance: { level: "seed" },
  sources: [{ ref: "seed:praha-7", fields: ["phone"] }],
  ...changes,
});

/** A service with one phone. */
export const serviceJson = (changes: Loose = {}): Loose => ({
  id: "linka-telefon",
  kind: "helpline",
  audiences: ["child"],
  service_area: { nationwide: true },
  phones: [{ number: "+420999000001", assurance: { level: "seed" } }],
  summary: { cs: "Pomoc po telefonu." },
  ...changes,
});

/** A role of a key document. */
export const roleJson = (keys: readonly TestKey[], threshold = 2): Loose => ({
  threshold,
  keyids: keys.map(({ keyId }) => keyId),
});

/** A key document in which two of three root keys and two of three editors must agree. */
export const keysJson = (
  changes: Loose = {},
  roots: readonly TestKey[] = ROOTS,
  editors: readonly TestKey[] = EDITORS,
): Loose => ({
  _type: "help-directory-keys/1",
  version: 1,
  issued: "2026-10-01T00:00:00Z",
  expires: "2028-10-01T00:00:00Z",
  roles: { keys: roleJson(roots), directory: roleJson(editors) },
  keys: Object.fromEntries([...roots, ...editors].map(({ keyId, pub, label }) => [keyId, { pub, label }])),
  ...changes,
});

/** Signs a text by several keys. */
export const signed = (payload: string, keys: readonly TestKey[]): LooseSigned => ({
  payload,
  signatures: keys.map((key) => signText(payload, key)),
});

/** A later key document of a chain, signed by the keys given. */
export const link = (document: Loose, keys: readonly TestKey[], v = document["version"]): Loose => ({
  v,
  ...signed(write(document), keys),
});

/** An envelope as the build writes it: ASCII, with everything else escaped. */
export const envelopeOf = (directory: LooseSigned, keys: readonly Loose[] = []): string =>
  JSON.stringify({ format: "help-directory-envelope/1", keys, directory }).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** An envelope around a directory signed by two editors. */
export const envelopeFor = (document: Loose, editors: readonly TestKey[] = EDITORS.slice(0, 2)): string =>
  envelopeOf(signed(write(document), editors));

/** Everything `openEnvelope` asks for, around one envelope. */
export const inputsFor = (envelope: string, changes: Partial<OpenInputs> = {}): OpenInputs => ({
  envelope,
  pinnedKeys: write(keysJson()),
  directoryId: "cz",
  floors: [],
  buildTime: BUILD_TIME,
  now: NOW,
  ...changes,
});
