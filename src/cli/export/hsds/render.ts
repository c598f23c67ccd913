import { listings } from "../../../coverage/cell";
import { type Render, writeJson } from "../format";
import { hsdsPage, hsdsService } from "./service";

/** HSDS: a document for each service, and all of them as the page that `GET /services` answers with. */
export const renderHsds: Render = (edition) => {
  const services = listings(edition.directory).map((listing) => ({
    slug: listing.service.id,
    document: hsdsService(listing, edition),
  }));
  return [
    { path: "services.json", text: writeJson(hsdsPage(services.map(({ document }) => document))) },
    ...services.map(({ slug, document }) => ({ path: `services/${slug}.json`, text: writeJson(document) })),
  ];
};
