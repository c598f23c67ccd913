import type { RecordChange } from "./changes";
import { writeFact, writeNewFact } from "./fact-lines";
import type { Item } from "./page";

const TITLES: Readonly<
  Record<Exclude<RecordChange["record"], "withdrawn">, Readonly<Record<RecordChange["kind"], string>>>
> = {
  directory: { added: "Celé vydání", removed: "Celé vydání", changed: "Celé vydání" },
  organization: { added: "Nová organizace", removed: "Odebraná organizace", changed: "Organizace" },
  service: { added: "Nová služba", removed: "Odebraná služba", changed: "Služba" },
  absence: { added: "Nová doložená mezera", removed: "Mezera už tu není", changed: "Doložená mezera" },
  guidance: {
    added: "Nová karta pro každého",
    removed: "Odebraná karta pro každého",
    changed: "Karta pro každého",
  },
};

/** Everything but numbers; whatever touches a secret place comes first and loud. */
export const writeRecords = (records: readonly RecordChange[]): readonly Item[] =>
  records
    .flatMap((change) => (change.record === "withdrawn" ? [] : [writeRecord(change, TITLES[change.record])]))
    .toSorted((a, b) => Number(b.loud) - Number(a.loud));

function writeRecord(change: RecordChange, titles: (typeof TITLES)["service"]): Item {
  const { kind, id, name, organization, facts } = change;
  const secret = facts.some(
    ({ field, before, after }) => field === "confidential" && [...before, ...after].includes(true),
  );
  const owner = organization && organization.name !== name ? ` (${organization.name})` : "";
  const title = `${titles[kind]}: ${name}${owner} [${id}]`;
  const write = { added: writeNewFact, removed: () => [], changed: writeFact }[kind];
  const said = kind === "added" ? facts.filter(({ field }) => field !== "id" && field !== "name") : facts;
  return {
    title: secret ? `POZOR, utajené místo – ${title}` : title,
    loud: secret,
    lines: said.flatMap(write),
  };
}
