import { describe, expect, it } from "vitest";
import { openEditorsWorkshop } from "./workshop";

const build = (files: Readonly<Record<string, string>>) => openEditorsWorkshop(files).json("build");

describe("the data", () => {
  it.each([
    "organizations/nova.yaml.txt",
    "organizations/nova.YAML",
    "organizations/nova.txt",
    "organizations/nove/nova.yaml",
    "assurances/linka (kopie)",
    "guidance/karta.yaml.txt",
    "nova.yaml",
    "withdrawn (1).yaml",
    "withdrawn.yaml.txt",
  ])("keep no record that would be left out without a word: %s", async (name) => {
    const { code, data } = await build({ [name]: "" });
    const [folder = "", file = ""] = name.split("/");
    expect(code).toBe(1);
    expect(data.problems).toMatchObject([
      { code: "E_STRAY", file: ["src/data", folder, file].filter(Boolean).join("/") },
    ]);
  });

  it.each([".DS_Store", "Thumbs.db", "organizations/desktop.ini", "assurances/linka.yaml.0a1b2c.tmp"])(
    "bear with what programs leave behind: %s",
    async (name) => {
      expect((await build({ [name]: "" })).code).toBe(0);
    },
  );

  it("bear with schemas, types and guides", async () => {
    const names = ["GUIDE.cs.md", "x.schema.json", "synonyms.d.yaml.ts", "guidance/orp.d.yaml.ts"];
    expect((await build(Object.fromEntries(names.map((name) => [name, ""])))).code).toBe(0);
  });
});
