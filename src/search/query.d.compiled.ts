declare module "*?compiled" {
  /** Synonyms as `compileSynonyms` made them when this was built. */
  const vocabulary: import("./synonyms").Vocabulary;
  export default vocabulary;
}
