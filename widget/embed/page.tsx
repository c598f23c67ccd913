import { useEffect, useState } from "preact/hooks";
import { ACCESSIBILITY, writePrivacy } from "./advice";
import { type Field, type Key, readChoice, writeChoice } from "./choice";
import { CodePart } from "./code-part";
import { Copy } from "./copy";
import { type ChoiceProps, OptionField, Text } from "./fields";
import { OwnPagePart } from "./own-page-part";
import { Preview } from "./preview";
import { SelfTestPart } from "./self-test";
import type { Pin } from "./snippet";

const FIRST: readonly Field[] = ["region", "audience", "layout", "theme"];
const MORE: readonly Field[] = [
  "heading",
  "heading-level",
  "lang",
  "corner",
  "open",
  "limit",
  "accent",
  "exit",
  "print",
  "kind",
  "source",
];

/** The whole page. What is chosen stands in its address behind the hash, which no browser sends anywhere. */
export function Page({ pin }: { readonly pin: Pin }) {
  const [choice, setChoice] = useState(() => readChoice(location.hash.slice(1)));
  const change = (key: Key, value: string): void => setChoice((before) => ({ ...before, [key]: value }));
  const fragment = writeChoice(choice);
  useEffect(() => {
    if (location.hash.slice(1) !== fragment) location.replace(`#${fragment}`);
    const follow = (): void => {
      // Our own change comes back here, too, without what is being typed.
      if (location.hash.slice(1) !== fragment) setChoice(readChoice(location.hash.slice(1)));
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [fragment]);
  return (
    <>
      <div class="desk">
        <OptionsPart choice={choice} change={change} />
        <Preview choice={choice} change={change} pin={pin} />
      </div>
      <CodePart choice={choice} change={change} pin={pin} />
      <section aria-labelledby="texts">
        <h2 id="texts">Texty na váš web</h2>
        <Copy name="accessibility" label="Do prohlášení o přístupnosti" text={ACCESSIBILITY} />
        <Copy name="privacy" label="Do informací o soukromí" text={writePrivacy(choice)} />
      </section>
      <SelfTestPart choice={choice} pin={pin} />
      <OwnPagePart />
    </>
  );
}

function OptionsPart({ choice, change }: ChoiceProps) {
  const fieldOf = (name: Field) => <OptionField key={name} {...{ choice, change, name }} />;
  return (
    <section aria-labelledby="options">
      <h2 id="options">Co má box ukazovat</h2>
      {FIRST.map(fieldOf)}
      <Text
        {...{ choice, change }}
        name="contact"
        label="Váš vlastní kontakt"
        hint="Nepovinné. Třeba Školní psycholožka, úterý 13–15. Box ho ukáže pod tísňovými čísly jako údaj vašeho webu."
      />
      <Text
        {...{ choice, change }}
        name="phone"
        label="Telefon k vlastnímu kontaktu"
        hint="Devět číslic, nebo i s předvolbou."
      />
      <details>
        <summary>Další nastavení</summary>
        {MORE.map(fieldOf)}
      </details>
      <p class="fine">
        Vaše volby jsou v adrese téhle stránky. Když ji pošlete kolegyni, uvidí totéž. Adresy cizích webů
        odkaz nepřenáší.
      </p>
    </section>
  );
}
