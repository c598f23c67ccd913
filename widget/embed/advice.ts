import { foreignOrigin } from "./address";
import { type Choice, fits, NOTHING_CHOSEN } from "./choice";

const originOf = (text: string): string => foreignOrigin(text) ?? "'self'";

/** What the page's Content-Security-Policy has to allow for this snippet, one directive per line; `""` for nothing. */
export function writePolicy(choice: Choice): string {
  const from = originOf(fits("folder", choice.folder) ? choice.folder : NOTHING_CHOSEN.folder);
  if (choice.editor === "links") return "";
  if (choice.editor === "iframe") return `frame-src ${from}`;
  const source = choice.source.trim() && fits("source", choice.source) ? choice.source : "";
  return [`script-src ${from}`, ...(source ? [`connect-src ${originOf(source)}`] : [])].join("\n");
}

/** For the statement that act 99/2019 Sb. asks of public bodies; brackets are for the webmaster to fill in. */
export const ACCESSIBILITY = `Box s kontakty na pomoc (KOS). Na našich stránkách je box s kontakty na pomoc. Je navržen podle evropské normy EN 301 549 V3.2.1, a tedy podle pravidel WCAG 2.1 úrovně AA, z nichž vychází zákon č. 99/2019 Sb., o přístupnosti internetových stránek a mobilních aplikací. Automatická zkouška nástrojem axe v něm nenašla žádnou chybu. Zkouška s lidmi, kteří používají odečítač obrazovky, zatím neproběhla. Box se dá ovládat klávesnicí a vejde se na obrazovku širokou 320 bodů. Když vám v něm něco brání, napište nám: [doplňte kontakt]. Posouzeno [doplňte datum] vlastním hodnocením.`;

/** For the page about privacy. Says what is true of these very choices, and what nobody can promise. */
export function writePrivacy(choice: Choice): string {
  const server = foreignOrigin(choice.folder);
  const source = fits("source", choice.source) ? foreignOrigin(choice.source) : undefined;
  const request = choice.source.trim() && fits("source", choice.source);
  return [
    "Box s kontakty na pomoc (KOS). Box do vašeho zařízení neukládá cookies ani jiné údaje, proto k němu nepotřebujeme váš souhlas (§ 89 odst. 3 zákona č. 127/2005 Sb.).",
    "Co si v něm vyberete, nikam neodesílá.",
    server
      ? `Box se stahuje ze serveru ${server}, který při tom vidí adresu vašeho připojení (IP).`
      : "Box se stahuje z našeho serveru stejně jako zbytek stránky.",
    ...(request
      ? [
          `Na novější kontakty se ptá ${source ? `serveru ${source}` : "našeho serveru"}; posílá mu jen samotnou žádost o soubor.`,
        ]
      : []),
    "Co box skrýt neumí: návštěva stránky zůstane v historii prohlížeče, hovor v historii telefonu a může být na vyúčtování.",
  ].join(" ");
}
