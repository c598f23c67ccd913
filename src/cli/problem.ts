/**
 * One thing an editor has to mend. It says where, what was wanted and what is there, because "invalid file" helps
 * nobody who does not program. `code` is stable for machines, the two sentences are Czech for people.
 */
export interface Problem {
  readonly code: string;
  /** Path as the editor would type it, relative to the folder the command runs in. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Where inside the file: `services.0.phones.1.number`. */
  readonly path?: string;
  readonly wanted: string;
  readonly got: string;
}

/** What a step gives when it can meet several faults at once: editors get all of them, not the first. */
export type Checked<T> = { readonly ok: true; readonly value: T } | Refused;

/** The failing half of `Checked`; never empty. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Wraps faults, so that call sites read as sentences. */
export const refuse = (...problems: readonly Problem[]): Refused => ({ ok: false, problems });

/** The one fault most steps meet, where file and line say nothing. */
export const refuseOne = (code: string, wanted: string, got: string, file?: string): Refused =>
  refuse({ code, wanted, got, ...(file === undefined ? {} : { file }) });

/** The three lines an editor reads: where and under which code, what was wanted, what is there. */
export function formatProblem({ code, file, line, path, wanted, got }: Problem): string {
  const place = [file && (line ? `${file}:${line}` : file), path, code].filter(Boolean).join("  ");
  return `${place}\n  čekali jsme: ${wanted}\n  je tam:      ${got || "nic"}`;
}
