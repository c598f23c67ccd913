import type { Service } from "../../src/directory/model";
import { toDocuments } from "../../src/search/documents";
import { buildIndexNow, type SearchIndex } from "../../src/search/index";
import { search } from "../../src/search/query";
import type { SearchOptions } from "../../src/search/order";
import type { Synonyms } from "../../src/search/synonyms";
import { aDirectory, aLocalService, aPhone, aService } from "../fixtures/directory";

/** A few words of people, enough to see each rule at work. */
export const SAMPLE_SYNONYMS: Synonyms = {
  silent: ["v", "bez", "na", "pro", "můj", "mě", "jsem", "mám"],
  words: { mě: ["=mě", "=mi"], bije: ["bij*", "uhodil"], jsem: ["=jsem"], rodič: ["máma", "táta"] },
  groups: [
    {
      why: "Vlastní násilí.",
      says: ["uhodil <jsem>"],
      finds: ["main:violent_person"],
      hides: ["adult_at_risk", "shelter"],
    },
    {
      why: "Oběť.",
      says: ["<mě> <bije>", "násilí"],
      finds: ["helpline main:adult_at_risk", "adult_at_risk"],
      hides: ["violent_person"],
    },
    {
      why: "Dítě.",
      says: ["<rodič> <mě> <bije>", "<rodič> <bije>"],
      finds: ["main:child"],
      hides: ["violent_person"],
    },
    { why: "Bydlení.", says: ["azylák", "azylový dům"], finds: ["shelter"] },
  ],
  places: { CZ064: ["Brno", "Znojmo"], CZ041: ["Cheb", "Karlovy Vary"] },
};

/** One service of each kind that the rules tell apart; numbers are invented. */
export const SAMPLE_SERVICES: Service[] = [
  aService("linka-deti", { name: "Linka jistoty", audiences: ["child"], phones: [aPhone("116199")] }),
  aService("linka-obeti", {
    name: "Linka pro oběti",
    audiences: ["adult_at_risk"],
    phones: [aPhone("+420999283772")],
  }),
  aLocalService("ic-brno", ["CZ064"], {
    name: "Intervenční centrum Brno",
    kind: "intervention_centre",
    audiences: ["adult_at_risk"],
    locations: [{ city: "Brno" }],
    phones: [aPhone("+420999111222")],
  }),
  aLocalService("program-brno", ["CZ064"], {
    name: "Zvládání vzteku",
    kind: "violent_person_programme",
    audiences: ["violent_person"],
    summary: { cs: "Pro muže, kteří chtějí přestat ubližovat." },
  }),
  aLocalService("utajeny-dum", ["CZ041"], {
    name: "Tichý dům",
    kind: "shelter",
    audiences: ["adult_at_risk"],
    confidential: true,
    summary: { cs: "Bezpečné bydlení." },
  }),
];

/** An index over services, those of the sample when none are given. */
export const sampleIndex = (services: Service[] = SAMPLE_SERVICES): SearchIndex =>
  buildIndexNow(toDocuments(aDirectory(services)), SAMPLE_SYNONYMS);

/** Ids that answer a query. */
export const ids = (index: SearchIndex, query: string, options?: SearchOptions): readonly string[] =>
  search(index, query, options).map(({ id }) => id);
