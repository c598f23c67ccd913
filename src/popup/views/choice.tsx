import { OneOf } from "../one-of";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** Beside the field; otherwise only screen readers say it, where what is chosen speaks for itself. */
  readonly isLabelShown?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChange: (value: Value) => void;
}

/** A filter that is one of a few. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, isLabelShown = false, value, options, onChange } = props;
  return (
    <label class="choice">
      <span class={isLabelShown ? "" : "unseen"}>{label}</span>
      <OneOf class={value ? "set" : ""} {...{ value, options }} onChoose={onChange} />
    </label>
  );
}
