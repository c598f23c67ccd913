import { describe, expect, test } from "vitest";
import type { Messages } from "../../src/i18n/messages";
import { SPOKEN } from "../i18n/sentences";
import { PUBLISHED } from "./published";
import { button, showBox } from "./show-box";

/** How a language would promise that nothing stays behind, or that nobody gets to know (mission-anchors §5, 1). */
const PROMISES: Readonly<Record<Messages["language"], RegExp>> = {
  cs: /bez(e)? stop|žádn\S+ stop|nezanech|nikdo (se )?ne(zjist|dozv|uvid)|neviditeln|diskrétn|anonym|stoprocent|naprosto bezpeč/i,
  en: /(no|without|any) trace|untrace|nobody will|invisible|discreet|anonym|completely safe|100 ?%/i,
  uk: /без слід|не залиш\S* слід|ніхто не (дізна|побач)|невидим|анонім/i,
  ru: /без след|не остав\S* след|никто не (узна|увид)|невидим|аноним/i,
  vi: /không để lại|không ai (biết|thấy)|vô hình|ẩn danh/i,
  de: /spurlos|ohne spur|keine spur|niemand (erfährt|sieht)|unsichtbar|diskret|anonym/i,
};

/** What the interface says, without the texts that the directory's records bring with their sources. */
async function ownWords(messages: Messages, more: Parameters<typeof showBox>[1] = {}): Promise<string> {
  const { root, press } = await showBox(PUBLISHED, { messages, ...more });
  await press(button(messages.more));
  for (const { services } of PUBLISHED.organizations) {
    for (const { summary } of services) {
      for (const paragraph of root.querySelectorAll(".card p")) {
        if (Object.values(summary).includes(paragraph.textContent ?? "")) paragraph.remove();
      }
    }
  }
  return root.textContent ?? "";
}

describe.each(SPOKEN.map((messages) => [messages.language, messages] as const))(
  "in %s",
  (language, messages) => {
    test("no box on screen promises that nothing stays behind", async () => {
      for (const audience of [undefined, "child", "adult_at_risk", "violent_person"] as const) {
        const words = await ownWords(messages, { audience, region: "praha", freshness: "expired" });
        expect(words).toContain(messages.trace);
        expect(PROMISES[language].exec(words)).toBeNull();
      }
    });
  },
);

test("a promise would be found in any language", () => {
  const promises = {
    cs: "Hovor nezanechá stopy.",
    en: "It leaves no trace.",
    uk: "Дзвінок не залишить слідів.",
    ru: "Звонок не оставит следов.",
    vi: "Cuộc gọi không để lại dấu vết.",
    de: "Der Anruf bleibt unsichtbar.",
  };
  for (const { language } of SPOKEN) expect(promises[language]).toMatch(PROMISES[language]);
});
