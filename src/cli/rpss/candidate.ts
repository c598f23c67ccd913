import { Ajv2020 } from "ajv/dist/2020";
import { readText, showPath } from "../files";
import { type Checked, refuseOne } from "../problem";
import type { World } from "../world";
import type { RegionCode } from "../../directory/regions";
import type { Audience, Kind } from "../../directory/vocabulary";
import { CANDIDATES_SCHEMA } from "./candidate-schema";
import type { AddressState } from "./secrecy";
import type { Reason, Tier } from "./select";
import type { Warning } from "./warnings";

/** First line of `candidates.json`, so that nobody reads another file as one. */
export const CANDIDATES_TYPE = "rpss-candidates/1";

/** Where candidates lie unless somebody says otherwise; never committed, because they hold the register's own wording. */
export const CANDIDATES_FOLDER = "src/data/candidates/rpss";

/** Number of the set of rules in this folder; raised when a rule changes what comes out of the same register. */
export const RULES_VERSION = 2;

/** Where the register has a contact: at the service, or only at its provider. */
export type Level = "service" | "provider";

/** A number with the register's remark; E.164 or 3–6 digits. */
export interface CandidatePhone {
  readonly number: string;
  readonly note?: string;
}

/** A place that may be seen. */
export interface CandidateFacility {
  /** `rpss-<portalId>-<address point or hash>` (data-formats C4). */
  readonly id: string;
  readonly name: string;
  readonly address?: {
    readonly street?: string;
    /** `Obec/554782`; the name is known only with the downloaded code lists. */
    readonly town_code?: string;
    readonly town?: string;
    readonly postal_code?: string;
  };
}

/** Where the values come from; one source, so its name and date are said once (data-formats C7). */
export interface Provenance {
  readonly source: "RPSS";
  readonly portal_id: number;
  /** `YYYY-MM-DD` of the file in which these very values were first read. */
  readonly date: string;
  readonly rules: number;
  /** Per field: the level in the register and, where it was read into something else, its own wording. */
  readonly fields: Readonly<Record<string, { readonly level: Level; readonly raw?: readonly string[] }>>;
}

/**
 * One service of the register in our words (JSON as written; HSDS names where HSDS has them). A candidate is never in
 * the directory: it is unsigned until a person verified it by phone (data-formats A6.9).
 */
export interface Candidate {
  /** `rpss-<portalId>`. */
  readonly id: string;
  readonly tier: Tier;
  /** Null where our vocabulary has no word for the type. */
  readonly kind: Kind | null;
  /** `DruhSocialniSluzby/34`. */
  readonly type: string;
  readonly name: string;
  readonly provider: string;
  readonly ico?: string;
  readonly audiences: readonly Audience[];
  readonly regions: readonly RegionCode[];
  readonly address: AddressState;
  readonly visible_facilities: number;
  /** Empty unless `address` is `shown` or `none`. */
  readonly facilities: readonly CandidateFacility[];
  readonly phones: readonly CandidatePhone[];
  readonly emails: readonly string[];
  readonly websites: readonly string[];
  /** By form (`amb`, `pob`, `ter`); null: the register has a wording that is no mere times. */
  readonly hours: Readonly<Record<string, string | null>>;
  readonly nonstop_forms: readonly string[];
  /** Only telephone crisis help, and only "according to the register" (data-formats A4). */
  readonly phone_nonstop_by_register?: true;
  readonly remarks: readonly string[];
  /** `YYYY-MM-DD` of an end that lies ahead. */
  readonly ends?: string;
  readonly warnings: readonly Warning[];
  readonly provenance: Provenance;
}

/** A service that the rules chose but that cannot be a candidate; carries just enough to recognise a curated record. */
export interface NotListed {
  readonly id: string;
  readonly tier: Tier;
  readonly type: string;
  readonly kind: Kind | null;
  readonly reason: Reason;
  readonly ended?: string;
  /** Left out where the provider is a person. */
  readonly ico?: string;
  readonly provider?: string;
  readonly regions: readonly RegionCode[];
}

/** What is left of a former candidate: that it was there, and why it went (data-formats C5). */
export interface Tombstone {
  readonly id: string;
  readonly reason: Reason;
  /** `YYYY-MM-DD` of the file in which it was first missing. */
  readonly since: string;
}

/** The whole file `candidates.json`, sorted by id throughout. */
export interface Candidates {
  readonly _type: typeof CANDIDATES_TYPE;
  /** `YYYY-MM-DD`; changes only with the contents. */
  readonly source_date: string;
  readonly code_lists_checked: boolean;
  readonly candidates: readonly Candidate[];
  readonly not_listed: readonly NotListed[];
  readonly tombstones: readonly Tombstone[];
}

/** Reads candidates for other commands (`E_FILE`, `E_CANDIDATES`). Only `kos import rpss` writes this file. */
export function readCandidates(world: World, path: string): Checked<Candidates> {
  const text = readText(world, path);
  if (!text.ok) return text;
  const value = parse(text.value);
  if (isCandidates(value) && value._type === CANDIDATES_TYPE) return { ok: true, value };
  const wanted = "kandidáti, jak je zapsal příkaz kos import rpss";
  return refuseOne("E_CANDIDATES", wanted, "jiný obsah", showPath(world, path));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isCandidates = new Ajv2020().compile<Candidates>(CANDIDATES_SCHEMA);
