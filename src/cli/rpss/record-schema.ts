const nullable = (type: string, rest: object = {}) => ({ type, nullable: true, ...rest });
const object = (properties: object) => nullable("object", { properties });
const listOf = (properties: object) => nullable("array", { items: { type: "object", properties } });
const text = nullable("string");
const date = nullable("string", { pattern: "^\\d{4}-\\d\\d-\\d\\d$" });
const coded = nullable("object", { properties: { id: { type: "string" } }, required: ["id"] });

const address = object({
  kodAdresnihoMista: nullable("integer"),
  cisloDomovni: nullable("integer"),
  cisloOrientacni: text,
  psc: text,
  kraj: coded,
  obec: coded,
  ulice: object({ nazev: text }),
});
const person = object({ jmeno: text, prijmeni: text });
const contacts = {
  telefony: listOf({ telefon: text, poznamka: text }),
  emaily: listOf({ email: text, poznamka: text }),
  weby: listOf({ web: text, poznamka: text }),
};

/**
 * What the import relies on in one record, as JSON Schema: types seen in data-formats A2–A4, every one of them optional
 * and nullable but the stable key. The register's own schema may be stricter; `--schema` checks that one as well.
 */
export const RECORD_SCHEMA = {
  type: "object",
  required: ["portalId"],
  properties: {
    // Larger numbers are no longer exact, and two services could become one.
    portalId: { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    datumPoskytovaniOd: date,
    datumPoskytovaniDo: date,
    druhSocialniSluzby: coded,
    zarizeni: listOf({
      nazev: text,
      poskytujeOd: date,
      poskytujeDo: date,
      utajenaAdresa: nullable("boolean"),
      adresa: address,
      vedouci: person,
    }),
    poskytovatel: object({
      ico: text,
      nazev: text,
      statutarniOrgany: listOf({ clen: person }),
      ...contacts,
    }),
    kontaktniAdresy: listOf({ adresa: address }),
    ciloveSkupiny: listOf({ cilovaSkupina: coded, doplnujiciInformace: text }),
    doplnujiciInformaceVekoveSkupiny: listOf({ doplnujiciInformace: text }),
    formy: listOf({
      forma: coded,
      nepretrzitePoskytovani: nullable("boolean"),
      casoveRozsahy: nullable("array", { items: { type: "object" } }),
    }),
    rozsirenePusobnostiVKraji: listOf({ kraj: coded }),
    ...contacts,
  },
};
