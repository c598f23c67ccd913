import { expect, it } from "vitest";
import { planFiles, writeFiles } from "../../../src/cli/export/write-files";
import { openWorkshop } from "../workshop";

const RELEASE = { directory_id: "cz" };

it("knows its own files again after it was interrupted, the old ones and the new", () => {
  const workshop = openWorkshop();
  const plan = (...paths: string[]) =>
    planFiles(
      workshop.world,
      "out",
      paths.map((path) => ({ path, text: path })),
    );
  const write = (...paths: string[]) => {
    const planned = plan(...paths);
    return planned.ok ? writeFiles(workshop.world, planned.value, RELEASE) : planned.problems;
  };
  write("old.txt");
  // A file stands where the last path wants a folder, as when the disk is full in the middle.
  expect(() => write("new.txt", "new.txt/x")).toThrow(/EEXIST|ENOTDIR/);
  expect(workshop.list("out")).toEqual(["export.json", "new.txt", "old.txt"]);
  expect(write("new.txt")).toBe(1);
  expect(workshop.list("out")).toEqual(["export.json", "new.txt"]);
  expect(JSON.parse(workshop.read("out/export.json"))).toEqual({ ...RELEASE, files: ["new.txt"] });
});
