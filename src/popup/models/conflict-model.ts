import type { Conflict, Organization } from "../../directory/model";
import type { Messages } from "../../i18n/messages";
import type { PopupMessages } from "../../i18n/popup-messages";
import { type SourceLine, sourceLine } from "./provenance";

/** Two values that sources disagree on, in the order in which a reader wants them. */
export interface ConflictModel {
  readonly key: string;
  readonly field: string;
  readonly values: readonly ConflictValue[];
  /** Only where the labels of the values do not say it all. */
  readonly verdict: string | undefined;
  readonly why: string;
}

/** One of the values, with what it is to the reader: the older one, the one that looks current, or neither. */
export interface ConflictValue {
  readonly label: string;
  readonly text: string;
  readonly isCurrent: boolean;
  readonly sources: readonly SourceLine[];
}

/** The conflicts of a record: the value that looks current stands last, after the one it replaces. */
export const conflictModels = (
  { conflicts, sources }: Organization,
  messages: Messages,
  texts: PopupMessages,
): readonly ConflictModel[] =>
  conflicts.map((conflict) => {
    const b = conflict.sourcesB.map((ref) =>
      sourceLine(sources.find((source) => source.ref === ref) ?? { ref, fields: [] }, messages, texts),
    );
    const values = [
      { text: conflict.valueA, side: "a", sources: [] },
      { text: conflict.valueB, side: "b", sources: b },
    ].map(({ side, ...value }) => ({
      ...value,
      label: labelOf(conflict, side, texts),
      isCurrent: conflict.looksCurrent === side || conflict.looksCurrent === "both",
    }));
    return {
      key: `${conflict.field} ${conflict.valueA}`,
      field: fieldName(conflict.field, texts),
      values: conflict.looksCurrent === "a" ? [...values].reverse() : values,
      verdict: texts.verdicts[conflict.looksCurrent],
      why: conflict.why,
    };
  });

function labelOf({ looksCurrent }: Conflict, side: string, texts: PopupMessages): string {
  if (looksCurrent === "both" || looksCurrent === "unknown") return texts.conflictValues.either;
  return looksCurrent === side ? texts.conflictValues.current : texts.conflictValues.old;
}

/** Editors name fields in words of the data; one that is not known here is shown as it stands. */
const fieldName = (field: string, { fields }: PopupMessages): string =>
  Object.entries(fields).find(([name]) => name === field)?.[1] ?? field;
