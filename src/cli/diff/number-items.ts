import { phoneLink } from "../../directory/phone-number";
import type { NumberChange, RecordChange, ServicePlace } from "./changes";
import { compareDigits } from "./digits";
import { writeFact, writeNewFact } from "./fact-lines";
import { type Item, type Line, plain } from "./page";
import type { Reason } from "./reasons";

/** One number on the page. `unassured` and `reasons` come from the rule and from those who signed in spite of it. */
export function writeNumber(change: NumberChange, unassured: boolean, reasons: readonly Reason[]): Item {
  const { place, after, before } = change;
  const label = (after ?? before)?.label?.cs;
  const title = `${nameKind(change)}: ${writePlace(place)}${label === undefined ? "" : ` – ${label}`}`;
  const warning = unassured
    ? [{ label: "POZOR", value: plain("od minulého vydání toto číslo nikdo neověřil") }]
    : [];
  const told = reasons.map(({ role, key, reason }) => ({
    label: "důvod",
    value: plain(`${reason} (${role ?? `klíč ${key}`})`),
  }));
  return {
    title: `${title} [${place.service.id}]`,
    loud: unassured,
    lines: [...writeDigits(change), ...writeFacts(change), ...warning, ...told],
  };
}

/** A number on the list of those never to be shown again. */
export function writeWithdrawn({ kind, name, facts }: RecordChange): Item {
  const number = phoneLink(name).text;
  const title = {
    added: `Číslo zrušené navždy: ${number}`,
    removed: `POZOR, číslo už není mezi zrušenými: ${number}`,
    changed: `Zrušené číslo, jiný údaj: ${number}`,
  }[kind];
  const write = { added: writeNewFact, removed: () => [], changed: writeFact }[kind];
  const others = facts.filter(({ field }) => field !== "tel");
  return { title, loud: kind === "removed", lines: others.flatMap(write) };
}

/** Organization and service as a title names them. */
export const writePlace = ({ organization, service }: ServicePlace): string =>
  service.name === undefined || service.name === organization.name
    ? organization.name
    : `${organization.name}, ${service.name}`;

function nameKind({ kind, place, takesOver, before, after }: NumberChange): string {
  if (kind === "edited") {
    if (takesOver !== undefined) return "Číslo převzalo popisek jiného čísla";
    const [was, is] = [before?.assurance.level === "assured", after?.assurance.level === "assured"];
    if (was !== is) return was ? "Číslo ztratilo ověření" : "Číslo nově ověřil člověk";
    return "Údaj u čísla";
  }
  if (kind === "added" && !place.known) return "Nové číslo v nové službě";
  return {
    ...{ changed: "Změněné číslo", added: "Nové číslo", removed: "Odebrané číslo" },
    moved: "Číslo přešlo k jiné službě",
  }[kind];
}

function writeDigits({ kind, place, from, before, after, takesOver }: NumberChange): readonly Line[] {
  if (kind === "changed" && before && after) {
    const compared = compareDigits(before.number, after.number);
    return [
      { label: "bylo", value: compared.before },
      {
        label: "je",
        value: compared.after,
        ...(compared.swapped ? { remark: "dvě sousední číslice jsou prohozené" } : {}),
      },
    ];
  }
  const number = { label: "číslo", value: plain(phoneLink((after ?? before)?.number ?? "").text) };
  if (from) {
    const was = { label: "bylo u", value: plain(`${writePlace(from)} [${from.service.id}]`) };
    return [number, was, { label: "je u", value: plain(`${writePlace(place)} [${place.service.id}]`) }];
  }
  const bearer = takesOver === undefined ? [] : [plain(phoneLink(takesOver).text)];
  return [number, ...bearer.map((value) => ({ label: "popisek dřív mělo", value }))];
}

function writeFacts({ kind, facts }: NumberChange): readonly Line[] {
  if (kind === "removed") return [];
  // The label of a new number stands in its title.
  if (kind === "added") return facts.filter(({ field }) => field !== "label.cs").flatMap(writeNewFact);
  return facts.flatMap(writeFact);
}
