import { useId, useMemo } from "preact/hooks";
import type { TextField } from "../../handover/card";
import { fieldWarnings } from "../../handover/field-warnings";
import { OneOf } from "../one-of";
import type { FormProps } from "./props";

interface WrittenProps extends FormProps {
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string | undefined;
  /** More than one makes it a field of several lines. */
  readonly rows?: number;
  /** What may be picked instead of typed, in a field of one line. */
  readonly offered?: readonly string[];
}

/** What keeps a browser from storing, correcting or sending away what is typed. */
const UNKEPT = {
  autocomplete: "off",
  autocapitalize: "off",
  spellcheck: false,
  writingsuggestions: "false",
} as const;

/** A field into which anything can be typed, with a kind word where it is something that does not belong there. */
export function Written({ field, label, hint, rows = 1, offered = [], ...form }: WrittenProps) {
  const { card, own, change, question } = form;
  const id = useId();
  const value = card[field];
  const warnings = useMemo(() => fieldWarnings(field, value, question), [field, value, question]);
  const shared = {
    ...UNKEPT,
    id,
    value,
    "aria-describedby": `${id}-hint ${id}-warning`,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change({ [field]: currentTarget.value }),
  };
  return (
    <div class="written">
      <label for={id}>{label}</label>
      {rows > 1 ? (
        <textarea rows={rows} {...shared} />
      ) : (
        <input type="text" {...shared} list={offered.length > 0 ? `${id}-offered` : undefined} />
      )}
      {offered.length > 0 && (
        <datalist id={`${id}-offered`}>
          {offered.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </datalist>
      )}
      <p id={`${id}-hint`} class="fine">
        {hint}
      </p>
      <div id={`${id}-warning`} role="status">
        {warnings.map((kind) => (
          <p key={kind} class="warning">
            {own.warnings[kind]}
          </p>
        ))}
      </div>
    </div>
  );
}

interface ChosenProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly names: Readonly<Record<Value, string>>;
  /** Every value, in the order in which it is offered. */
  readonly values: readonly Value[];
  readonly onChoose: (value: Value) => void;
}

/** A field that is one of a few. */
export const Chosen = <Value extends string>({ label, names, values, ...one }: ChosenProps<Value>) => (
  <label class="written">
    <span>{label}</span>
    <OneOf options={values.map((value) => [value, names[value]] as const)} {...one} />
  </label>
);

interface PickedProps {
  readonly type: "date" | "time";
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
}

/** A day or an hour, in the browser's own field for it. */
export const Picked = ({ type, label, value, onPick }: PickedProps) => (
  <label class="written">
    <span>{label}</span>
    <input
      {...{ type, value }}
      autocomplete="off"
      onInput={({ currentTarget }) => onPick(currentTarget.value)}
    />
  </label>
);
