import type { Stretch } from "./digits";

/** One line under an item: what it is about, the value, and the places to look at. */
export interface Line {
  readonly label: string;
  readonly value: readonly Stretch[];
  /** Our own words behind the value. */
  readonly remark?: string;
}

/** One change. `loud` ones must not be overlooked. */
export interface Item {
  readonly title: string;
  readonly loud: boolean;
  readonly lines: readonly Line[];
}

/** What a person signs by, before anybody chose how it looks; texts in it may hold anything and are escaped later. */
export interface Page {
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly items: readonly Item[] }[];
}

/** A value in which nothing is marked. */
export const plain = (text: string): readonly Stretch[] => [{ text, differs: false }];
