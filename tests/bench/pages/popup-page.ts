import { type ComponentProps, createElement } from "preact";
import type { Loaded } from "../../../src/directory/load";
import { chooseProfessionalMessages } from "../../../src/i18n/choose-professional";
import { popupMessages } from "../../../src/i18n/popup-messages";
import { indexInSlices } from "../../../src/popup/index-in-slices";
import { draw, findShell } from "../../../src/popup/shell";
import { readSettings } from "../../../src/popup/store";
import { Popup } from "../../../src/popup/views/popup";
import { syntheticDirectory } from "../synthetic/directory";

/** What the benchmark asks of the popup, which it draws as the start of it does. */
export interface PopupPage {
  /** Makes the directory, before anything is measured. */
  readonly prepare: (size: number) => Promise<void>;
  /** Draws the popup; gives the milliseconds to the first rows, and ends when it can be searched. */
  readonly start: () => Promise<number>;
  /** Types each text; gives when that began, and how many rows stood there after each. */
  readonly type: (texts: readonly string[]) => Promise<Typed>;
}

interface Typed {
  readonly began: number;
  readonly rows: readonly number[];
}

declare global {
  var kosPopupPage: PopupPage;
}

// A Tuesday, ten in the morning in Prague.
const NOW = Date.UTC(2026, 10, 24, 9);

let props: ComponentProps<typeof Popup>;

globalThis.kosPopupPage = {
  prepare: async (size) => {
    const { directory } = syntheticDirectory(size);
    props = {
      shell: findShell(document),
      read: await readSettings(),
      // Nobody has signed an invented directory, and nothing that is drawn asks by whom.
      loaded: { directory, freshness: "fresh" } as Loaded,
      floor: undefined,
      index: undefined,
      messages: chooseProfessionalMessages("cs", "cs"),
      texts: popupMessages("cs"),
      clock: () => NOW,
    };
  },
  start: async () => {
    const { shell, loaded } = props;
    const began = performance.now();
    draw(shell, createElement(Popup, props));
    const drawn = performance.now();
    draw(shell, createElement(Popup, { ...props, index: await indexInSlices(loaded.directory) }));
    return drawn - began;
  },
  type: async (texts) => {
    const { field, app } = props.shell;
    await nextFrame();
    const began = performance.now();
    const rows: number[] = [];
    for (const text of texts) {
      field.value = text;
      field.dispatchEvent(new Event("input"));
      await nextFrame();
      rows.push(app.querySelectorAll(".rows > li").length);
    }
    return { began, rows };
  },
};

const nextFrame = (): Promise<void> =>
  new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
