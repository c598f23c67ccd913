import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Absence, Directory, Service } from "../../src/directory/model";
import { REGIONS } from "../../src/directory/regions";
import { cs } from "../../src/i18n/cs";
import { phoneLink } from "../../src/directory/phone-number";
import { aDirectory, aPublicCard } from "../fixtures/directory";
import { anyDirectory, anyServices } from "./matches";
import { PUBLISHED } from "./published";
import { button, radio, showBox, type Shown } from "./show-box";

/** The tests' own idea of what must not stand behind the door (DESIGN §1, rule 5). */
const isForVictims = ({ kind, confidential, audiences }: Service): boolean =>
  confidential ||
  kind === "shelter" ||
  kind === "counselling_victims" ||
  (audiences.includes("adult_at_risk") && !audiences.includes("violent_person"));

/** Names and numbers by which a service would be known. */
const marksOf = ({ id, name, phones, summary }: Service): string[] => [
  `"${id}"`,
  ...(name === undefined ? [] : [name]),
  summary.cs,
  ...phones.flatMap(({ number }) => [number, phoneLink(number).text]),
];

/** Every text of the public guidance: it is written for those who are hurt, whoever may read it elsewhere. */
const guidanceIn = ({ publicGuidance }: Pick<Directory, "publicGuidance">): string[] =>
  publicGuidance.flatMap(({ id, title, points }) => [`"${id}"`, title, ...points]);

/** What gives a victims' service away and belongs to no other service as well. */
function forbiddenIn({ organizations, withdrawn, publicGuidance }: Directory): string[] {
  const services = organizations.flatMap((organization) =>
    organization.services.map((service) => ({ service, organization: organization.name })),
  );
  const others = services.filter(({ service }) => !isForVictims(service));
  const allowed = others.flatMap(({ service, organization }) => [...marksOf(service), organization]);
  const forbidden = services
    .filter(({ service }) => isForVictims(service))
    .flatMap(({ service, organization }) => [...marksOf(service), organization]);
  const ended = withdrawn.flatMap(({ tel }) => [tel, phoneLink(tel).text]);
  return [...forbidden, ...ended]
    .filter((mark) => !allowed.some((other) => other.includes(mark)))
    .concat(guidanceIn({ publicGuidance }));
}

/** What of victims' services is there although it must not be: in what list and cards were given, and on screen. */
function leaksIn({ root, given: readGiven }: Shown, forbidden: readonly string[]): string[] {
  const given = readGiven();
  const tree = root.outerHTML;
  const telling = /"confidential":true|"adult_at_risk"|"shelter"/.exec(given) ?? [];
  return [
    ...(tree.includes(cs.violentDoor) ? [] : ["this is another door"]),
    ...telling.map((text) => `given ${text}`),
    ...forbidden.filter((mark) => given.includes(mark)).map((mark) => `given ${mark}`),
    ...[...forbidden, cs.traceLess, cs.secretPlace, "<details"].filter((mark) => tree.includes(mark)),
  ];
}

/** Goes everywhere that a visitor can go behind the door, and looks after each step. */
async function leaksAnywhere(shown: Shown, forbidden: readonly string[]): Promise<string[]> {
  const leaks = leaksIn(shown, forbidden);
  await shown.press(button(cs.nextOption("")));
  leaks.push(...leaksIn(shown, forbidden));
  await shown.press(button(cs.moreOptions));
  for (let rounds = 0; rounds < 9 && button(cs.more)(shown.root); rounds += 1) {
    await shown.press(button(cs.more));
  }
  await shown.press(radio(cs.later));
  return [...leaks, ...leaksIn(shown, forbidden)];
}

const door = { audience: "violent_person" } as const;

describe("behind the violent person's door of the published directory", () => {
  const forbidden = forbiddenIn(PUBLISHED);

  test("there is something that must not be there", () => {
    expect(forbidden.length).toBeGreaterThan(60);
    for (const mark of ["ROSA", "116 006", "800 605 080", '"myty-a-fakta"', "Mýty a fakta"])
      expect(forbidden.join()).toContain(mark);
  });

  test.each(["", ...REGIONS.map(({ slug }) => slug)])(
    "list and cards are given nothing of victims' services, and show nothing of them (region %j)",
    async (region) => {
      for (const layout of ["inline", "compact"] as const) {
        for (const freshness of ["fresh", "expired"] as const) {
          const shown = await showBox(PUBLISHED, { ...door, region, layout, freshness, limit: 3 });
          expect(await leaksAnywhere(shown, forbidden)).toEqual([]);
        }
      }
    },
  );

  test("nothing is left of the door that a visitor came through", async () => {
    const shown = await showBox(PUBLISHED, { audience: "adult_at_risk", region: "praha" });
    expect(shown.root.textContent).toContain("ROSA");
    expect(shown.root.textContent).toContain("Mýty a fakta");
    shown.forget();
    await shown.press(radio(cs.audiences.violent_person));
    expect(await leaksAnywhere(shown, forbidden)).toEqual([]);
  });

  test("the page's own contact is not shown, for nobody signed whom it is for", async () => {
    const local = [{ text: "Školní psycholožka" }];
    expect((await showBox(PUBLISHED, { local })).root.textContent).toContain("Školní psycholožka");
    expect((await showBox(PUBLISHED, { ...door, local })).root.textContent).not.toContain("Školní");
  });
});

describe("behind the violent person's door of any directory", () => {
  const absence = (region: "CZ041", audience: Absence["audience"]): Absence => ({
    id: `absence-${audience}`,
    region,
    audience,
    statement: { cs: `Zjisteni-${audience}` },
    sources: [{ ref: "seed:x", fields: [] }],
  });
  const absences = (["violent_person", "adult_at_risk", "child"] as const).map((audience) =>
    absence("CZ041", audience),
  );
  const withdrawn = [{ tel: "+420999888777", since: "2026-01-01", reason: "Duvod-x" }];

  test("list and cards are given nothing of victims' services, and show nothing of them", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyServices,
        fc.constantFrom("", "karlovarsky"),
        fc.constantFrom("inline" as const, "compact" as const),
        fc.constantFrom("fresh" as const, "expired" as const),
        async (services, region, layout, freshness) => {
          const publicGuidance = [aPublicCard("rada"), aPublicCard("stara", { expires: "2020-01-01" })];
          const directory = { ...aDirectory(services, absences), withdrawn, publicGuidance };
          const forbidden = [...forbiddenIn(directory), "Zjisteni-adult", "Zjisteni-child", "Duvod-x"];
          const shown = await showBox(directory, { ...door, region, layout, freshness, limit: 3 });
          expect(await leaksAnywhere(shown, forbidden)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("nothing is left of the door that a visitor came through", async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, async (directory) => {
        const shown = await showBox(directory, { audience: "adult_at_risk" });
        shown.forget();
        await shown.press(radio(cs.audiences.violent_person));
        expect(await leaksAnywhere(shown, forbiddenIn(directory))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
