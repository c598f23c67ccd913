import type { Synonyms } from "../search/synonyms";

/** Shape of `synonyms.yaml`: how people say what the directory calls otherwise. */
declare const synonyms: Synonyms;
export default synonyms;
