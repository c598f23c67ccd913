import type { RosterInputs } from "../../src/roster/open";
import { BUILD_TIME, envelopeOf, keysJson, link, type Loose, NOW, signed, write } from "../helpers/documents";
import { EDITORS, ROOTS, type TestKey } from "../helpers/sign";

/** A member with everything that a member may have. */
export const memberJson = (changes: Loose = {}): Loose => ({
  institution: "Úřad městské části Praha 7",
  role: "OSPOD, koordinátorka",
  person: "Jana Ukázková",
  phones: [{ number: "+420999000701", label: "služební mobil" }],
  emails: ["ospod@example.org"],
  hours: "Mo-Fr 08:00-15:00",
  reach: "Nejlépe SMS, ozvu se do druhého dne.",
  area: "Praha 7",
  note: "V červenci zastupuje kolegyně z odboru.",
  ...changes,
});

/** A member with as little as there may be. */
export const plainMemberJson = (changes: Loose = {}): Loose => ({
  institution: "Základní škola Ukázková",
  role: "školní psycholog",
  emails: ["psycholog@example.org"],
  ...changes,
});

/** The roster of a group of two, in its JSON form. */
export const rosterJson = (changes: Loose = {}): Loose => ({
  _type: "kos-roster/1",
  roster_id: "kos-praha-7",
  name: "KOS Praha 7",
  epoch: 1,
  version: 2,
  issued: "2026-11-01T00:00:00Z",
  review_by: "2027-01-30T00:00:00Z",
  expires: "2027-04-30T00:00:00Z",
  members: [memberJson(), plainMemberJson()],
  ...changes,
});

/** The group's first key document, signed by its own root keys. */
export const firstLink = (changes: Loose = {}): Loose => link(keysJson(changes), ROOTS.slice(0, 2));

/** The group's second key document. */
export const secondLink = (changes: Loose = {}): Loose =>
  link(keysJson({ version: 2, ...changes }), ROOTS.slice(0, 2));

/** An envelope around a roster, with every key document of the group. */
export const rosterEnvelope = (
  roster: Loose = rosterJson(),
  links: readonly Loose[] = [firstLink()],
  editors: readonly TestKey[] = EDITORS.slice(0, 2),
): string => envelopeOf(signed(write(roster), editors), links);

/** Everything `openRoster` asks for. */
export const rosterInputs = (envelope: string, changes: Partial<RosterInputs> = {}): RosterInputs => ({
  envelope,
  buildTime: BUILD_TIME,
  now: NOW,
  ...changes,
});
