import { options as hooks, render, type VNode } from "preact";
import { act } from "preact/test-utils";
import type { Directory } from "../../src/directory/model";
import type { Freshness } from "../../src/directory/load";
import { cs } from "../../src/i18n/cs";
import type { Messages } from "../../src/i18n/messages";
import { Box, type BoxOptions } from "../../src/view/box";
import { Card } from "../../src/view/card";
import { PublicGuidance } from "../../src/view/public-guidance";
import { ResultList } from "../../src/view/result-list";
import { AT } from "./matches";
import { loadPublished } from "./published";

/** What a test may want to be unusual about a box. */
export interface ShowOptions extends Partial<BoxOptions> {
  readonly freshness?: Freshness;
  readonly clockSuspect?: boolean;
  readonly messages?: Messages;
  readonly clock?: () => number;
  readonly cards?: number;
}

/** A box on screen, and what its list, its cards and its guidance were given since the last `forget`. */
export interface Shown {
  readonly root: HTMLElement;
  readonly given: () => string;
  readonly forget: () => void;
  readonly press: (find: (root: HTMLElement) => Element | null | undefined) => Promise<void>;
}

const PLAIN: BoxOptions = {
  audience: undefined,
  region: "",
  kind: [],
  layout: "inline",
  heading: "",
  headingLevel: 2,
  limit: 30,
  open: false,
  print: "card",
  side: "right",
  local: undefined,
};
const real = loadPublished(AT);

/** What is given something of the directory. */
const RECORDED: readonly unknown[] = [ResultList, Card, PublicGuidance];

/** Draws a whole box over a directory, as the shell does once it is verified. */
export async function showBox(directory: Directory, more: ShowOptions = {}): Promise<Shown> {
  const {
    freshness = "fresh",
    clockSuspect = false,
    messages = cs,
    clock = () => AT,
    cards = Infinity,
    ...options
  } = more;
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  const props: unknown[] = [];
  hooks.vnode = (vnode: VNode) => {
    if (RECORDED.some((type) => type === vnode.type)) props.push(vnode.props);
  };
  const state = { status: "ready", loaded: { ...real, directory, freshness, clockSuspect } } as const;
  const fault = (error: unknown) => {
    throw error;
  };
  const box = {
    options: { ...PLAIN, ...options },
    state,
    messages,
    clock,
    cards,
    landmark: true,
    exit: undefined,
    onLanguage: () => {},
    onOpen: () => {},
  };
  await act(() => render(<Box {...box} onFault={fault} />, root));
  return {
    root,
    // The interface's own words are the same behind every door.
    given: () => JSON.stringify(props, (key, value: unknown) => (key === "messages" ? undefined : value)),
    forget: () => props.splice(0),
    press: async (find) => {
      const found = find(root);
      if (found instanceof HTMLElement) await act(() => found.click());
    },
  };
}

/** The button with a text, if there is one. */
export const button = (text: string) => (root: HTMLElement) =>
  [...root.querySelectorAll("button")].find(({ textContent }) => textContent?.startsWith(text));

/** The radio button with a text. */
export const radio = (text: string) => (root: HTMLElement) =>
  [...root.querySelectorAll("label.radio")]
    .find(({ textContent }) => textContent === text)
    ?.querySelector("input");
