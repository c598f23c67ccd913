/**
 * Expected failure is a value: every step that can meet bad input returns a `Result`, so that a caller
 * cannot forget the failing branch and nothing is thrown on a page we are a guest of.
 */
export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | Failure<Code>;

/** The failing half of a `Result`: a stable code for machines, an English sentence for developers. */
export interface Failure<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly detail: string;
}

/** Wraps a success, so that call sites read as sentences. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps a failure; `detail` says where, what was wanted and what was got. */
export const fail = <Code extends string>(code: Code, detail: string): Failure<Code> => ({
  ok: false,
  code,
  detail,
});
