import { describe, expect, it } from "vitest";
import { LINKA, openBundledWorkshop, openWorkshop, RELEASE, signBy } from "../workshop";

const AT = ["--at", "2026-11-23T10:00:00Z"];

async function search(...argv: string[]) {
  return (await openBundledWorkshop()).run("search", ...argv, ...AT);
}

async function json(...argv: string[]) {
  const { code, out } = await search(...argv, "--json");
  return { code, ...JSON.parse(out) };
}

describe("kos search", () => {
  it("gives the ordered ids for each query on one line of JSON", async () => {
    const { code, out } = await search("linka pomoci", "azylový dům", "pizza", "--json");
    expect(code).toBe(0);
    expect(out.split("\n")).toHaveLength(2);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      freshness: "fresh",
      results: [
        { query: "linka pomoci", ids: ["linka-telefon"] },
        { query: "azylový dům", ids: ["azyl-pobyt"] },
        { query: "pizza", ids: [] },
      ],
      emergency: ["112", "158", "155", "150"],
    });
  });

  it("says name, number and region of each hit, and the emergency numbers where there is none", async () => {
    const { code, out } = await search("999 000 001", "pizza");
    expect(code).toBe(0);
    expect(out).toContain("„999 000 001“: 1 nález\n  Linka pomoci | 999 000 001 | celá ČR\n");
    expect(out).toContain("„pizza“: nic takového neznáme. Hrozí nebezpečí? 112, 158, 155, 150");
  });

  it("keeps to the region, the audience and the kind that were asked for", async () => {
    expect((await json("pomoci", "--kind", "shelter")).results[0].ids).toEqual([]);
    expect((await json("pomoci", "--audience", "child")).results[0].ids).toEqual(["linka-telefon"]);
    expect((await json("azyl", "--region", "karlovarsky")).results[0].ids).toEqual([]);
    expect((await json("pomoci", "--region", "praha-7")).results[0].ids).toEqual(["linka-telefon"]);
  });

  it("gives no more than the limit", async () => {
    expect((await json("999000", "--limit", "1")).results[0].ids).toHaveLength(1);
    expect((await json("999000")).results[0].ids).toHaveLength(2);
  });

  it("puts who answers at the asked time first", async () => {
    const workshop = await openBundledWorkshop();
    const night = LINKA.replaceAll("linka", "nocni")
      .replace("+420999000001", "+420999000003")
      .replace("Mo-Fr 08:00-16:00", "Mo-Su 16:00-08:00");
    workshop.write("src/data/organizations/nocni.yaml", night);
    await workshop.run("build");
    await signBy(workshop, `${RELEASE}/directory.json`, "editor-a", "editor-b");
    await workshop.run("bundle");
    const at = async (instant: string) =>
      JSON.parse((await workshop.run("search", "linka pomoci", "--json", "--at", instant)).out).results[0]
        .ids;
    expect(await at("2026-11-23T10:00:00Z")).toEqual(["linka-telefon", "nocni-telefon"]);
    expect(await at("2026-11-23T22:00:00Z")).toEqual(["nocni-telefon", "linka-telefon"]);
  });

  it("ends with 2 and says so where the directory is old", async () => {
    const { code, out } = await (
      await openBundledWorkshop()
    ).run("search", "linka", "--at", "2028-01-01T00:00:00Z");
    expect(code).toBe(2);
    expect(out).toContain("Adresář je starý.");
  });

  it.each([
    ["an empty query", ["  "], "E_QUERY"],
    ["an unknown region", ["linka", "--region", "praha7"], "E_REGION"],
    ["an unknown audience", ["linka", "--audience", "deti"], "E_AUDIENCE"],
    ["an unknown kind", ["linka", "--kind", "helplin"], "E_KIND"],
    ["a limit of nothing", ["linka", "--limit", "0"], "E_LIMIT"],
    ["a directory that is not there", ["linka", "--directory", "nic.json"], "E_FILE"],
  ])("refuses %s", async (_title, argv, error) => {
    expect(await json(...argv)).toMatchObject({ code: 1, ok: false, error });
  });

  it("names the word that was probably meant", async () => {
    expect((await search("linka", "--kind", "helplin")).err).toContain("u --kind nejspíš helpline");
  });

  it("finds nothing in a directory whose signatures do not hold", async () => {
    const workshop = await openBundledWorkshop();
    const path = "src/data/release/directory.signed.json";
    workshop.write(path, workshop.read(path).replace("999000001", "999000009"));
    const { code, data } = await workshop.json("search", "linka");
    expect([code, data.error]).toEqual([1, "E_SIG_THRESHOLD"]);
  });

  it("asks for a query where there is none", async () => {
    const { code, err } = await openWorkshop().run("search");
    expect(code).toBe(1);
    expect(err).toContain("kos search --help");
  });
});
