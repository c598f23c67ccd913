/** The attributes that say whether a field is ticked. */
interface Ticked {
  readonly autocomplete: "off";
  readonly checked: boolean;
  readonly defaultChecked: boolean;
}

/**
 * A tick that no browser keeps. Firefox writes every one that differs from its default to disk, so as to restore the
 * tab, and for ticks does not ask `autocomplete`, which is for a page that is loaded again; so the default goes along.
 */
export const unkept = (checked: boolean): Ticked => ({
  autocomplete: "off",
  checked,
  defaultChecked: checked,
});
