/** What a figure must be for a row to pass. */
export type Goal = { readonly most: number } | { readonly least: number } | { readonly exactly: number };

/** What a figure is counted in; `×` is a ratio against the peer. */
export type Unit = "×" | "ms" | "kB" | "%" | "";

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly goal: Goal;
  readonly unit: Unit;
  /** Undefined where it could not be measured; the note says why. */
  readonly value: number | undefined;
  readonly ours: string;
  /** The peer with its version, and what it reached. */
  readonly peer: string;
  readonly note: string;
}

/** How a row ended. */
export type Verdict = "pass" | "miss" | "not measured";

/** Judges a row; nothing is rounded before. */
export function judge({ goal, value }: Row): Verdict {
  if (value === undefined || Number.isNaN(value)) return "not measured";
  if ("most" in goal) return value <= goal.most ? "pass" : "miss";
  if ("least" in goal) return value >= goal.least ? "pass" : "miss";
  return value === goal.exactly ? "pass" : "miss";
}

/** A row with empty texts where nothing is to be said. */
export const row = (
  what: string,
  goal: Goal,
  unit: Unit,
  value: number | undefined,
  more: Partial<Row> = {},
): Row => ({
  what,
  goal,
  unit,
  value,
  ours: "",
  peer: "",
  note: "",
  ...more,
});

/** A part of the table that can be measured alone. */
export interface Part {
  readonly name: string;
  /** How many times `tick` is called. */
  readonly steps: number;
  readonly measure: (tick: () => void) => Promise<readonly Row[]>;
}

/** Times and sizes as people compare them: three figures that count. */
export function say(value: number | undefined, unit: Unit): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  const digits = Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return unit === "" ? digits : `${digits} ${unit}`;
}
