import { expect, test } from "vitest";
import { LINKA, openEditorsWorkshop } from "../workshop";

/** A centre whose number nobody knows, as an editor writes it. */
const centre = (changes: Readonly<Record<string, string>> = {}): string => {
  const text = `id: centrum
name: Centrum
status: published
assurance:
  level: sourced
services:
  - id: centrum
    kind: intervention_centre
    audiences: [child]
    service_area: { regions: [CZ041] }
    instead: linka-telefon
    summary:
      cs: Pomoc a rady.
sources:
  - ref: https://centrum.example.cz/
    fields: [name]
`;
  return Object.entries(changes).reduce((result, [from, to]) => result.replace(from, to), text);
};

const build = async (text: string, linka = LINKA) => {
  const records = { "organizations/centrum.yaml": text, "organizations/linka.yaml": linka };
  const workshop = openEditorsWorkshop(records);
  const { code, data } = await workshop.json("build");
  return { code, problems: data.problems, workshop };
};

test("a centre without a number names another service to call, and the directory says so", async () => {
  const { code, workshop } = await build(centre());
  expect(code).toBe(0);
  expect(workshop.read("src/data/release/directory.json")).toContain('"instead": "linka-telefon"');
});

test.each([
  ["that does not exist", centre({ "instead: linka-telefon": "instead: linka-neznama" }), LINKA],
  ["that has no number either", centre({ "instead: linka-telefon": "instead: centrum" }), LINKA],
  ["that is not published", centre(), LINKA.replace("status: published", "status: candidate")],
  ["that helps other people", centre({ "[child]": "[senior]" }), LINKA],
  [
    "although it has a number of its own",
    centre({
      "    instead":
        '    phones: [{ number: "+420999000005", label: { cs: příjem }, assurance: { level: seed } }]\n    instead',
      "fields: [name]": "fields: [name, phones]",
    }),
    LINKA,
  ],
])("no service is named instead %s", async (_, text, linka) => {
  const { code, problems } = await build(text, linka);
  expect(code).toBe(1);
  expect(problems).toMatchObject([
    { code: "E_INSTEAD", file: "src/data/organizations/centrum.yaml", path: "services.0.instead" },
  ]);
});
