import { AUDIENCES, type Audience } from "../../directory/vocabulary";
import { type Candidate, type CandidateFacility, type Provenance, RULES_VERSION } from "./candidate";
import type { CodeLists } from "./code-lists";
import { AUDIENCES_BY_GROUP, KINDS_BY_TYPE, readCode } from "./codes";
import { type Facility, facilityIds } from "./facilities";
import { listWarnings } from "./list-warnings";
import { cleanName } from "./names";
import { mentionsPerson } from "./persons";
import { houseNumbers, readStreet } from "./places";
import type { RegisterRecord } from "./record";
import { listRegions } from "./region";
import { judgeAddress } from "./secrecy";
import { listGroups, listRemarks, type Tier } from "./select";
import type { ReadService, Surroundings } from "./service";
import { tidy } from "./text";

/** The id under which a service of the register lives with us. */
export const candidateId = ({ portalId }: RegisterRecord): string => `rpss-${portalId}`;

/** The candidate of a service that passed the selection (rules: data-formats A6). */
export function buildCandidate(service: ReadService, around: Surroundings): Candidate {
  const { record, tier, facilities, visible, contacts, secret, forms } = service;
  const id = candidateId(record);
  const type = readCode(record.druhSocialniSluzby, "DruhSocialniSluzby") ?? 0;
  const address = judgeAddress(facilities, visible, around.secretPlaces);
  const ico = tidy(record.poskytovatel?.ico);
  const nonstop = forms.filter((form) => form.nonstop).map(({ form }) => form);
  const remarks = secret ? [] : listRemarks(record).filter((text) => !mentionsPerson(text, around.persons));
  const shown = address === "shown" || address === "none";
  return {
    id,
    tier,
    kind: tier === "P" ? null : (KINDS_BY_TYPE.get(type) ?? null),
    type: record.druhSocialniSluzby?.id ?? "",
    ...chooseNames(service, around),
    ...(ico === "" ? {} : { ico }),
    audiences: listAudiences(record, tier),
    regions: listRegions(record, facilities),
    address,
    visible_facilities: visible.length,
    facilities: shown ? showFacilities(id, service, around) : [],
    phones: contacts.phones.values,
    emails: contacts.emails.values,
    websites: contacts.websites.values,
    hours: writeHours(service),
    nonstop_forms: nonstop,
    ...(type === 18 && nonstop.length > 0 ? { phone_nonstop_by_register: true } : {}),
    remarks,
    ...(record.datumPoskytovaniDo ? { ends: record.datumPoskytovaniDo } : {}),
    warnings: listWarnings(service, around),
    provenance: tellSource(service, around),
  };
}

/** The name of the facility where all that may be seen share one; several places go under the name of their provider. */
function chooseNames(service: ReadService, around: Surroundings): Pick<Candidate, "name" | "provider"> {
  const names = new Set(service.visible.map((facility) => nameFacility(facility, service, around)));
  const [onlyName = ""] = names.size === 1 ? names : [];
  const provider = tidy(service.record.poskytovatel?.nazev);
  return { name: onlyName || provider, provider };
}

/** A facility called after its head goes under the name of the provider. */
function nameFacility({ name }: Facility, { record }: ReadService, { persons }: Surroundings): string {
  return mentionsPerson(name, persons) ? tidy(record.poskytovatel?.nazev) : cleanName(name);
}

/** Group 22 opens the violent persons' door only in the tier that editors check (data-formats A6.8). */
function listAudiences(record: RegisterRecord, tier: Tier): readonly Audience[] {
  const found = new Set<Audience | undefined>(
    listGroups(record).map((group) => AUDIENCES_BY_GROUP.get(group)),
  );
  if (tier === "P") found.add("violent_person");
  return AUDIENCES.filter((audience) => found.has(audience));
}

function showFacilities(
  id: string,
  service: ReadService,
  around: Surroundings,
): readonly CandidateFacility[] {
  const ids = facilityIds(id, service.visible);
  return service.visible.map((facility, index) => {
    const address = showAddress(facility, around.lists.towns);
    const name = nameFacility(facility, service, around);
    return { id: ids[index] ?? id, name, ...(address ? { address } : {}) };
  });
}

function showAddress({ address }: Facility, towns: CodeLists["towns"]): CandidateFacility["address"] {
  if (!address) return undefined;
  const street = [readStreet(address), houseNumbers(address).join("/")].filter(Boolean).join(" ");
  const town = towns.get(address.obec?.id ?? "");
  const postal = tidy(address.psc).replace(/^(\d{3}) ?(\d{2})$/, "$1 $2");
  return {
    ...(street === "" ? {} : { street }),
    ...(address.obec ? { town_code: address.obec.id } : {}),
    ...(town === undefined ? {} : { town }),
    ...(/^[1-7]/.test(postal) ? { postal_code: postal } : {}),
  };
}

/** Of a service with a secret place only plain times are passed on, never a wording. */
const writeHours = ({ forms, secret }: ReadService): Candidate["hours"] =>
  Object.fromEntries(
    forms.flatMap(({ form, hours }) =>
      hours === undefined || (secret && hours === null) ? [] : [[form, hours]],
    ),
  );

function tellSource(
  { record, contacts, secret, forms }: ReadService,
  { day, persons }: Surroundings,
): Provenance {
  const { phones, emails, websites } = contacts;
  const wording = forms.flatMap(({ form, raw }) => raw.map((text) => `${form} ${text}`));
  const said = secret ? [] : wording.filter((text) => !mentionsPerson(text, persons));
  return {
    source: "RPSS",
    portal_id: record.portalId,
    date: day,
    rules: RULES_VERSION,
    fields: {
      ...(phones.level ? { phones: { level: phones.level, raw: phones.raw } } : {}),
      ...(emails.level ? { emails: { level: emails.level } } : {}),
      ...(websites.level ? { websites: { level: websites.level } } : {}),
      ...(said.length > 0 ? { hours: { level: "service", raw: said } } : {}),
    },
  };
}
