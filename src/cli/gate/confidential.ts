import type { Problem } from "../problem";
import type { Held, OrganizationRecord } from "../records";
import type { ValuePath } from "../yaml-file";
import { findAddress } from "./address";
import { type GateRule, listTexts } from "./rule";

/**
 * A secret place is never in the directory, in any form (DESIGN §1, rule 5): the violent person reads it too, and
 * reads the public sources as well, so drafts are checked like everything else.
 */
export const confidential: GateRule = ({ organizations }) => organizations.flatMap(checkOrganization);

function checkOrganization(organization: Held<OrganizationRecord>): readonly Problem[] {
  const { services } = organization.value;
  const secret = services.map((service) => service.confidential === true);
  if (!secret.includes(true)) return [];
  const allSecret = secret.every(Boolean);
  return listTexts(organization.value).flatMap(({ path, text }) => {
    const checked = isOwnPlace(path) ? undefined : allSecret || concernsSecret(path, text, secret);
    const address = checked && !isNumber(path) ? findAddress(text) : undefined;
    if (address === undefined) return [];
    const wanted = "u utajené služby nic, co prozradí místo";
    return [organization.yaml.fault("E_CONFIDENTIAL", path, wanted, `„${address}“ v textu „${text}“`)];
  });
}

/** Beside public services, the rest of the record is about the secret one only where its words say so. */
const concernsSecret = ([part, index]: ValuePath, text: string, secret: readonly boolean[]): boolean =>
  part === "services"
    ? secret[Number(index)] === true
    : /azyl|utajen|úkryt|krizov[áéo]+ (byt|lůžk)/i.test(text);

/** The copied seed is the original, letter by letter; it is not published and was public before us. */
const isOwnPlace = ([part]: ValuePath): boolean => part === "seed";

/** Numbers, hours, dates and languages have their own shape, held by the schema. */
const isNumber = (path: ValuePath): boolean =>
  ["number", "hours", "date", "level", "id", "kind"].includes(String(path.at(-1)));
