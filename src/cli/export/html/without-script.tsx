import { AUDIENCES } from "../../../directory/vocabulary";
import { cs } from "../../../i18n/cs";
import type { Edition } from "../edition";
import type { ExportFile } from "../format";
import { type NamedPlace, nameFile } from "../places";
import { writePage } from "./document";
import { DoorPage, PlacePage } from "./pages";

/** Where the frame page sends whoever has no script. */
const AT: NamedPlace = { place: undefined, name: cs.wholeCountry, slug: "bez-skriptu" };

/**
 * The box as plain pages, for readers without JavaScript: emergency numbers, what serves the whole country, the age of
 * the data. The violent person's door is a page of its own here too (DESIGN §1, rule 5).
 */
export function renderWithoutScript(edition: Edition): readonly ExportFile[] {
  const nationwide = keepNationwide(edition);
  const places = [AT];
  const page = <PlacePage edition={nationwide} at={AT} audiences={AUDIENCES} />;
  const door = <DoorPage edition={nationwide} at={AT} places={places} />;
  return [
    { path: `${AT.slug}.html`, text: writePage(page) },
    { path: nameFile(AT, "violent_person"), text: writePage(door) },
  ];
}

function keepNationwide(edition: Edition): Edition {
  const organizations = edition.directory.organizations.map((organization) => ({
    ...organization,
    services: organization.services.filter(({ serviceArea }) => serviceArea.nationwide),
  }));
  return { ...edition, directory: { ...edition.directory, organizations } };
}
