import { describe, expect, it } from "vitest";
import { readRegister } from "../../../src/cli/rpss/read-register";
import { openWorkshop } from "../workshop";
import { makeRecord, makeRegister } from "./record";

const GOOD = makeRegister(makeRecord(1), makeRecord(2));

async function read(text: string | undefined) {
  const workshop = openWorkshop();
  if (text !== undefined) workshop.write("rpss.json", text);
  const taken: unknown[] = [];
  return { result: await readRegister(workshop.world, "rpss.json", (record) => taken.push(record)), taken };
}

describe("the file of the register", () => {
  it("is read record by record", async () => {
    const { result, taken } = await read(`${GOOD}\n`);
    expect(result).toEqual({ ok: true, value: 2 });
    expect(taken).toEqual([makeRecord(1), makeRecord(2)]);
  });

  it("may hold letters that lie across two pieces of the stream", async () => {
    const nazev = "č".repeat(1_500_000);
    const { taken } = await read(makeRegister({ portalId: 1, nazev: `a${nazev}` }));
    expect(taken).toEqual([{ portalId: 1, nazev: `a${nazev}` }]);
  });

  it.each([
    ["is missing", undefined, "E_FILE", "soubor nebo složka neexistuje"],
    ["is empty", "", "E_EMPTY", "prázdný soubor"],
    ["is blank", " \n ", "E_EMPTY", "prázdný soubor"],
    ["begins with a byte order mark", `\uFEFF${GOOD}`, "E_BOM", "BOM"],
    ["is an error page", "<!doctype html><p>404", "E_NOT_JSON", "webová stránka"],
    ["is a text", "portalId;nazev\n", "E_NOT_JSON", "něco jiného než JSON"],
    ["is a list", "[{}]", "E_ROOT", "seznam bez „polozky“"],
    ["has another root", '{"items":[{}]}', "E_ROOT", "bez záznamů v „polozky“"],
    ["has no records", '{"polozky":[]}', "E_ROOT", "bez záznamů"],
    ["ends in the middle", GOOD.slice(0, -20), "E_TRUNCATED", "po 1. záznamu"],
    ["ends before its last bracket", GOOD.slice(0, -1), "E_TRUNCATED", "po 2. záznamu"],
    ["is broken in the middle", GOOD.replace('"portalId":2', "portalId:2"), "E_NOT_JSON", "za 1. záznamem"],
    ["goes on behind its end", `${GOOD}{}`, "E_NOT_JSON", "za 2. záznamem"],
  ])("is refused where it %s", async (_title, text, code, got) => {
    const { result } = await read(text);
    expect(result).toMatchObject({ ok: false, problems: [{ code, file: "rpss.json" }] });
    expect(result.ok ? "" : result.problems[0]!.got).toContain(got);
  });

  it("is refused where it is not UTF-8", async () => {
    const workshop = openWorkshop();
    const { writeFileSync } = await import("node:fs");
    writeFileSync(
      workshop.path("rpss.json"),
      Buffer.from(GOOD.replace("Testovací", "Testovac\xed"), "latin1"),
    );
    const result = await readRegister(workshop.world, "rpss.json", () => undefined);
    expect(result).toMatchObject({ problems: [{ code: "E_NOT_UTF8" }] });
  });

  it("is not blamed for a fault of whoever takes the records", async () => {
    const workshop = openWorkshop();
    workshop.write("rpss.json", GOOD);
    const take = () => {
      throw new TypeError("ours");
    };
    await expect(readRegister(workshop.world, "rpss.json", take)).rejects.toThrow("ours");
  });

  it("is refused where it is a folder", async () => {
    const result = await readRegister(openWorkshop().world, ".", () => undefined);
    expect(result).toMatchObject({ problems: [{ code: "E_FILE", got: "složka místo souboru" }] });
  });
});
