import { loadModule } from "../load.mjs";

/** What a page writes where the emergency numbers belong. */
export const MARK = "<!-- emergency numbers -->";

/**
 * Writes the emergency numbers into pages, from the constants that the code uses, so that they are on screen before
 * any script runs and when none does (DESIGN §1, rule 1).
 */
export const emergency = () =>
  /** @type {import("vite").Plugin} */ ({
    name: "kos:emergency",
    transformIndexHtml: {
      order: "pre",
      handler: async (html) => (html.includes(MARK) ? html.replace(MARK, await emergencyList()) : html),
    },
  });

async function emergencyList() {
  const { EMERGENCY_NUMBERS } = /** @type {typeof import("../../src/directory/emergency")} */ (
    await loadModule("src/directory/emergency.ts")
  );
  const { phoneLink } = /** @type {typeof import("../../src/directory/phone-number")} */ (
    await loadModule("src/directory/phone-number.ts")
  );
  const { cs } = /** @type {typeof import("../../src/i18n/cs")} */ (await loadModule("src/i18n/cs.ts"));
  return EMERGENCY_NUMBERS.map((number) => {
    const { text, href } = phoneLink(number);
    const name = `<span data-emergency="${number}">${cs.emergencyNames[number]}</span>`;
    return `<li><a href="${href}"><b translate="no">${text}</b> ${name}</a></li>`;
  }).join("\n");
}
