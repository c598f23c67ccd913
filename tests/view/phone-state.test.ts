import { expect, test } from "vitest";
import { phoneState } from "../../src/view/phone-state";
import { aPhone, aService } from "../fixtures/directory";

const stateOf = (hours: string) => phoneState(aPhone("+420999000001", { hours }), aService("linka"), NaN);

test("where nobody knows what time it is, only a line that never closes is known to be open", () => {
  expect(stateOf("Mo-Fr 08:00-16:00").state).toBe("unknown");
  expect(stateOf("24/7")).toMatchObject({ state: "open", nonstop: true });
});
