import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { serviceId } from "../../../src/cli/export/identity";
import { cs } from "../../../src/i18n/cs";
import { popupCs } from "../../../src/i18n/popup-cs";
import { CARD_FILE, neutralCard, wholeCard } from "../../../src/popup/models/contact-card";
import { detailFields } from "../../../src/popup/models/detail-fields";
import { serviceUuid } from "../../../src/popup/models/identity";
import { sayWeek } from "../../../src/popup/models/say-week";
import { toMatch } from "../../../src/view/results";
import { aDirectory, aLocalService, aPhone } from "../../fixtures/directory";

const service = aLocalService("linka-bezpeci", ["CZ041"], {
  name: "Linka; den, noc",
  audiences: ["child"],
  phones: [aPhone("+420999000001", { hours: "Mo-Fr 08:00-16:00", label: { cs: "denní" } }), aPhone("116111")],
  emails: ["a@example.cz"],
  websites: ["https://www.example.cz/"],
  locations: [{ street: "Dlouhá 5", city: "Cheb" }],
});
const directory = aDirectory([service]);
const match = toMatch({ organization: directory.organizations[0]!, service }, directory.issued, directory);
const valuesOf = (card: string, name: string) =>
  new ICAL.Component(ICAL.parse(card))
    .getAllProperties(name)
    .flatMap((property) => property.getValues().map(String));

describe("a contact card of a service", () => {
  test("has the identifier that the release's own cards have", async () => {
    for (const id of ["linka-bezpeci", "bily-kruh-bezpeci"])
      expect(await serviceUuid(id)).toBe(serviceId(id));
  });

  test("reads back in another parser, with the hours of the week and how sure they are", async () => {
    const card = await wholeCard(match, directory, cs, popupCs);
    expect(valuesOf(card, "fn")).toEqual(["Linka; den, noc"]);
    expect(valuesOf(card, "uid")).toEqual([`urn:uuid:${serviceId("linka-bezpeci")}`]);
    expect(valuesOf(card, "tel").toSorted()).toEqual(["116111", "tel:+420999000001"]);
    const [note] = valuesOf(card, "note");
    expect(note).toContain("denní – 999 000 001 – po–pá 8:00–16:00; so, ne zavřeno; svátky neznáme");
    expect(note).toContain("116 111 – hodiny neznáme – podle veřejných zdrojů, neověřeno telefonem");
    expect(note).toContain("Zkušební vydání");
  });

  test("tells only the numbers under another name, in a file that is always called the same", () => {
    const card = neutralCard(match, "Jana");
    expect(card).not.toMatch(/Linka|example|Cheb|UID/);
    expect(valuesOf(card, "fn")).toEqual(["Jana"]);
    expect(CARD_FILE).toBe("kontakt.vcf");
  });
});

describe("the fields of a record", () => {
  const fieldsOf = (change: object) => {
    const changed = { ...match, service: { ...service, ...change } };
    return new Map(
      detailFields(changed, { at: directory.issued, now: directory.issued }, cs, popupCs).map((field) => [
        field.name,
        [...field.texts, ...field.links].map(({ text }) => text),
      ]),
    );
  };

  test("are all that it has and no others", () => {
    expect([...fieldsOf({}).keys()]).toEqual([
      "summary",
      "audiences",
      "service_area",
      "emails",
      "websites",
      "locations",
      "kind",
    ]);
    expect(fieldsOf({}).get("locations")).toEqual(["Dlouhá 5, Cheb"]);
  });

  test("name no place of a confidential service but its region", () => {
    const fields = fieldsOf({ confidential: true, locations: [{ city: "Cheb" }] });
    expect(fields.get("locations")).toEqual([cs.secretPlace]);
    expect(fields.get("service_area")).toEqual(["Karlovarský kraj"]);
  });

  test("say that no source knows the area instead of leaving it out", () => {
    const nowhere = { nationwide: false, regions: [], districts: [] };
    expect(fieldsOf({ serviceArea: nowhere }).get("service_area")).toEqual([popupCs.areaUnknown]);
  });
});

describe("a week in words", () => {
  const linesOf = (hours: string) =>
    sayWeek(hours, cs, popupCs)?.map(({ days, times }) => `${days} ${times}`);

  test.each([
    ["24/7", ["denně nonstop"]],
    ["Mo-Su,PH 16:00-08:00", ["denně 16:00–8:00", "svátky jako jindy"]],
    [
      "Mo,We 08:00-12:00,13:00-24:00; Tu off; PH off",
      ["po, st 8:00–12:00 a 13:00–24:00", "út, čt–ne zavřeno", "svátky zavřeno"],
    ],
    ['Mo-Su 08:00-16:00 "po dohodě"', ["denně 8:00–16:00 (po dohodě)", "svátky neznáme, nejdřív zavolejte"]],
    [
      'Mo-Fr 08:00-16:00; Sa 08:00-16:00 "po dohodě"; PH off',
      ["po–pá 8:00–16:00", "so 8:00–16:00 (po dohodě)", "ne zavřeno", "svátky zavřeno"],
    ],
  ])("%s", (hours, lines) => {
    expect(linesOf(hours)).toEqual(lines);
  });

  test("is unknown where the hours are", () => {
    expect(sayWeek(undefined, cs, popupCs)).toBeUndefined();
  });
});
