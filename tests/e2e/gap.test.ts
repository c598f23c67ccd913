import { describe, expect, test } from "vitest";
import { cs } from "../../src/i18n/cs";
import { useBrowser } from "../helpers/browser";
import { hostPage, placeholder } from "../helpers/pages";
import { DIRECTORY, digitsOf, nameOf, SERVICES, serviceOf } from "./directory";
import { readCards, readTree, showAll } from "./read-box";

const open = useBrowser();
const door = (region: string) =>
  hostPage({ main: placeholder(`data-kos-region="${region}" data-kos-audience="violent-person"`) });

/** What was written for people whom somebody hurts. */
const forVictims = SERVICES.filter(
  ({ kind, confidential, audiences }) =>
    confidential ||
    ["shelter", "counselling_victims"].includes(kind) ||
    (audiences.includes("adult_at_risk") && !audiences.includes("violent_person")),
);

describe("the violent person's door in the Karlovy Vary region", () => {
  test("says what the region's own document says, and names the nearest programme with its number", async () => {
    const { page } = await open(door("karlovarsky"));
    const absence = DIRECTORY.absences.find(
      ({ region, audience }) => region === "CZ041" && audience === "violent_person",
    );
    expect(await page.locator(".notice").allTextContents()).toEqual([absence!.statement.cs]);
    const [first] = await readCards(page);
    expect(first!.key).toBe("stop-nasili-most");
    expect(first!.numbers.map(({ href }) => href.replace("tel:+420", ""))).toEqual(
      digitsOf(serviceOf("stop-nasili-most")),
    );
    expect(first!.numbers[0]!.text).toBe("731 666 439");
    expect(await page.locator(".lead-in").first().textContent()).toBe(cs.nearest);
    expect(await page.getByText(cs.violentDoor).isVisible()).toBe(true);
  });

  test("shows no service twice", async () => {
    const { page } = await open(door("karlovarsky"));
    await showAll(page);
    const keys = (await readCards(page)).map(({ key }) => key);
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });
});

describe("the violent person's door", () => {
  test.each(["karlovarsky", "praha", "ustecky", ""])(
    "holds no shelter and nothing written for victims anywhere in its tree (region %j)",
    async (region) => {
      const { page } = await open(
        region ? door(region) : hostPage({ main: placeholder('data-kos-audience="violent-person"') }),
      );
      await showAll(page);
      const tree = await readTree(page);
      expect(tree).toContain(cs.violentDoor);
      expect(forVictims.length).toBeGreaterThan(8);
      for (const service of forVictims) {
        expect(tree, service.id).not.toContain(nameOf(service));
        expect(tree, service.id).not.toContain(`data-key="${service.id}"`);
      }
      for (const secret of SERVICES.filter(({ confidential }) => confidential)) {
        expect(tree, secret.id).not.toContain(secret.organization.name);
        for (const number of digitsOf(secret))
          expect(tree.replace(/\s/g, ""), secret.id).not.toContain(number);
      }
    },
  );

  test("closes behind a visitor who came through another one", async () => {
    const { page } = await open(
      hostPage({
        main: placeholder('data-kos-region="praha" data-kos-audience="adult-at-risk" data-kos-limit="30"'),
      }),
    );
    expect(await readTree(page)).toContain('data-key="rosa"');
    await page.getByText(cs.audiences.violent_person, { exact: true }).click();
    await page.getByText(cs.violentDoor).waitFor();
    const tree = await readTree(page);
    for (const service of forVictims) expect(tree, service.id).not.toContain(`data-key="${service.id}"`);
  });

  test("keeps the emergency numbers", async () => {
    const { page } = await open(door("karlovarsky"));
    expect(await page.locator('.emergency a[href="tel:112"]').isVisible()).toBe(true);
    expect(await page.locator('.emergency a[href="tel:158"]').isVisible()).toBe(true);
  });
});

test("a region without a service and without a document says so in plain words", async () => {
  const { page } = await open(
    hostPage({ main: placeholder('data-kos-region="zlinsky" data-kos-audience="violent-person"') }),
  );
  const notice = await page.locator(".notice").allTextContents();
  expect(notice).toEqual([cs.noneFound("CZ072")]);
});
