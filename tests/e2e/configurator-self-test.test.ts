import { describe, expect, test } from "vitest";
import { useBrowser } from "../helpers/browser";
import { CONFIGURATOR, UPLOADED } from "./configurator-page";

const open = useBrowser();
const KOS = String(UPLOADED["/kos/kos.js"]!.body);

/** What the self-test says about a script: its verdict, then what it found in each area. */
async function testScript(planted = "", script = KOS) {
  const more = { ...UPLOADED, "/kos.js": { body: `${planted}\n${script}`, type: "text/javascript" } };
  const { page } = await open({ body: CONFIGURATOR }, { more, until: ".preview iframe" });
  await page.getByRole("button", { name: "Spustit zkoušku" }).click();
  await page.locator(".result").waitFor({ timeout: 60_000 });
  return {
    verdict: await page.locator(".result > p").innerText(),
    findings: await page.locator(".result dd").allInnerTexts(),
    tried: Number(/: (\d+)\./.exec(await page.locator(".result > p").innerText())?.[1]),
  };
}

describe("the self-test", { timeout: 120_000 }, () => {
  test("finds nothing in the published script, and has used the whole box", async () => {
    const { verdict, findings, tried } = await testScript();
    expect(findings).toEqual(["nic", "nic", "nic", "nic", "nic"]);
    expect(verdict).toContain("V pořádku");
    expect(tried).toBeGreaterThan(8);
  });

  test("sees everything that a script could do besides", async () => {
    const planted = [
      "fetch('/count').catch(()=>{})",
      "new Image().src='/count.png'",
      "navigator.sendBeacon('/beacon','x')",
      "new XMLHttpRequest().open('GET','/xhr')",
      "localStorage.setItem('set','1')",
      "localStorage.passing='1'",
      "sessionStorage.session='1'",
      "document.cookie='biscuit=1'",
      "indexedDB.open('database')",
      "window.kosSeen=1",
      "try{eval('1')}catch{}",
      "dispatchEvent(new ErrorEvent('error',{message:'fault'}))",
    ];
    const { verdict, findings } = await testScript(`{${planted.join(";")}}`);
    const [request, storage, global, policy, error] = findings;
    for (const text of ["fetch /count", "sendBeacon /beacon", "open GET"]) expect(request).toContain(text);
    for (const text of ["setItem set", "localStorage passing", "sessionStorage session", "cookie biscuit=1"])
      expect(storage).toContain(text);
    expect(storage).toContain("open database");
    expect(global).toBe("kosSeen");
    for (const text of ["img-src", "connect-src", "trusted-types"]) expect(policy).toContain(text);
    expect(error).toBe("fault");
    expect(verdict).toContain("Pozor");
  });

  test("says so when there is no box", async () => {
    const { verdict } = await testScript("", "void 0");
    expect(verdict).toContain("Box se neukázal.");
  });
});
