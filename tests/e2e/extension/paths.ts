import { expect } from "vitest";
import { guidanceMessages } from "../../../src/i18n/guidance-messages";
import { handoverMessages } from "../../../src/i18n/handover-messages";
import { popupMessages } from "../../../src/i18n/popup-messages";
import { PATIENTLY } from "../../helpers/browser";
import { choose, type Desk, pasted, push, readPaper, search, see, tick, write } from "./desk";

const SAID = "Doma se bojím, táta křičí.";
const field = "document.querySelector('#query').value";
const go = (desk: Desk, view: "guidance" | "handover"): Promise<void> => push(desk, `[data-view="${view}"]`);
const back = (desk: Desk): Promise<void> => push(desk, ".guidance > button", "←");

/** The texts in the language of the browser's own menus, which is no choice of the extension's. */
async function readTexts(desk: Desk) {
  const language = (await desk.evaluate("document.documentElement.lang")) === "cs" ? "cs" : "en";
  return {
    own: guidanceMessages(language),
    form: handoverMessages(language),
    popup: popupMessages(language),
  };
}

/** Waits until the first row of the list is this service. */
async function seeFirst(desk: Desk, id: string): Promise<void> {
  const first = () => desk.evaluate("document.querySelector('.list:not([hidden]) .row')?.dataset.id ?? null");
  await expect.poll(first, PATIENTLY).toBe(id);
}

/** A child has told a teacher something: from the first words to a sheet of paper for the next one who asks. */
export async function teacher(desk: Desk): Promise<void> {
  const { own, form, popup } = await readTexts(desk);
  await desk.type("dítě se svěřilo");
  await go(desk, "guidance");
  await push(desk, '[data-card="dite-se-sverilo-ano"]');
  await see(desk, ".points.do", "naslouchejte");
  await push(desk, '[data-card="dite-se-sverilo-ne"]');
  await see(desk, ".points.dont", "Neslibujte mlčení");
  await back(desk);

  await push(desk, ".guidance button", own.compass);
  await choose(desk, ".guidance", 0, "teacher");
  await tick(desk, own.situations.child_witness);
  await push(desk, ".outcome button", own.actions.report_ospod);
  expect(await desk.evaluate("document.activeElement.textContent")).toBe(own.answers);
  const answer = await see(desk, ".answer.report_ospod", own.decides);
  expect(answer).toContain("Zda je dítě ohrožené, posoudí OSPOD.");
  expect(answer).toContain("§ 10 odst. 4, 359/1999 Sb.");
  await desk.evaluate("document.querySelectorAll('.answer summary').forEach((one) => one.click())");
  const dates = await desk.evaluate<string[]>(
    "[...document.querySelectorAll('.answer details')].map(({ textContent }) => textContent)",
  );
  for (const date of dates) expect(date).toMatch(new RegExp(`${own.undated}|[0-9]{4}`));

  await push(desk, ".answer button", own.numbers);
  await seeFirst(desk, "linka-bezpeci");
  await desk.press("ArrowDown");
  await desk.type("p");
  await see(desk, '[data-view="handover"]', popup.views.handover(1));

  await go(desk, "guidance");
  await see(desk, ".answer.report_ospod");
  expect(await desk.evaluate("document.querySelector('.guidance select').value")).toBe("teacher");

  await go(desk, "handover");
  await see(desk, ".chosen", "Linka bezpečí");
  await write(desk, form.labels.role, "třídní učitelka");
  await write(desk, form.labels.asked, SAID);
  await write(desk, form.labels.askedBy, "učitelka, v úterý");
  await tick(desk, form.days[2] ?? "");
  await write(desk, form.labels.step, "Zavolat na OSPOD.");
  const paper = await readPaper(desk);
  for (const text of [
    "třídní učitelka",
    SAID,
    "učitelka, v úterý",
    "Zavolat na OSPOD.",
    "116 111",
    form.nowhere,
  ])
    expect(paper).toContain(text);
  expect(paper).not.toContain(form.copy);
}

/** Somebody at OSPOD at night: who is competent elsewhere, and what nobody has to ask the child again. */
export async function childProtection(desk: Desk): Promise<void> {
  const { own, form } = await readTexts(desk);
  await desk.type("ospod");
  await go(desk, "guidance");
  await see(desk, "[data-card]", "OSPOD");
  await push(desk, ".guidance button", own.competent);
  // Before any choice is made.
  await see(desk, ".guidance section", own.nightText);
  await choose(desk, ".guidance", 0, "CZ041");
  await choose(desk, ".guidance", 1, "Cheb");
  await see(desk, ".guidance section", own.ospodIn("Cheb"));
  await see(desk, ".guidance section", own.ospodNoNumber);
  const night = `[...document.querySelectorAll(".guidance section")].find((one) => one.textContent.includes(${JSON.stringify(own.night)}))`;
  expect(await desk.evaluate(`${night}.querySelector("a").getAttribute("href")`)).toBe("tel:158");
  const centre = await see(desk, ".reach li", "Intervenční centrum v Karlovarském kraji");
  expect(centre).toContain(own.callInstead);

  await go(desk, "handover");
  await write(desk, form.labels.asked, SAID);
  await write(desk, form.labels.askedBy, "policie, ve středu");
  await push(desk, ".handover button", form.copy);
  await see(desk, "footer [role=status]", form.copied);
  await desk.press("Escape");
  const text = await pasted(desk);
  for (const part of [SAID, "policie, ve středu", form.labels.asked, form.nowhere])
    expect(text).toContain(part);
}

/** A police officer after an expulsion: what holds, and the centre that hears of it. */
export async function police(desk: Desk): Promise<void> {
  const { own, popup } = await readTexts(desk);
  await desk.type("vykázání");
  await go(desk, "guidance");
  await push(desk, '[data-card="vykazani"]');
  const facts = () =>
    desk.evaluate("[...document.querySelectorAll('.points .fact')].map(({ textContent }) => textContent)");
  await expect.poll(facts, PATIENTLY).toEqual(["1. 7. 2025", "14 dnů", "10 dnů"]);
  await push(desk, ".guidance button", own.numbers);
  await expect.poll(() => desk.evaluate(field), PATIENTLY).toBe("intervenční centrum");
  await choose(desk, ".filters", 0, "karlovarsky");
  await seeFirst(desk, "ic-karlovarsky");
  await search(desk, "intervenční centrum");
  await seeFirst(desk, "ic-karlovarsky");
  await desk.press("ArrowDown");
  const [none, shown] = await desk.evaluate<[string, string]>(
    "['.none', '.tel'].map((part) => document.activeElement.querySelector(part).textContent)",
  );
  expect(none).toContain(popup.noNumber);
  await desk.type("c");
  await see(desk, "footer [role=status]", popup.copied);
  expect((await pasted(desk)).replaceAll("\u00a0", " ")).toBe(shown.replaceAll("\u00a0", " "));
}
