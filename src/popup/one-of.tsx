interface OneOfProps<Value extends string> {
  readonly name?: string;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChoose: (value: Value) => void;
}

/** A list to choose one of: what it hands over is one of its values, whatever a page could put into the field. */
export function OneOf<Value extends string>({ options, onChoose, ...field }: OneOfProps<Value>) {
  const choose = (chosen: string): void => {
    const option = options.find(([known]) => known === chosen);
    if (option) onChoose(option[0]);
  };
  return (
    // A browser that restores its tabs would keep what was chosen, on disk.
    <select {...field} autocomplete="off" onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {options.map(([known, text]) => (
        <option key={known} value={known}>
          {text}
        </option>
      ))}
    </select>
  );
}
