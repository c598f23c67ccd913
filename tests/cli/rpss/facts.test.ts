import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../src/cli/rpss/candidate";
import { type CodeLists, readCodeLists } from "../../../src/cli/rpss/code-lists";
import { openCollector } from "../../../src/cli/rpss/collect";
import type { Reason } from "../../../src/cli/rpss/select";
import { surveyRegister } from "../../../src/cli/rpss/survey";
import type { WarningCode } from "../../../src/cli/rpss/warnings";
import { sharedPath } from "../../helpers/shared";
import { openWorkshop } from "../workshop";
import { CODE_LISTS } from "./lists";

interface Fact {
  readonly portalId: number;
  readonly traps: readonly string[];
  readonly expect: {
    readonly tier: string | null;
    readonly candidate: boolean;
    readonly reason?: string;
    readonly address?: string;
    readonly phones?: readonly string[];
    readonly phoneSource?: string;
    readonly hours?: Readonly<Record<string, string | null>>;
    readonly nonstopForms?: readonly string[];
    readonly regions?: readonly string[];
    readonly visibleFacilities?: number;
    readonly warnings?: readonly string[];
  };
}

/** What the facts call our reasons. */
const REASON: Readonly<Record<string, Reason>> = {
  "not a victim/crisis service": "out_of_scope",
  "family service without a victim group": "family_without_victims",
  "homeless shelter for men, no victim group": "shelter_without_victims",
  "no phone, e-mail or web in this fixture record: report, do not publish": "no_contact",
  "no contact at any level": "no_contact",
  "datumPoskytovaniDo in the past": "ended",
  "no active facility": "no_active_facility",
  "not started": "not_started",
  "provider name is a natural person's name: needs an editor": "natural_person",
};

/** What the facts call our warnings. */
const WARNING: Readonly<Record<string, readonly [WarningCode, string?]>> = {
  "no phone": ["no_phone"],
  "address text found in free text: drop name suffix, notes, contact addresses and provider seat": [
    "secret_text_dropped",
  ],
  "hours kept as text": ["hours_text"],
  "facility name carries a temporary notice": ["temporary_name"],
  "service had a secret facility: address needs an editor's approval": ["secret_review"],
  "ends 2027-06-30": ["ends", "2027-06-30"],
  "unknown hours shape": ["hours_unknown_shape"],
  "web dropped (scheme)": ["web_dropped"],
  "text looks double-encoded": ["double_encoded"],
  "'neuvedeno' is not a phone": ["not_a_phone", "neuvedeno"],
  "personal e-mail dropped when a role e-mail exists": ["personal_email_dropped"],
  "offenders group: editor must check, never shown to victims by default": ["offenders"],
  "facility name mentions Děčín, address says Most": ["town_mismatch", "Děčín × Most"],
  "region unknown": ["region_unknown"],
  "possible duplicate of 900026 (same IČO, type, place)": ["possible_duplicate", "900026"],
  "unknown codes DruhSocialniSluzby/99, CilovaSkupinaOsoby/77": [
    "unknown_codes",
    "DruhSocialniSluzby/99, CilovaSkupinaOsoby/77",
  ],
};

/** The facts name this warning for a secret place that ended; the rule (A6.6) asks for it while one runs, too. */
const BEYOND_FACTS: ReadonlyMap<number, WarningCode> = new Map([[900009, "secret_review"]]);

const sorted = (warnings: readonly (readonly (string | undefined)[] | undefined)[]) =>
  warnings.map((warning) => warning?.filter(Boolean).join(" ") ?? "unknown").toSorted();

/** What a candidate says about everything that the facts may ask. */
const describeCandidate = (candidate: Candidate, { visibleFacilities }: Fact["expect"]) => ({
  address: candidate.address,
  phones: candidate.phones.map(({ number }) => number),
  phoneSource: candidate.provenance.fields["phones"]?.level ?? "none",
  hours: candidate.hours,
  nonstopForms: candidate.nonstop_forms,
  regions: candidate.regions,
  visibleFacilities: visibleFacilities === undefined ? undefined : candidate.visible_facilities,
  warnings: sorted(candidate.warnings.map(({ code, detail }) => [code, detail])),
});

const describeFact = (portalId: number, wanted: Fact["expect"]) => {
  const { address, phones, phoneSource, hours, nonstopForms, regions, visibleFacilities } = wanted;
  const warnings = [...(wanted.warnings ?? []).map((text) => WARNING[text]), [BEYOND_FACTS.get(portalId)]];
  return {
    ...{ address, phones, phoneSource, hours, nonstopForms, regions, visibleFacilities },
    warnings: sorted(warnings.filter((warning) => warning?.[0] !== undefined || warning === undefined)),
  };
};

const samplePath = sharedPath("data/rpss-sample.json");
const factsPath = sharedPath("data/rpss-sample.facts.json");
const missing = !samplePath || !factsPath;

const readLists = (): CodeLists => {
  const workshop = openWorkshop();
  for (const [name, text] of Object.entries(CODE_LISTS)) workshop.write(`lists/${name}`, text);
  const lists = readCodeLists(workshop.world, "lists");
  if (!lists.ok) throw new Error(JSON.stringify(lists.problems));
  return lists.value;
};

const survey = (records: readonly unknown[], day: string) => {
  const collector = openCollector(() => []);
  for (const record of records) collector.add(record);
  const collected = collector.finish();
  if (!collected.ok) throw new Error(JSON.stringify(collected.problems));
  const options = { day, lists: readLists(), leftOut: new Set<number>() };
  return { collected: collected.value, ...surveyRegister(collected.value, options) };
};

if (missing) console.warn("The facts of the register's sample are skipped: the shared data are not here.");

describe.skipIf(missing)("the register's sample", () => {
  const facts: { asOf: string; records: Fact[] } = missing
    ? { asOf: "", records: [] }
    : JSON.parse(readFileSync(factsPath, "utf8"));
  const sample = missing ? [] : JSON.parse(readFileSync(samplePath, "utf8")).polozky;
  const done = missing ? undefined : survey(sample, facts.asOf);

  it("has its 44 expectations", () => {
    expect(facts.records).toHaveLength(44);
    expect(sample).toHaveLength(44);
  });

  it.each(facts.records.map((fact) => [fact.portalId, fact.traps.join(", "), fact] as const))(
    "gives what is expected of %i (%s)",
    (portalId, _traps, { expect: wanted }) => {
      const id = `rpss-${portalId}`;
      const candidate = done!.candidates.find((one) => one.id === id);
      const other = done!.notListed.find((one) => one.id === id);
      expect(candidate?.tier ?? other?.tier ?? null).toBe(wanted.tier);
      expect(candidate !== undefined).toBe(wanted.candidate);
      expect(candidate ? undefined : done!.explain(id)).toBe(wanted.reason && REASON[wanted.reason]);
      expect(candidate && describeCandidate(candidate, wanted)).toEqual(
        wanted.candidate ? describeFact(portalId, wanted) : undefined,
      );
    },
  );
});
