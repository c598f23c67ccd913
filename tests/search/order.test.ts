import { describe, expect, it } from "vitest";
import { aPhone, aService } from "../fixtures/directory";
import { ids, sampleIndex } from "./sample";

const assured = { level: "assured", date: "2026-10-01", role: "editor A", how: "telefonátem" } as const;
const services = [
  aService("b", { name: "Linka Čáp" }),
  aService("a", { name: "Linka Dub" }),
  aService("c", { name: "Linka Ementál", phones: [aPhone("+420999000001", { assurance: assured })] }),
  aService("d", { name: "Linka Dub" }),
  aService("e", { name: "Poradna", summary: { cs: "Naše linka." } }),
];
const index = sampleIndex(services);

describe("the order", () => {
  it("is fit, then assurance, then name, then id", () => {
    expect(ids(index, "linka")).toEqual(["c", "b", "a", "d", "e"]);
  });

  it("puts who answers now before who is better assured, but not before who fits better", () => {
    const openRank = (id: string) => (id === "d" || id === "e" ? 0 : 2);
    expect(ids(index, "linka", { openRank })).toEqual(["d", "c", "b", "a", "e"]);
  });

  it("asks only those that can be shown whether they are open", () => {
    const asked: string[] = [];
    ids(index, "linka", { limit: 1, openRank: (id) => asked.push(id) });
    expect(asked).not.toContain("e");
  });

  it("stops at the limit and leaves out what the caller does not accept", () => {
    expect(ids(index, "linka", { limit: 2 })).toEqual(["c", "b"]);
    expect(ids(index, "linka", { accepts: (id) => id !== "c" })).toEqual(["b", "a", "d", "e"]);
  });

  it("does not depend on the order of the records", () => {
    expect(ids(sampleIndex(services.toReversed()), "linka")).toEqual(ids(index, "linka"));
  });
});
