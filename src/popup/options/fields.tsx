import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { OneOf } from "../one-of";
import type { SettingName, Settings } from "../settings";
import type { PartProps } from "./state";

/** A part of the page with its heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h2 class="name">{title}</h2>
      {children}
    </section>
  );
}

interface FieldProps extends PartProps {
  readonly name: SettingName;
  readonly label: string;
}

/** Whether a field can be changed here, and the sentence that says why not. */
function access({ read, texts, name }: FieldProps) {
  const locked = read.locked.includes(name);
  return { disabled: locked || read.private, note: locked && <p class="fine locked">{texts.locked}</p> };
}

/** A setting that is on or off. */
export function Switch(props: FieldProps & { name: "keepFavourites" | "contextMenu" | "updates" }) {
  const { name, label, read, change } = props;
  const { disabled, note } = access(props);
  return (
    <div class="field">
      <label class="switch">
        <input
          type="checkbox"
          name={name}
          checked={read.settings[name]}
          disabled={disabled}
          onChange={({ currentTarget }) => void change({ [name]: currentTarget.checked })}
        />
        <span>{label}</span>
      </label>
      {note}
    </div>
  );
}

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly toChange: (value: Value) => Partial<Settings>;
}

/** A setting that is one of a few. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { name, label, value, options, toChange, change } = props;
  const { disabled, note } = access(props);
  return (
    <div class="field">
      <label class="labelled">
        <span>{label}</span>
        <OneOf {...{ name, value, disabled, options }} onChoose={(chosen) => void change(toChange(chosen))} />
      </label>
      {note}
    </div>
  );
}

interface AddressProps extends FieldProps {
  readonly name: "updateUrl";
  readonly value: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly onAddress: (address: string) => void;
}

/** The one setting that is typed: while it is, a change elsewhere on the page must not take the words away. */
export function Address(props: AddressProps) {
  const { name, label, value, hint, problem, onAddress } = props;
  const [typed, setTyped] = useState<string>();
  useLayoutEffect(() => setTyped(undefined), [value]);
  const { disabled, note } = access(props);
  return (
    <div class="field">
      <label class="labelled">
        <span>{label}</span>
        <input
          type="url"
          name={name}
          value={typed ?? value}
          disabled={disabled}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="address-hint"
          aria-invalid={problem !== undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={({ currentTarget }) => onAddress(currentTarget.value)}
        />
      </label>
      <p class="fine" id="address-hint" aria-live="polite">
        {problem ?? hint}
      </p>
      {note}
    </div>
  );
}
