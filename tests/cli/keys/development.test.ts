import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { holdsDevelopmentKey, isDevelopmentKey } from "../../../src/cli/keys/development";
import type { DirectoryKey } from "../../../src/directory/keys";
import { parsePublicKey } from "../../../src/directory/minisign";
import { keyPath, makeStranger } from "../../helpers/sign";

function read(line: string, label = "editor A"): DirectoryKey {
  const key = parsePublicKey(line);
  if (!key.ok) throw new Error(key.detail);
  return { ...key.value, label };
}

const FIXTURES = readdirSync(keyPath(".")).filter((name) => name.endsWith(".pub"));
const everybodys = (name: string) => read(readFileSync(keyPath(name), "utf8").split("\n")[1]!);
const person = (label?: string) => read(makeStranger().pub, label);

describe("isDevelopmentKey", () => {
  it.each(FIXTURES)("knows %s by its bytes, under any label and any id", (name) => {
    expect(isDevelopmentKey(everybodys(name))).toBe(true);
    expect(isDevelopmentKey({ ...everybodys(name), keyId: "0011223344556677" } as DirectoryKey)).toBe(true);
  });

  it("knows a key that was named for a trial, and takes any other for a person's", () => {
    expect(isDevelopmentKey(person("development editor D"))).toBe(true);
    expect(isDevelopmentKey(person())).toBe(false);
  });
});

describe("holdsDevelopmentKey", () => {
  const people = { threshold: 2, keys: [person(), person()] };
  const mixed = { threshold: 2, keys: [person(), everybodys("root-b.pub")] };

  it.each([
    ["among root keys", { keys: mixed, directory: people }],
    ["among editors' keys", { keys: people, directory: mixed }],
  ])("finds one %s of any document", (_place, roles) => {
    const clean = { roles: { keys: people, directory: people } };
    expect(holdsDevelopmentKey([{ roles }, clean])).toBe(true);
    expect(holdsDevelopmentKey([clean, clean])).toBe(false);
  });
});
