import { describe, expect, it } from "vitest";
import { readName, readRegion } from "../../../src/cli/coverage/names";
import { readPlans } from "../../../src/cli/coverage/plans";
import { KINDS } from "../../../src/directory/vocabulary";
import { openWorkshop } from "../workshop";

const PLAN = {
  region: "CZ041",
  audience: "violent_person",
  kind: "violent_person_programme",
  name: "Program KV",
};
const WORD = "region=CZ041,audience=violent-person,kind=programme,name=Program KV";
const read = (...words: string[]) => readPlans(openWorkshop().world, words);
const faults = (...words: string[]) => {
  const plans = read(...words);
  return plans.ok ? [] : plans.problems.map(({ wanted, got }) => `${wanted} | ${got}`);
};

describe("a planned service", () => {
  it("is read from the command line, a comma inside the name included", () => {
    expect(read(WORD)).toEqual({ ok: true, value: [PLAN] });
    const named = read(WORD.replace("Program KV", "Poradna, Cheb"));
    expect(named.ok && named.value[0]?.name).toBe("Poradna, Cheb");
  });

  it("is read from YAML and from JSON, one or several", () => {
    const workshop = openWorkshop();
    const yaml =
      "- { region: karlovarsky, audience: violent_person, kind: violent_person_programme, name: Program KV }\n";
    workshop.write("plany.yaml", yaml + yaml);
    workshop.write("plan.json", JSON.stringify(PLAN));
    expect(readPlans(workshop.world, ["plany.yaml", "plan.json"])).toEqual({
      ok: true,
      value: [PLAN, PLAN, PLAN],
    });
  });

  it.each([
    [WORD.replace("CZ041", "CZ04l"), "u --plan region nejspíš karlovarsky (CZ041) | CZ04l"],
    [
      WORD.replace("violent-person", "violent-persn"),
      "u --plan audience nejspíš violent_person | violent-persn",
    ],
    [WORD.replace("programme", "program"), "u --plan kind nejspíš violent_person_programme | program"],
    [WORD.replace("CZ041", "praha-7"), "u --plan region celý kraj: praha nebo CZ010 | praha-7"],
    [WORD.replace("region", "regoin"), "u --plan regoin nejspíš region | neznámý údaj regoin"],
    [WORD.replace(",name=Program KV", ""), "u --plan name údaj name | chybí"],
    [`${WORD},region=CZ010`, `u --plan region jen jednou | ${WORD},region=CZ010`],
  ])("is refused with the nearest name: %s", (word, fault) => {
    expect(faults(word)).toContain(fault);
  });

  it("is refused where it is neither a file nor a plan, or the file is not there or empty", () => {
    expect(faults("Karlovy Vary")[0]).toContain("soubor .yaml, nebo region=");
    expect(faults("neni.yaml")).toEqual(["soubor, který jde přečíst | soubor nebo složka neexistuje"]);
    const workshop = openWorkshop();
    workshop.write("prazdny.yaml", "");
    workshop.write("nic.yaml", "[]\n");
    for (const file of ["prazdny.yaml", "nic.yaml"]) {
      const plans = readPlans(workshop.world, [file]);
      expect(plans.ok ? [] : plans.problems.map(({ code }) => code)).toEqual(["E_PLAN"]);
    }
  });

  it("has its fault named with file and line", () => {
    const workshop = openWorkshop();
    workshop.write("plany.yaml", "- region: CZ041\n  audience: deti\n  kind: shelter\n  name: Dům\n");
    const plans = readPlans(workshop.world, ["plany.yaml"]);
    expect(plans.ok ? undefined : plans.problems[0]).toMatchObject({
      code: "E_PLAN",
      file: "plany.yaml",
      line: 2,
      path: "0.audience",
    });
  });
});

describe("a name on the command line", () => {
  it("may be the part that only one word has", () => {
    expect(readName("programme", KINDS)).toEqual({ ok: true, value: "violent_person_programme" });
    expect(readName("Child-Centre", KINDS)).toEqual({ ok: true, value: "child_centre" });
    expect(readName("centre", KINDS).ok).toBe(false);
  });

  it("lists what there is where nothing is near", () => {
    const named = readName("xyzxyz", KINDS);
    expect(named.ok ? "" : named.wanted).toMatch(/^jedno z: emergency, helpline/);
    const region = readRegion("Bavorsko");
    expect(region.ok ? "" : region.wanted).toMatch(/^kraj: praha, stredocesky/);
  });
});
