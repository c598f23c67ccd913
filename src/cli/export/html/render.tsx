import type { Edition } from "../edition";
import type { ExportChoices, ExportFile } from "../format";
import { listAudiences, listPlaces, type NamedPlace, nameFile } from "../places";
import { writePage } from "./document";
import { DoorPage, IndexPage, PlacePage } from "./pages";

/**
 * Plain pages for a town's or a school's site: an index, a page for each place, and behind the violent person's door
 * a page of its own. They need no server, no script and no second request.
 */
export function renderHtml(edition: Edition, choices: ExportChoices): readonly ExportFile[] {
  const places = listPlaces(choices);
  const audiences = listAudiences(choices);
  const onlyDoor = audiences.every((audience) => audience === "violent_person");
  const toFile = (place: NamedPlace) => (onlyDoor ? nameFile(place, "violent_person") : `${place.slug}.html`);
  const pages: ExportFile[] = [
    { path: "index.html", text: writePage(<IndexPage {...{ edition, places, toFile }} />) },
  ];
  for (const at of places) {
    if (!onlyDoor)
      pages.push({ path: toFile(at), text: writePage(<PlacePage {...{ edition, at, audiences }} />) });
    if (!audiences.includes("violent_person")) continue;
    const path = nameFile(at, "violent_person");
    pages.push({ path, text: writePage(<DoorPage {...{ edition, at, places }} />) });
  }
  return pages;
}
