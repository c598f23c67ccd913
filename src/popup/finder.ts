import { titleOf } from "../coverage/cell";
import vocabulary from "../data/synonyms.yaml?compiled";
import type { Directory, Service } from "../directory/model";
import { phoneLink } from "../directory/phone-number";
import { toDocuments } from "../search/documents";
import { buildIndex, finish } from "../search/index";
import { search } from "../search/query";
import { phoneState } from "../view/phone-state";

/** One line under the address bar. */
export interface Suggestion {
  readonly name: string;
  /** As people read it; `""` where no number is known. */
  readonly number: string;
}

/** Finds services by what somebody typed, the best first. */
export type Finder = (text: string) => readonly Suggestion[];

/** As many as browsers show. */
const MOST = 5;

/** Prepares a directory for the address bar; `now` is in milliseconds since 1970, NaN where nobody knows. */
export function makeFinder(directory: Directory, now: number): Finder {
  const index = finish(buildIndex(toDocuments(directory), vocabulary));
  const services = new Map<string, Suggestion & { readonly rank: number }>();
  for (const organization of directory.organizations) {
    for (const service of organization.services) {
      const [phone] = service.phones;
      services.set(service.id, {
        name: titleOf({ organization, service }),
        number: phone ? phoneLink(phone.number).text : "",
        rank: isOpen(service, now) ? 0 : 1,
      });
    }
  }
  const openRank = (id: string): number => services.get(id)?.rank ?? 1;
  return (text) => search(index, text, { limit: MOST, openRank }).flatMap(({ id }) => services.get(id) ?? []);
}

const isOpen = (service: Service, now: number): boolean =>
  service.phones.some((phone) => phoneState(phone, service, now).state === "open");
