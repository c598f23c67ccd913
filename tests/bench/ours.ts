import vocabulary from "../../src/data/synonyms.yaml?compiled";
import type { Directory } from "../../src/directory/model";
import { toDocuments } from "../../src/search/documents";
import { buildIndex, finish } from "../../src/search/index";
import { search } from "../../src/search/query";

/** Ids that answer a query, best first. */
export type OurSearch = (query: string, limit: number) => readonly string[];

/** Our search over a directory, with the synonyms that a release has. */
export function ourSearch(directory: Directory): OurSearch {
  const index = finish(buildIndex(toDocuments(directory), vocabulary));
  return (query, limit) => search(index, query, { limit }).map(({ id }) => id);
}
