declare module "lunr" {
  namespace lunr {
    interface Builder {
      readonly pipeline: { readonly reset: () => void };
      readonly searchPipeline: { readonly reset: () => void };
      readonly ref: (field: string) => void;
      readonly field: (name: string, options: { readonly boost: number }) => void;
      readonly add: (document: object) => void;
    }
    interface QueryBuilder {
      readonly term: (word: string, options: object) => void;
    }
    interface Index {
      readonly query: (build: (query: QueryBuilder) => void) => readonly { readonly ref: string }[];
    }
  }
  function lunr(build: (this: lunr.Builder) => void): lunr.Index;
  namespace lunr {
    const Query: { readonly wildcard: { readonly TRAILING: number } };
  }
  export default lunr;
}

declare module "itemsjs" {
  interface Found<T> {
    readonly data: { readonly items: readonly T[] };
    readonly pagination: { readonly total: number };
  }
  export default function itemsjs<T>(
    items: readonly T[],
    options: object,
  ): { readonly search: (wish: object) => Found<T> };
}
