import { describe, expect, it } from "vitest";
import { openEditorsWorkshop, openWorkshop } from "./workshop";

describe("kos", () => {
  it("alone shows a short Czech help with every command and examples", async () => {
    const { code, out, err } = await openWorkshop().run();
    expect(code).toBe(0);
    expect(err).toBe("");
    for (const name of [
      "build",
      "keygen",
      "keys",
      "rotate",
      "sign",
      "attach",
      "bundle",
      "verify",
      "inspect",
      "unpack",
      "hours",
    ]) {
      expect(out).toContain(`kos ${name}`);
    }
    expect(out).toContain("Příklady:");
    expect(out).not.toMatch(/Commands|Options|Show help|boolean|undefined/);
  });

  it.each(["attach", "search", "assure"])("tells of no empty list in the help of %s", async (name) => {
    const { out } = await openWorkshop().run(name, "--help");
    expect(out).toContain("[víc hodnot]");
    expect(out).not.toContain("[]");
  });

  it("suggests the command that was probably meant", async () => {
    const { code, err, out } = await openWorkshop().run("biuld");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toBe("Příkaz „biuld“ neznáme. Nemysleli jste „kos build“?\n");
  });

  it("lists the commands where nothing is near", async () => {
    const { code, err } = await openWorkshop().run("zverejnit");
    expect(code).toBe(1);
    expect(err).toContain("Příkazy jsou: build, keygen");
  });

  it("suggests the option that was probably meant", async () => {
    const { code, err } = await openWorkshop().run("build", "--isued", "2026-01-01T00:00:00Z");
    expect(code).toBe(1);
    expect(err).toBe("Neznámá možnost: isued. Nemysleli jste --issued? Nápověda: kos build --help\n");
  });

  it.each([
    [["queue", "--region", "praha", "--region", "zlinsky"], "region", "praha, zlinsky"],
    [["build", "--out", "a", "--out", "b"], "out", "a, b"],
    [["coverage", "--wait-over", "8", "--wait-over", "9"], "wait-over", "8, 9"],
  ])("refuses an option that stands there twice: %j", async (line, name, got) => {
    const { code, data } = await openWorkshop().json(...line);
    expect([code, data.error]).toEqual([1, "E_USAGE"]);
    expect(data.problems).toEqual([{ code: "E_USAGE", wanted: `--${name} jen jednou`, got }]);
  });

  it.each(["queue --limit", "coverage --wait-over", "assure rosa --phone"])(
    "asks for the value that is missing: %s",
    async (line) => {
      const { code, err } = await openWorkshop().run(...line.split(" "));
      expect(code).toBe(1);
      expect(err).toMatch(/^Za možností [a-z-]+ chybí hodnota\. Nápověda: kos [a-z]+ --help\n$/);
    },
  );

  it("asks for quotation marks around a path with a space", async () => {
    const { err } = await openWorkshop().run("verify", "moje", "soubory.json");
    expect(err).toContain('Víc slov i cestu s mezerou dejte do rovných uvozovek ("…").');
    const dashed = await openWorkshop().run("queue", "–region", "praha");
    expect(dashed.err).toContain("Možnost začíná dvěma spojovníky (--), ne pomlčkou.");
  });

  it("says to people and machines which file cannot be written, and why", async () => {
    const workshop = openEditorsWorkshop();
    workshop.write("zabrano", "");
    const wanted = "Soubor zabrano nejde použít: soubor místo složky.";
    const line = ["build", "--out", "zabrano/directory.json"];
    expect((await workshop.run(...line)).err).toBe(`${wanted}\n`);
    const { code, data } = await workshop.json(...line);
    expect(code).toBe(1);
    expect(data).toEqual({ ok: false, error: "E_FILE", message: wanted });
  });

  it("says in Czech which required value is missing", async () => {
    const workshop = openWorkshop();
    expect((await workshop.run("sign", "a.json")).err).toBe(
      "Chybí povinný údaj: key. Nápověda: kos sign --help\n",
    );
    expect((await workshop.run("sign")).err).toContain("Nedostatek argumentů");
  });

  it("gives machines one line of JSON also for a mistyped command line", async () => {
    const { code, data } = await openWorkshop().json("biuld");
    expect(code).toBe(1);
    expect(data).toMatchObject({ ok: false, error: "E_USAGE" });
  });

  it("says that a missing file is missing, without a stack trace", async () => {
    const { code, err } = await openWorkshop().run("inspect", "nikde.json");
    expect(code).toBe(1);
    expect(err).toContain("nikde.json");
    expect(err).toContain("soubor nebo složka neexistuje");
    expect(err).not.toMatch(/ENOENT|at .*\.ts/);
  });

  it("describes a bug of its own in one line", async () => {
    const clock = () => {
      throw new TypeError("broken clock");
    };
    const { code, err } = await openWorkshop({ clock }).run("hours", "24/7");
    expect(code).toBe(1);
    expect(err).toBe("Chyba programu: TypeError: broken clock\n");
  });

  it("uses colours only where the world has them", async () => {
    const escape = String.fromCharCode(27);
    expect((await openWorkshop({ colours: true }).run("biuld")).err).toContain(`${escape}[31m`);
    expect((await openWorkshop().run("biuld")).err).not.toContain(escape);
    expect((await openWorkshop({ colours: true }).run("biuld", "--json")).out).not.toContain(escape);
  });
});
