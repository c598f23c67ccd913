import type { Assurance, Phone } from "../../directory/model";
import type { FactChange } from "./facts";

/** The service that a number belongs to, as people and machines name it. */
export interface ServicePlace {
  readonly organization: { readonly id: string; readonly name: string };
  readonly service: { readonly id: string; readonly name?: string };
  /** Whether the older release had this service; the numbers of a new service have nothing to differ from. */
  readonly known: boolean;
}

/** Something about one number of one service; what a second editor looks at before anything else. */
export interface NumberChange {
  /** `changed`: another number in the same place; `moved`: the same number in another service; `edited`: its facts. */
  readonly kind: "changed" | "added" | "removed" | "moved" | "edited";
  readonly place: ServicePlace;
  /** Where a moved number was. */
  readonly from?: ServicePlace;
  readonly before?: Phone;
  readonly after?: Phone;
  /** Facts of the number other than its digits: label, hours, languages, price, assurance. */
  readonly facts: readonly FactChange[];
  /** The number that bore this number's label until now: whoever looks for the label now dials another number. */
  readonly takesOver?: string;
  /** How well the number was known that stood here before; for an added one, how well the service was known. */
  readonly predecessor?: Assurance;
}

/** A record that came, went or says something else. `withdrawn` is about a number, too. */
export interface RecordChange {
  readonly kind: "added" | "removed" | "changed";
  readonly record: "directory" | "organization" | "service" | "absence" | "guidance" | "withdrawn";
  readonly id: string;
  readonly name: string;
  /** Whose service it is. */
  readonly organization?: ServicePlace["organization"];
  readonly facts: readonly FactChange[];
}

/** Everything in which two releases differ, numbers apart; both lists are empty when their contents are the same. */
export interface Changes {
  readonly numbers: readonly NumberChange[];
  readonly records: readonly RecordChange[];
}
