import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmergencyNumber, rate, riskOf } from "../../../src/cli/queue/risk";
import type { ServiceRecord } from "../../../src/cli/records";

const service = (kind: ServiceRecord["kind"], number: string, hours?: string): ServiceRecord => ({
  id: "vzor",
  kind,
  audiences: ["child"],
  service_area: {},
  phones: [{ number, label: { cs: "x" }, assurance: { level: "seed" }, ...(hours ? { hours } : {}) }],
  summary: { cs: "Pomoc." },
});
const risk = (kind: ServiceRecord["kind"], field: string, hours?: string, disputed = false) =>
  riskOf(service(kind, "+420999000001", hours), { field, value: "", said: "", path: [] }, disputed);

describe("the risk of a fact", () => {
  const phone = "phones/+420999000001";
  it.each([
    ["a helpline's number", risk("helpline", phone), "crisis_phone"],
    ["an intervention centre's number", risk("intervention_centre", phone), "crisis_phone"],
    ["a number that promises to answer at night", risk("shelter", phone, "24/7"), "crisis_phone"],
    ["the number of an office", risk("authority_child_protection", phone), "phone"],
    ["a disputed number of a helpline", risk("helpline", phone, undefined, true), "crisis_phone"],
    ["a disputed place", risk("helpline", "locations", undefined, true), "disputed"],
    ["a place", risk("helpline", "locations"), "place"],
    ["hours of a number", risk("helpline", `${phone}/hours`), "hours"],
    ["hours of a service", risk("helpline", "hours"), "hours"],
    ["whom it is for", risk("helpline", "audiences"), "detail"],
  ])("of %s is its class", (_title, found, wanted) => expect(found).toBe(wanted));

  it("of an emergency number is not that of a crisis line, because nobody should call it to check", () => {
    const line = { field: "phones/158", value: "", said: "", path: [] };
    expect(riskOf(service("police", "158", "24/7"), line, false)).toBe("phone");
    expect(["112", "116006", "+420112000000"].map(isEmergencyNumber)).toEqual([true, false, false]);
  });
});

describe("the order", () => {
  const days = fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: undefined });
  const classes = ["crisis_phone", "phone", "disputed", "place", "hours", "detail", "draft"] as const;

  it("never puts an old small risk before a new great one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), days, days, (index, one, other) => {
        expect(rate(classes[index]!, one)).toBeGreaterThan(rate(classes[index + 1]!, other));
      }),
    );
  });

  it("puts the older first within a class, and what has no date before all", () => {
    expect(rate("phone", 400)).toBeGreaterThan(rate("phone", 399));
    expect(rate("phone", undefined)).toBeGreaterThan(rate("phone", 40_000));
  });
});
