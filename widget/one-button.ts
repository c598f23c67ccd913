import type { Options } from "./options";

interface Tools {
  readonly warn: (problem: string) => void;
  /** Called when the button has gone and another box may have one. */
  readonly freed: () => void;
}

/** Which box of a page has the round button. */
export interface OneButton {
  /** The layout a box gets, given the one it asks for. */
  readonly claim: (host: HTMLElement, layout: Options["layout"]) => Options["layout"];
  readonly release: (host: HTMLElement) => void;
}

/** Gives the corner of a page to the first box that asks: two buttons would lie on each other (embed-and-extension §3, 35). */
export function holdButton({ warn, freed }: Tools): OneButton {
  let owner: HTMLElement | undefined;
  const release = (host: HTMLElement): void => {
    if (owner !== host) return;
    owner = undefined;
    freed();
  };
  return {
    release,
    claim: (host, layout) => {
      // Safari before 15.4 could not open it, and numbers that nobody can open help nobody.
      if (layout === "button" && !("HTMLDialogElement" in window)) return "inline";
      if (layout !== "button") {
        release(host);
        return layout;
      }
      owner ??= host;
      if (owner === host) return layout;
      warn('data-kos-layout="button" stands on this page more than once, the later box is "inline".');
      return "inline";
    },
  };
}
