import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AssuranceEntry } from "../../../src/cli/records";
import { assuredPhone, AZYL, LINKA, openEditorsWorkshop, openWorkshop, type Workshop } from "../workshop";

const LOG = "src/data/assurances/linka.yaml";
const RECORD = "src/data/organizations/linka.yaml";
const BY = ["--role", "editor A", "--how", "telefonátem"];

interface Assured {
  readonly error: string;
  readonly entries: readonly AssuranceEntry[];
  readonly corrections: readonly { readonly field: string; readonly file: string; readonly line: number }[];
  readonly shared: readonly string[];
}

/** A workshop in which nobody has assured anything; `answers` are typed at the terminal. */
function open(answers: readonly string[] = [], records: Readonly<Record<string, string>> = {}): Workshop {
  const { world, path } = openEditorsWorkshop(records);
  rmSync(path(LOG));
  return openWorkshop({ root: world.root, answers });
}

const assure = async (workshop: Workshop, ...argv: string[]) => {
  const { code, data } = await workshop.json("assure", ...argv);
  return { code, data: data as unknown as Assured };
};

describe("kos assure", () => {
  it("writes down who made sure of a number, how and on which day, and leaves the record alone", async () => {
    const workshop = open();
    const { code, out } = await workshop.run("assure", "linka-telefon", ...BY, "--phone", "999 000 001");
    expect(code).toBe(0);
    expect(out).toBe(`Zapsáno: ${LOG}\n  ověřeno: telefon 999 000 001\n`);
    expect(workshop.read(LOG).split("\n").slice(2).join("\n")).toBe(
      `- service: "linka-telefon"
  field: "phones/+420999000001"
  value: "+420999000001"
  date: "2026-11-21"
  role: "editor A"
  how: "telefonátem"
`,
    );
    expect(workshop.read(RECORD)).toBe(LINKA);
  });

  it("gives a publication what it asks for", async () => {
    const workshop = open();
    expect((await workshop.run("build", "--publication")).code).toBe(1);
    await workshop.run("assure", "linka-telefon", ...BY, "--phone", "+420999000001");
    expect((await workshop.run("build", "--publication")).code).toBe(0);
  });

  it.each(["00420 999 000 001", "(+420) 999 000 001", "999-000-001", "420999000001"])(
    "takes a number as people write it: %s",
    async (number) => {
      const { data } = await assure(open(), "linka-telefon", ...BY, "--phone", number);
      expect(data.entries).toMatchObject([{ field: "phones/+420999000001" }]);
    },
  );

  it("loses its word when the number is changed afterwards", async () => {
    const workshop = open();
    await workshop.run("assure", "linka-telefon", ...BY, "--phone", "+420999000001");
    workshop.write(RECORD, LINKA.replace("000001", "000010"));
    const { data } = await workshop.json("build", "--publication");
    expect(data.problems).toMatchObject([{ code: "E_ASSURANCE", path: "services.0.phones.0.assurance" }]);
  });

  it("writes each named fact with the value it has now, in the order of the card", async () => {
    const fields = ["locations", "phones/999000001/hours", "audiences"].flatMap((name) => ["--field", name]);
    const { code, data } = await assure(open(), "linka", ...BY, ...fields, "--date", "2026-11-01");
    expect(code).toBe(0);
    expect(data.entries.map(({ field, value, date }) => [field, value, date])).toEqual([
      ["phones/+420999000001/hours", "Mo-Fr 08:00-16:00", "2026-11-01"],
      ["audiences", ["child"], "2026-11-01"],
      ["locations", [{ street: "Dlouhá 5", city: "Praha 7" }], "2026-11-01"],
    ]);
  });

  it("adds to the end of a log and keeps every byte before it", async () => {
    const before = `# vlastní poznámka\n\n${assuredPhone("linka-telefon", "+420999000009")}  # bez konce řádku`;
    const workshop = open();
    workshop.write(LOG, before);
    await workshop.run("assure", "linka-telefon", ...BY, "--field", "audiences", "--note", "zvedli hned");
    const after = workshop.read(LOG);
    expect(after.startsWith(`${before}\n- service: "linka-telefon"\n`)).toBe(true);
    expect(after).toContain('  note: "zvedli hned"\n');
    expect((await workshop.run("build")).code).toBe(0);
  });

  it("refuses a log in another form, and keeps it", async () => {
    const workshop = open();
    workshop.write(LOG, "[]\n");
    const { code, data } = await assure(workshop, "linka-telefon", ...BY, "--field", "audiences");
    expect([code, data.error]).toEqual([1, "E_LOG"]);
    expect(workshop.read(LOG)).toBe("[]\n");
    workshop.write(LOG, "- service: [\n");
    expect((await assure(workshop, "linka-telefon", ...BY, "--field", "audiences")).data.error).toBe(
      "E_YAML",
    );
  });

  it("reminds of the other service with the same number", async () => {
    const share = (text: string, id: string) =>
      text.replace(/( +)label:/, `$1shared_with: [${id}]\n$1label:`).replace("000002", "000001");
    const workshop = open([], {
      "organizations/linka.yaml": share(LINKA, "azyl-pobyt"),
      "organizations/azyl.yaml": share(AZYL, "linka-telefon"),
    });
    const { data } = await assure(workshop, "linka-telefon", ...BY, "--phone", "999000001");
    expect(data.shared).toEqual(["azyl-pobyt"]);
  });

  it("writes the day of Prague", async () => {
    const root = open().world.root;
    const late = openWorkshop({ root, clock: () => Date.UTC(2026, 10, 21, 23, 30) });
    const { data } = await assure(late, "linka-telefon", ...BY, "--field", "audiences");
    expect(data.entries[0]?.date).toBe("2026-11-22");
  });
});

describe("kos assure at a terminal", () => {
  it("goes through the facts one by one: yes, no with the line to mend, or skip", async () => {
    const workshop = open(["editor A", "telefonátem", "a", "n", "co?", "a", "", "přeskočit"]);
    const { code, out, err } = await workshop.run("assure", "linka-telefon");
    expect(err).toContain("telefon 999 000 001\n  souhlasí? a/n/přeskočit: ");
    expect(err).toContain("Napište a (souhlasí), n (nesouhlasí), nebo jen Enter (přeskočit).");
    // Three more facts were never answered: the person gave up, and nothing counts.
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(workshop.exists(LOG)).toBe(false);
    const patient = openWorkshop({
      root: workshop.world.root,
      answers: ["a", "n", "A", "", "p", "P", "", "ano"],
    });
    const second = await patient.run("assure", "linka-telefon", ...BY);
    expect(second.code).toBe(2);
    expect(second.out).toContain("  ověřeno: hodiny čísla 999 000 001: po–pá 08:00–16:00\n");
    expect(second.out).toContain(
      `  nesouhlasí: popis čísla 999 000 001: denní linka. Opravte ${RECORD}:18\n`,
    );
    expect(patient.read(LOG)).not.toContain("/label");
    expect(patient.read(LOG).match(/^- service/gm)).toHaveLength(3);
  });

  it("writes nothing where everything was skipped", async () => {
    const workshop = open(Array(9).fill(""));
    const { code, out } = await workshop.run("assure", "linka-telefon", ...BY);
    expect([code, out]).toEqual([0, "Nic nebylo potvrzeno, nic se nezapsalo.\n"]);
    expect(workshop.exists(LOG)).toBe(false);
  });
});

describe("kos assure refuses", () => {
  it("to guess what was assured where nobody can be asked, and lists what can be named", async () => {
    const workshop = open();
    const { code, err } = await workshop.run("assure", "linka-telefon", ...BY);
    expect(code).toBe(1);
    expect(err).toContain(
      '--field "phones/+420999000001/hours"  (hodiny čísla 999 000 001: po–pá 08:00–16:00)',
    );
    expect(workshop.exists(LOG)).toBe(false);
  });

  it.each([
    ["a call without a role and a way", [], "E_USAGE"],
    ["a name instead of a role", ["--role", "Jana Dvořák", "--how", "x"], "E_PERSON"],
    ["a person among the ways", ["--role", "editor A", "--how", "řekl pan Dvořák"], "E_PERSON"],
    ["a number in a note", [...BY, "--note", "volat na 999 000 003"], "E_PERSON"],
    ["tomorrow", [...BY, "--date", "2026-11-22"], "E_ASSURED_DATE"],
    ["a day that is not in the calendar", [...BY, "--date", "2026-02-30"], "E_ASSURED_DATE"],
    ["a date in another form", [...BY, "--date", "21. 11. 2026"], "E_ASSURED_DATE"],
    ["a fact that the service does not have", [...BY, "--field", "emails"], "E_FIELD"],
    ["a number of somebody else", [...BY, "--phone", "999 000 002"], "E_FIELD"],
  ])("%s", async (_title, argv, error) => {
    const workshop = open();
    const { code, data } = await assure(workshop, "linka-telefon", "--field", "audiences", ...argv);
    expect([code, data.error]).toEqual([1, error]);
    expect(workshop.exists(LOG)).toBe(false);
  });

  it("to ask on when somebody gave up at the first question", async () => {
    const asked: string[] = [];
    const workshop = openWorkshop({
      root: open().world.root,
      ask: async (question) => void asked.push(question),
    });
    expect((await workshop.run("assure", "linka-telefon")).code).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it("an address beside a confidential service", async () => {
    const workshop = open();
    const argv = ["--field", "audiences", "--role", "editor A", "--how", "osobně v ulici Dlouhá"];
    expect((await assure(workshop, "azyl-pobyt", ...argv)).data.error).toBe("E_CONFIDENTIAL");
  });

  it("a service that is not there, and suggests the one that was probably meant", async () => {
    const { err } = await open().run("assure", "linka-telefom", ...BY);
    expect(err).toContain("čekali jsme: nejspíš linka-telefon\n");
  });

  it("an organization with several services, and names them", async () => {
    const second = LINKA.slice(LINKA.indexOf("  - id: linka-telefon"), LINKA.indexOf("sources:"));
    const two = LINKA.replace("sources:", `${second.replace("linka-telefon", "linka-chat")}sources:`);
    const { err } = await open([], { "organizations/linka.yaml": two }).run("assure", "linka", ...BY);
    expect(err).toContain("čekali jsme: jednu z těchto služeb: linka-telefon, linka-chat\n");
  });

  it("to look for a service in a broken file, and shows what is broken", async () => {
    const workshop = open([], { "organizations/linka.yaml": "id: [" });
    expect((await assure(workshop, "linka-telefon", ...BY)).data.error).toBe("E_YAML");
  });
});
