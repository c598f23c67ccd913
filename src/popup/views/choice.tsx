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
  const choose = (chosen: string): void => {
    const option = options.find(([known]) => known === chosen);
    if (option) onChange(option[0]);
  };
  return (
    <label class="choice">
      <span class={isLabelShown ? "" : "unseen"}>{label}</span>
      <select
        class={value ? "set" : ""}
        value={value}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {options.map(([known, text]) => (
          <option key={known} value={known}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
