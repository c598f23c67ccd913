import type { EditorsGuidance, Held } from "../records";
import type { ValuePath } from "../yaml-file";
import type { AdviceRecord, CompassRecord } from "./records";

/** A text of the guidance with the way to it. */
export interface GuidanceText {
  readonly held: Held<unknown>;
  readonly path: ValuePath;
  readonly text: string;
  /** Written for whoever checks the card. */
  readonly isDoubt: boolean;
}

/** Every text in which a fact may be referred to, those of unpublished cards included. */
export function listGuidanceTexts({ cards, compass }: EditorsGuidance): readonly GuidanceText[] {
  return [
    ...cards.flatMap((held) => {
      const { title, points, state_note, needs_check = [] } = held.value;
      const say = (path: ValuePath, text: string, isDoubt = false): GuidanceText => ({
        held,
        path,
        text,
        isDoubt,
      });
      return [
        say(["title"], title),
        ...points.map(({ text }, at) => say(["points", at, "text"], text)),
        ...(state_note === undefined ? [] : [say(["state_note"], state_note, true)]),
        ...needs_check.map((text, at) => say(["needs_check", at], text, true)),
      ];
    }),
    ...listAdvice(compass.value).flatMap(({ path, advice }) =>
      (["says", "decides", "with"] as const).flatMap((field) => {
        const text = advice[field];
        return text === undefined ? [] : [{ held: compass, path: [...path, field], text, isDoubt: false }];
      }),
    ),
  ];
}

/** Every rule of the compass with the way to it. */
export const listAdvice = (
  compass: CompassRecord,
): readonly { readonly path: ValuePath; readonly advice: AdviceRecord }[] => [
  ...compass.rules.map((advice, at) => ({ path: ["rules", at], advice })),
  ...compass.unclear.map((advice, at) => ({ path: ["unclear", at], advice })),
  { path: ["otherwise"], advice: compass.otherwise },
];
