import { indexInSlices } from "../../../src/popup/index-in-slices";
import { search } from "../../../src/search/query";
import { syntheticDirectory } from "../synthetic/directory";

/** What the benchmark asks of the page. */
export interface IndexPage {
  /** Makes the directory, before anything is measured. */
  readonly prepare: (size: number) => void;
  /** Builds the index as the popup does and types each key; gives when it began. */
  readonly run: (keys: readonly string[]) => Promise<number>;
}

declare global {
  var kosIndexPage: IndexPage;
}

let directory = syntheticDirectory(0).directory;

globalThis.kosIndexPage = {
  prepare: (size) => {
    ({ directory } = syntheticDirectory(size));
  },
  run: async (keys) => {
    await nextTask();
    const began = performance.now();
    const index = await indexInSlices(directory);
    for (const key of keys) {
      await nextTask();
      search(index, key, { limit: 20 });
    }
    return began;
  },
};

const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));
