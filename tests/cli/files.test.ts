import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText, writeFileAtomically } from "../../src/cli/files";
import { openWorkshop } from "./workshop";

describe("writeFileAtomically", () => {
  it("replaces the whole file and leaves nothing beside it", () => {
    const workshop = openWorkshop();
    workshop.write("a/file.txt", "a much longer old text");
    writeFileAtomically(workshop.path("a/file.txt"), "nový");
    expect(workshop.read("a/file.txt")).toBe("nový");
    expect(workshop.list("a")).toEqual(["file.txt"]);
  });

  it("makes folders that are missing", () => {
    const workshop = openWorkshop();
    writeFileAtomically(workshop.path("x/y/file.txt"), "text");
    expect(workshop.read("x/y/file.txt")).toBe("text");
  });

  it("leaves no temporary file when the rename fails", () => {
    const workshop = openWorkshop();
    mkdirSync(workshop.path("a/taken/inside"), { recursive: true });
    expect(() => writeFileAtomically(workshop.path("a/taken"), "text")).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(workshop.list("a")).toEqual(["taken"]);
  });

  it("names the file that was meant, not the temporary one", () => {
    const workshop = openWorkshop();
    mkdirSync(workshop.path("taken/inside"), { recursive: true });
    const path = workshop.path("taken");
    expect(() => writeFileAtomically(path, "text")).toThrow(expect.objectContaining({ path }));
  });
});

it("refuses a text that is not UTF-8", () => {
  const workshop = openWorkshop();
  writeFileAtomically(workshop.path("ok.txt"), "žluť");
  expect(readText(workshop.world, "ok.txt")).toEqual({ ok: true, value: "žluť" });
});
