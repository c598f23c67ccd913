import { readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import {
  ACTIONS,
  CARD_KINDS,
  CONFIDENCES,
  PROFESSIONS,
  SITUATIONS,
  TOPICS,
} from "../../src/guidance/vocabulary";
import { readData } from "../data/editors-data";

interface Schema {
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
}
const card = readData("guidance/card.schema.json") as Schema;
const compass = readData("guidance/compass.schema.json") as Schema;

describe("the schemas of guidance", () => {
  it("offer the words of the vocabulary", () => {
    const { topic, kind, professions, situations, confidence } = card.properties!;
    expect(topic!.enum).toEqual(TOPICS);
    expect(kind!.enum).toEqual(CARD_KINDS);
    expect(professions!.items!.enum).toEqual(PROFESSIONS);
    expect(situations!.items!.enum).toEqual(SITUATIONS);
    expect(confidence!.enum).toEqual(CONFIDENCES);
    expect(compass.properties!["rules"]!.items!.properties!["action"]!.enum).toEqual(ACTIONS);
  });

  it("hold for the words by which cards are found", () => {
    const validate = new Ajv2020().compile(readData("guidance/words.schema.json") as object);
    validate(readData("guidance/words.yaml"));
    expect(validate.errors).toBeNull();
  });

  it("lead the words to cards, topics and situations that are there", () => {
    const files = readdirSync(new URL("../../src/data/guidance", import.meta.url));
    const known = new Set<string>([
      ...files.map((file) => file.replace(".yaml", "")),
      ...SITUATIONS,
      ...TOPICS,
      ...PROFESSIONS,
    ]);
    const { groups } = readData("guidance/words.yaml") as { groups: { finds: string[] }[] };
    const traits = groups.flatMap(({ finds }) => finds).flatMap((all) => all.split(" "));
    expect(traits.filter((trait) => !known.has(trait))).toEqual([]);
  });
});
