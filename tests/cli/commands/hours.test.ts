import { describe, expect, it } from "vitest";
import { openWorkshop } from "../workshop";

const WEEK = "Mo-Fr 08:00-16:00";
const at = (instant: string, ...rest: string[]) => openWorkshop().run("hours", "--at", instant, ...rest);

describe("kos hours", () => {
  it("prints exactly one line of JSON with whole UTC instants", async () => {
    const { code, out, err } = await at("2026-03-03T10:00:00Z", "--json", WEEK);
    expect(code).toBe(0);
    expect(out).toBe('{"state":"open","until":"2026-03-03T15:00:00Z","next":"2026-03-04T07:00:00Z"}\n');
    expect(err).toBe("");
  });

  it("writes null where nothing ends and nothing begins", async () => {
    expect((await at("2026-03-03T10:00:00Z", "--json", "24/7")).out).toBe(
      '{"state":"open","until":null,"next":null}\n',
    );
  });

  it("says the same in a Czech sentence in Prague time", async () => {
    expect((await at("2026-03-03T10:00:00Z", WEEK)).out).toBe(
      "Otevřeno do 3. 3. 2026 16:00. Příště otevře 4. 3. 2026 8:00.\n",
    );
    expect((await at("2026-03-07T10:00:00Z", WEEK)).out).toBe("Zavřeno. Příště otevře 9. 3. 2026 8:00.\n");
    expect((await at("2026-03-03T10:00:00Z", "24/7")).out).toBe("Otevřeno stále.\n");
  });

  it("says that the hours are silent about a public holiday", async () => {
    const { out } = await at("2026-10-28T10:00:00Z", WEEK);
    expect(out).toContain("Svátek: hodiny o něm nic neříkají, nejdřív zavolejte.");
  });

  it("takes the clock's instant when none is given", async () => {
    const clock = () => Date.UTC(2026, 2, 3, 10);
    const { out } = await openWorkshop({ clock }).run("hours", "--json", WEEK);
    expect(JSON.parse(out).until).toBe("2026-03-03T15:00:00Z");
  });

  it("refuses hours it cannot read, and says what was wanted", async () => {
    const { code, out, err } = await at("2026-03-03T10:00:00Z", "po-pá 8-16");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("čekali jsme: 24/7, nebo pravidla jako Mo-Fr 08:00-16:00; PH off");
    expect(err).toContain("je tam:      po-pá 8-16");
  });

  it("gives machines the refusal as one line of JSON", async () => {
    const { code, out } = await at("2026-03-03T10:00:00Z", "--json", "po-pá");
    expect(code).toBe(1);
    expect(out).toMatch(/^\{"error":"E_HOURS","wanted":"24\/7.*","got":"po-pá"\}\n$/);
  });

  it("refuses an instant without a zone", async () => {
    const { code, err } = await at("2026-03-03T10:00:00", WEEK);
    expect(code).toBe(1);
    expect(err).toContain("2026-03-03T15:00:00Z");
  });
});
