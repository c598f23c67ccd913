import { Ajv2020 } from "ajv/dist/2020";
import { type Checked, refuse } from "../problem";
import { RECORD_SCHEMA } from "./record-schema";

/** The register leaves a field out, writes null, or fills it; all three occur (data-formats A2). */
export type Maybe<T> = T | null | undefined;

/** A link into a code list: `Kraj/60`, `DruhSocialniSluzby/34`. */
export interface Coded {
  readonly id: string;
}

/** An address of the register; only the keys that the import reads (data-formats A3). */
export interface Address {
  /** RÚIAN address point. */
  readonly kodAdresnihoMista?: Maybe<number>;
  readonly cisloDomovni?: Maybe<number>;
  readonly cisloOrientacni?: Maybe<string>;
  readonly psc?: Maybe<string>;
  readonly kraj?: Maybe<Coded>;
  readonly obec?: Maybe<Coded>;
  readonly ulice?: Maybe<{ readonly nazev?: Maybe<string> }>;
}

/** A person the register names; read only so that the privacy gate can look for the name. */
export interface RegisterPerson {
  readonly jmeno?: Maybe<string>;
  readonly prijmeni?: Maybe<string>;
}

/** One place of a service (`zarizeni[]`). */
export interface RegisterFacility {
  readonly nazev?: Maybe<string>;
  readonly poskytujeOd?: Maybe<string>;
  readonly poskytujeDo?: Maybe<string>;
  readonly utajenaAdresa?: Maybe<boolean>;
  readonly adresa?: Maybe<Address>;
  readonly vedouci?: Maybe<RegisterPerson>;
}

/** Contacts of a service or of its provider. The keys are `telefon`, `email`, `web` (trap in data-formats A7). */
export interface RegisterContacts {
  readonly telefony?: Maybe<
    readonly { readonly telefon?: Maybe<string>; readonly poznamka?: Maybe<string> }[]
  >;
  readonly emaily?: Maybe<readonly { readonly email?: Maybe<string>; readonly poznamka?: Maybe<string> }[]>;
  readonly weby?: Maybe<readonly { readonly web?: Maybe<string>; readonly poznamka?: Maybe<string> }[]>;
}

/** Who runs the service (`poskytovatel`). */
export interface RegisterProvider extends RegisterContacts {
  readonly ico?: Maybe<string>;
  readonly nazev?: Maybe<string>;
  readonly statutarniOrgany?: Maybe<readonly { readonly clen?: Maybe<RegisterPerson> }[]>;
}

/** One form of a service; hours and the non-stop flag belong to the form, never to a phone (data-formats A4). */
export interface RegisterForm {
  readonly forma?: Maybe<Coded>;
  readonly nepretrzitePoskytovani?: Maybe<boolean>;
  /** Items of a shape nobody has seen filled; `hours` reads the one it knows and keeps the rest as text. */
  readonly casoveRozsahy?: Maybe<readonly object[]>;
}

/** One service of the register (`polozky[]`); only the keys that the import reads (data-formats A2). */
export interface RegisterRecord extends RegisterContacts {
  readonly portalId: number;
  readonly datumPoskytovaniOd?: Maybe<string>;
  readonly datumPoskytovaniDo?: Maybe<string>;
  readonly druhSocialniSluzby?: Maybe<Coded>;
  readonly zarizeni?: Maybe<readonly RegisterFacility[]>;
  readonly poskytovatel?: Maybe<RegisterProvider>;
  readonly kontaktniAdresy?: Maybe<readonly { readonly adresa?: Maybe<Address> }[]>;
  readonly ciloveSkupiny?: Maybe<
    readonly { readonly cilovaSkupina?: Maybe<Coded>; readonly doplnujiciInformace?: Maybe<string> }[]
  >;
  readonly doplnujiciInformaceVekoveSkupiny?: Maybe<
    readonly { readonly doplnujiciInformace?: Maybe<string> }[]
  >;
  readonly formy?: Maybe<readonly RegisterForm[]>;
  readonly rozsirenePusobnostiVKraji?: Maybe<readonly { readonly kraj?: Maybe<Coded> }[]>;
}

const isRecord = new Ajv2020({ allErrors: true }).compile<RegisterRecord>(RECORD_SCHEMA);

/**
 * Makes sure that a record has the types the rules rely on (`E_RECORD`). The fault names the service and the field but
 * never the value: it could be an address that must not be printed.
 */
export function checkRecord(value: unknown, index: number): Checked<RegisterRecord> {
  if (isRecord(value)) return { ok: true, value };
  const id = readPortalId(value);
  const place = id === undefined ? `${index}. záznam` : `služba ${id}`;
  return refuse(
    ...(isRecord.errors ?? []).map(({ instancePath, params, keyword }) => ({
      code: "E_RECORD",
      path: `${place} ${instancePath.slice(1).replaceAll("/", ".")}`.trim(),
      wanted: WANTED[keyword]?.(params) ?? "hodnota jako v registru",
      got: keyword === "required" ? "chybí" : keyword === "type" ? "jiný typ" : "jiná hodnota",
    })),
  );
}

const WANTED: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>> = {
  required: ({ missingProperty }) => `údaj ${String(missingProperty)}`,
  type: ({ type }) => `hodnota typu ${String(type)}`,
  pattern: () => "datum jako 2026-09-30",
  minimum: () => SERVICE_NUMBER,
  maximum: () => SERVICE_NUMBER,
};
const SERVICE_NUMBER = "celé číslo služby od 1";

/** The number of a service where at least that can be read, for messages. */
export function readPortalId(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null || !("portalId" in value)) return undefined;
  return typeof value.portalId === "number" ? value.portalId : undefined;
}

/** A list of the register, empty where the register says nothing. */
export const list = <T>(items: Maybe<readonly T[]>): readonly T[] => items ?? [];
