import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { REGIONS } from "../../src/directory/regions";
import type { Audience, Kind } from "../../src/directory/vocabulary";
import { initialsOf, type SearchDocument } from "../../src/search/documents";
import { sharedPath } from "../helpers/shared";
import type { Asked } from "./figures";
import type { PeerDocument } from "./peers/peer";

/** A directory and queries that somebody else wrote; they lie beside the clone, where they are at all. */
export const FOREIGN = "bench/queries.json";

interface ForeignRecord {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly audiences: readonly string[];
  readonly region: string;
  readonly town: string;
  readonly address: string;
  readonly phones: readonly string[];
  readonly description: string;
}

interface ForeignQuery extends Asked {
  readonly cat: string;
  readonly half: "dev" | "test";
}

/** Words of that directory that our vocabulary has a term for. */
const KINDS: Readonly<Record<string, Kind>> = {
  "Azylové a krizové ubytování": "shelter",
  "Azylový dům": "shelter",
  Noclehárna: "shelter",
  "Online poradna": "online_service",
  "Raná péče": "child_centre",
  "Sociálně aktivizační služba": "child_centre",
  "Služby pro cizince": "foreigners_help",
  "Zařízení pro děti vyžadující okamžitou pomoc": "child_centre",
  "Nízkoprahové zařízení pro děti a mládež": "child_centre",
  "Intervenční centrum": "intervention_centre",
  "Krizová pomoc": "crisis_centre",
  "Telefonická krizová pomoc": "helpline",
  "Tísňové volání": "emergency",
  "Terapeutický program": "violent_person_programme",
  "Oddělení sociálně-právní ochrany dětí": "authority_child_protection",
};
/** Where our vocabulary divides by whom a service is for. */
const KINDS_FOR: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  "Krizová pomoc": { děti: "child_centre" },
  "Odborné sociální poradenství": { oběti: "counselling_victims", ženy: "counselling_victims" },
};
const AUDIENCES: Readonly<Record<string, Audience>> = {
  oběti: "adult_at_risk",
  ženy: "adult_at_risk",
  rodiny: "family",
  děti: "child",
  mladí: "child",
  dospělí: "adult_in_crisis",
  "násilné osoby": "violent_person",
  senioři: "senior",
  cizinci: "foreigner",
  všichni: "anyone",
};
const NATIONWIDE = "celá ČR";

/** The foreign records for both sides, and the lexical queries of its reporting half; undefined where it is absent. */
export async function readForeign() {
  const [queriesPath, recordsPath] = [sharedPath(FOREIGN), sharedPath("bench/lib/core.mjs")];
  if (!queriesPath || !recordsPath) return undefined;
  const { core } = (await import(pathToFileURL(recordsPath).href)) as {
    readonly core: readonly ForeignRecord[];
  };
  const queries = JSON.parse(readFileSync(queriesPath, "utf8")) as readonly ForeignQuery[];
  return {
    documents: core.map(toOurs),
    peerDocuments: core.map(toPeers),
    queries: queries.filter(({ cat, half }) => cat !== "intent" && half === "test"),
  };
}

function toOurs(record: ForeignRecord): SearchDocument {
  const { id, name, type, town, region, address, description, phones } = record;
  const audiences = record.audiences.flatMap((audience) => AUDIENCES[audience] ?? []);
  const [first = ""] = record.audiences;
  const kind = KINDS_FOR[type]?.[first] ?? KINDS[type];
  const code = REGIONS.find(
    (one) => one.name.cs === region || (one.slug === "praha" && town === "Praha"),
  )?.code;
  return {
    id,
    name,
    assurance: 0,
    fields: [
      [name, 14],
      [type, 8],
      [description, 7],
      [record.audiences.join(" "), 7],
      [address, 7],
    ],
    places: [town, region].filter((place) => place !== NATIONWIDE),
    initials: [name, town].flatMap(initialsOf),
    traits: [
      ...(kind ? [kind] : []),
      ...audiences,
      ...audiences.slice(0, 1).map((audience) => `main:${audience}`),
      ...(code ? [code] : []),
      ...(town === NATIONWIDE ? ["nationwide"] : []),
    ],
    numbers: phones.map((phone) => phone.replaceAll(" ", "")),
  };
}

const toPeers = ({
  id,
  name,
  type,
  town,
  audiences,
  region,
  phones,
  address,
  description,
}: ForeignRecord): PeerDocument => ({
  id,
  name,
  type,
  town,
  audiences: audiences.join(" "),
  region,
  initials: "",
  numbers: phones.map((phone) => `${phone} ${phone.replaceAll(" ", "")}`).join(" "),
  street: address,
  text: description,
});
