import type {
  Card,
  CompassAdvice,
  CompassRule,
  Fact,
  GuidanceSource,
  Point,
  UnclearRule,
} from "../../guidance/model";

/** A legal fact as editors write it. */
export type FactRecord = Pick<Fact, "id" | "value" | "act"> & { readonly sources?: readonly string[] };

/** A source as editors write it. */
export type SourceRecord = Pick<GuidanceSource, "id" | "ref">;

/** A card as editors write it; what is not named here passes through to the release as it stands. */
export interface CardRecord extends Pick<Card, "id" | "title"> {
  readonly points: readonly (Pick<Point, "text" | "sources"> & { readonly professionals_only?: true })[];
  readonly law?: readonly string[];
  readonly state_of_law?: string;
  readonly state_note?: string;
  readonly needs_check?: readonly string[];
  readonly public?: true;
  /** Stays unpublished; so does everything that only it names. */
  readonly hold?: true;
}

/** What a rule of the compass says, as editors write it. */
export type AdviceRecord = Pick<CompassAdvice, "id" | "says" | "decides" | "with" | "sources"> & {
  readonly law?: readonly string[];
  readonly cards?: readonly string[];
};

/** The compass as editors write it. */
export interface CompassRecord {
  readonly rules: readonly (AdviceRecord &
    Pick<CompassRule, "situation" | "action"> & { readonly professions?: CompassRule["professions"] })[];
  readonly unclear: readonly (AdviceRecord & Pick<UnclearRule, "together">)[];
  readonly otherwise: AdviceRecord;
}
