import uFuzzy from "@leeoniya/ufuzzy";
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import itemsjs from "itemsjs";
import lunr from "lunr";
import { FIELDS, foldWords, joinFields, type Peer, type PeerDocument, stemWords, WEIGHTS } from "./peer";

const stemmed = (document: PeerDocument, write: (text: string) => string): PeerDocument => ({
  ...(Object.fromEntries(FIELDS.map((field) => [field, write(document[field])])) as PeerDocument),
  id: document.id,
});

const FUSE: Peer = {
  name: "fuse.js, token search",
  package: "fuse.js",
  index: (documents) => {
    const index = new Fuse(documents, {
      keys: FIELDS.map((name) => ({ name, weight: WEIGHTS[name] })),
      ignoreDiacritics: true,
      ignoreLocation: true,
      threshold: 0.3,
      useTokenSearch: true,
    });
    return (query, limit) => index.search(query, { limit }).map(({ item }) => item.id);
  },
};

const FLEXSEARCH: Peer = {
  name: "flexsearch, stems",
  package: "flexsearch",
  index: (documents) => {
    const index = new FlexSearch.Document({
      document: { id: "id", index: [...FIELDS] },
      tokenize: "forward",
      encoder: { normalize: true, dedupe: false, finalize: (words: string[]) => words.flatMap(stemWords) },
    });
    for (const document of documents) index.add({ ...document });
    return (query, limit) => {
      // The library gives one list for each field and leaves it to us to join them.
      const scores = new Map<string, number>();
      for (const { field, result } of index.search(query, { limit: 10 * limit, suggest: true })) {
        const weight = WEIGHTS[String(field) as keyof typeof WEIGHTS];
        result.forEach((id, at) => scores.set(String(id), (scores.get(String(id)) ?? 0) + weight / (at + 3)));
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([id]) => id);
    };
  },
};

const UFUZZY: Peer = {
  name: "uFuzzy, one error",
  package: "@leeoniya/ufuzzy",
  index: (documents) => {
    const matcher = new uFuzzy({ intraMode: 1 });
    const texts = documents.map((document) => uFuzzy.latinize(joinFields(document)));
    return (query, limit) => {
      const [found, info, order] = matcher.search(texts, foldWords(query).join(" "), 1, 1e3);
      const places = order && info ? order.map((at) => info.idx[at] ?? 0) : (found ?? []);
      return places.slice(0, limit).map((at) => documents[at]?.id ?? "");
    };
  },
};

const ORAMA_SCHEMA = {
  id: "string",
  ...(Object.fromEntries(FIELDS.map((field) => [field, "string"])) as Record<
    (typeof FIELDS)[number],
    "string"
  >),
} as const;

const ORAMA: Peer = {
  name: "orama, stems",
  package: "@orama/orama",
  index: async (documents) => {
    const index = create({
      schema: ORAMA_SCHEMA,
      components: {
        tokenizer: {
          language: "english",
          normalizationCache: new Map(),
          tokenize: (text: string) => [...new Set(stemWords(text))],
        },
      },
    });
    await insertMultiple(index, [...documents], 1000);
    return async (query, limit) => {
      const { hits } = await searchOrama(index, {
        term: query,
        limit,
        properties: [...FIELDS],
        tolerance: 1,
        threshold: 1,
        boost: { ...WEIGHTS },
      });
      return hits.map(({ id }) => id);
    };
  },
};

const LUNR: Peer = {
  name: "lunr, stems",
  package: "lunr",
  index: (documents) => {
    const index = lunr(function (this: lunr.Builder) {
      this.ref("id");
      for (const field of FIELDS) this.field(field, { boost: WEIGHTS[field] });
      this.pipeline.reset();
      this.searchPipeline.reset();
      for (const document of documents) this.add(stemmed(document, (text) => lunrWords(text).join(" ")));
    });
    return (query, limit) => {
      const hits = index.query((builder) => {
        for (const word of lunrWords(query)) {
          builder.term(word, { boost: 10, usePipeline: false });
          builder.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          if (word.length > 3) builder.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
        }
      });
      return hits.slice(0, limit).map(({ ref }) => ref);
    };
  },
};

/** The library mixes digits of words up with numbers of its own, and throws. */
const lunrWords = (text: string): readonly string[] =>
  stemWords(text).map((word) => word.replace(/\d/g, (digit) => String.fromCharCode(0xe000 + Number(digit))));

const ITEMSJS: Peer = {
  name: "itemsjs, stems",
  package: "itemsjs",
  index: (documents) => {
    const write = (text: string): string => stemWords(text).join(" ");
    const index = itemsjs(
      documents.map((document) => stemmed(document, write)),
      { searchableFields: [...FIELDS], aggregations: {} },
    );
    return (query, limit) =>
      index.search({ query: write(query), per_page: limit }).data.items.map(({ id }) => id);
  },
};

/** The other engines that people embed; compared by what they find, because none of them is as fast as MiniSearch and finds more. */
export const MORE_PEERS: readonly Peer[] = [FUSE, FLEXSEARCH, UFUZZY, ORAMA, LUNR, ITEMSJS];
