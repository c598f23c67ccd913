import type { Directory } from "../../../src/directory/model";
import { findRegion } from "../../../src/directory/regions";
import { cs } from "../../../src/i18n/cs";
import { popupCs } from "../../../src/i18n/popup-cs";
import { toDocuments } from "../../../src/search/documents";
import type { PeerDocument } from "./peer";

/** The directory as peers search it: all that our documents hold, in words. */
export function toPeerDocuments(directory: Directory): readonly PeerDocument[] {
  const ours = new Map([...toDocuments(directory)].map((document) => [document.id, document]));
  return directory.organizations.flatMap(({ name, operator, services }) =>
    services.map((service) => ({
      id: service.id,
      name: [service.name, name, operator].filter((text) => text !== undefined).join(" "),
      type: popupCs.kinds[service.kind],
      town: service.confidential ? "" : service.locations.map(({ city }) => city).join(" "),
      audiences: service.audiences.map((audience) => cs.audiences[audience]).join(" "),
      region: service.serviceArea.regions.map((code) => findRegion(code).name.cs).join(" "),
      initials: (ours.get(service.id)?.initials ?? []).join(" "),
      numbers: service.phones.map(({ number }) => spellNumber(number)).join(" "),
      street: service.confidential ? "" : service.locations.map(({ street }) => street ?? "").join(" "),
      text: [service.summary.cs, ...service.phones.map(({ label }) => label?.cs ?? "")].join(" "),
    })),
  );
}

/** As people type it: in one piece and in threes. */
function spellNumber(number: string): string {
  const home = number.replace(/^\+420/, "");
  return `${home} ${home.replace(/(\d{3})(?=\d)/g, "$1 ")}`;
}
