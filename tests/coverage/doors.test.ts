import { describe, expect, test } from "vitest";
import { behindDoor } from "../../src/coverage/doors";
import { aDirectory, aPhone, aService } from "../fixtures/directory";

const shelter = aService("shelter", {
  kind: "shelter",
  audiences: ["adult_at_risk", "child"],
  confidential: true,
});
const advice = aService("advice", { kind: "counselling_victims", audiences: ["adult_at_risk"] });
const victimsLine = aService("victims-line", { audiences: ["adult_at_risk", "anyone", "adult_in_crisis"] });
const crisisLine = aService("crisis-line", { audiences: ["adult_in_crisis", "family"] });
const mixed = aService("mixed", {
  kind: "violent_person_programme",
  audiences: ["violent_person", "adult_at_risk"],
  phones: [aPhone("+420999000010")],
});
const absence = {
  id: "gap",
  region: "CZ041",
  audience: "child",
  statement: { cs: "Nic." },
  sources: [],
} as const;
const directory = aDirectory([shelter, advice, victimsLine, crisisLine, mixed], [absence]);

describe("behindDoor", () => {
  test("gives every other door the whole directory", () => {
    expect(behindDoor(directory, undefined)).toBe(directory);
    expect(behindDoor(directory, "child")).toBe(directory);
  });

  const view = behindDoor(directory, "violent_person");
  const text = JSON.stringify(view);

  test("leaves a violent person the programmes and the crisis lines only", () => {
    const ids = view.organizations.flatMap(({ services }) => services.map(({ id }) => id));
    expect(ids).toEqual(["crisis-line", "mixed"]);
  });

  test("contains no shelter, no victims' service, no word of them", () => {
    expect(text).not.toContain("shelter");
    expect(text).not.toContain("adult_at_risk");
    expect(text).not.toContain("victims");
    expect(text).not.toContain('confidential":true');
  });

  test("contains no provenance, which could name a victims' service", () => {
    expect(text).not.toContain("seed:");
    expect(
      view.organizations.every(({ sources, conflicts }) => sources.length + conflicts.length === 0),
    ).toBe(true);
  });

  test("keeps absences of its own audience only", () => {
    expect(view.absences).toEqual([]);
  });

  test("leaves out what is for victims alone, whatever audiences its record names", () => {
    const wrong = (["shelter", "counselling_victims"] as const).map((kind) =>
      aService(kind, { kind, audiences: ["violent_person", "adult_at_risk"] }),
    );
    expect(behindDoor(aDirectory(wrong), "violent_person").organizations).toEqual([]);
  });

  test("names no victims' service as the one to call instead, and no ended number", () => {
    const programme = { kind: "violent_person_programme", audiences: ["violent_person"] } as const;
    const sent = aService("sent", { ...programme, instead: "victims-line" });
    const kept = aService("kept", { ...programme, instead: "crisis-line" });
    const whole = aDirectory([sent, kept, crisisLine, victimsLine]);
    const seen = behindDoor({ ...whole, withdrawn: [{ tel: "+420999000999" }] }, "violent_person");
    expect(seen.organizations.flatMap(({ services }) => services.map(({ instead }) => instead))).toEqual([
      undefined,
      "crisis-line",
      undefined,
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/victims|999000999/);
  });

  test("leaves out an organization that has nothing behind the door, its name included", () => {
    expect(text).not.toContain("Organizace advice");
  });
});
