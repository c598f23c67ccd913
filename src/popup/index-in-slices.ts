import vocabulary from "../data/synonyms.yaml?compiled";
import type { Directory } from "../directory/model";
import { toDocuments } from "../search/documents";
import { buildIndex, type SearchIndex } from "../search/index";
import { nextTask } from "./next-task";

/** How long typing may have to wait for a slice, in milliseconds. */
const SLICE = 8;

/** Builds the index for search in short slices, so that what is typed meanwhile appears at once. */
export async function indexInSlices(directory: Directory): Promise<SearchIndex> {
  const slices = buildIndex(toDocuments(directory), vocabulary);
  let began = performance.now();
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    if (performance.now() - began > SLICE) {
      await nextTask();
      began = performance.now();
    }
  }
}
