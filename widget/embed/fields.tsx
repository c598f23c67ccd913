import type { ComponentChildren } from "preact";
import { type Choice, type Field, fits, type Key } from "./choice";
import { FIELD_TEXTS } from "./field-texts";
import { type Value, valuesOf } from "./values";

/** What every part of the page gets: the choices, and the way to change one. */
export interface ChoiceProps {
  readonly choice: Choice;
  readonly change: (key: Key, value: string) => void;
}

interface NamedProps extends ChoiceProps {
  readonly name: Key;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** An option of the box, in the form that its values ask for. */
export function OptionField({ name, ...props }: ChoiceProps & { readonly name: Field }) {
  const { label, hint, byDefault } = FIELD_TEXTS[name];
  const named = { ...props, name, label, hint };
  const values = valuesOf(name);
  if (!values) return <Text {...named} placeholder={byDefault} />;
  if (name === "kind") return <Boxes {...named} values={values} />;
  const others = values.filter(([, text]) => text !== byDefault);
  return <List {...named} values={[["", byDefault], ...others]} />;
}

/** A field somebody types into; what the box would refuse is said here and stays out of the snippet. */
export function Text(props: NamedProps & { readonly placeholder?: string }) {
  const { name, label, hint, placeholder, choice, change } = props;
  const wrong = !fits(name, choice[name]);
  const note = wrong ? `Takhle to nejde, v kódu to nebude. ${hint ?? ""}` : hint;
  return (
    <Labelled {...{ name, label, note, wrong }}>
      <input
        id={name}
        type="text"
        value={choice[name]}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={wrong}
        aria-describedby={note ? `${name}-note` : undefined}
        onInput={({ currentTarget }) => change(name, currentTarget.value)}
      />
    </Labelled>
  );
}

function List(props: NamedProps & { readonly values: readonly Value[] }) {
  const { name, label, hint, values, choice, change } = props;
  return (
    <Labelled {...{ name, label, note: hint }}>
      <select
        id={name}
        value={choice[name]}
        autocomplete="off"
        aria-describedby={hint ? `${name}-note` : undefined}
        onChange={({ currentTarget }) => change(name, currentTarget.value)}
      >
        {values.map(([value, text]) => (
          <option key={value} value={value} selected={value === choice[name]}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface LabelledProps {
  readonly name: string;
  readonly label: string;
  readonly note: string | undefined;
  readonly wrong?: boolean;
  readonly children: ComponentChildren;
}

function Labelled({ name, label, note, wrong = false, children }: LabelledProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {children}
      {note && (
        <p id={`${name}-note`} class={wrong ? "fine wrong" : "fine"}>
          {note}
        </p>
      )}
    </div>
  );
}

/** A question with its answers all in sight. */
export function Question(props: NamedProps & { readonly values: readonly Value[] }) {
  const { name, label, values, choice, change } = props;
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {values.map(([value, text]) => (
        <label key={value} class="tick">
          <input
            type="radio"
            name={name}
            value={value}
            checked={choice[name] === value}
            autocomplete="off"
            onChange={() => change(name, value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Boxes({
  name,
  label,
  hint,
  values,
  choice,
  change,
}: NamedProps & { readonly values: readonly Value[] }) {
  const chosen = choice[name].split(/[\s,]+/).filter(Boolean);
  const toggle = (value: string, on: boolean): void => {
    const next = values
      .map(([known]) => known)
      .filter((known) => (known === value ? on : chosen.includes(known)));
    change(name, next.join(", "));
  };
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {values.map(([value, text]) => (
        <label key={value} class="tick">
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
            autocomplete="off"
            onChange={({ currentTarget }) => toggle(value, currentTarget.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
      {hint && <p class="fine">{hint}</p>}
    </fieldset>
  );
}
