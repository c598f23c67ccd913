import { writePolicy } from "./advice";
import type { Editor, Version } from "./choice";
import { Copy } from "./copy";
import { FIELD_TEXTS } from "./field-texts";
import { type ChoiceProps, Question, Text } from "./fields";
import { foreignOrigin } from "./address";
import { listLeftOut, type Pin, writeSnippet } from "./snippet";

const EDITOR_NAMES: readonly (readonly [Editor, string])[] = [
  ["script", "Můžu vložit HTML i skript (třeba blok Vlastní HTML ve WordPressu)"],
  ["div", "Do stránky smím jen HTML, skript přidá správce webu do šablony"],
  ["iframe", "Editor pustí jen rám (iframe), jako stavebnice webů"],
  ["links", "Editor pustí jen text a odkazy"],
];

const VERSION_NAMES: readonly (readonly [Version, string])[] = [
  ["rolling", "kos.js: soubor občas vyměníte za novější, kód stránky zůstane"],
  [
    "pinned",
    "připnutý: soubor se nikdy nezmění a prohlížeč to hlídá otiskem; s novým vydáním vyměníte i kód",
  ],
];

const GUARD_NAMES = [
  ["off", "ne, nebo nevím"],
  ["on", "ano, přidat značky, podle kterých nechají box být"],
] as const;

/** From the question about the editor to the snippet and what has to be allowed for it. */
export function CodePart({ choice, change, pin }: ChoiceProps & { readonly pin: Pin }) {
  const { paste, once } = writeSnippet(choice, pin);
  const policy = writePolicy(choice);
  const scripted = choice.editor === "script" || choice.editor === "div";
  const props = { choice, change };
  return (
    <section aria-labelledby="code">
      <h2 id="code">Kód do stránky</h2>
      <Question {...props} name="editor" label="Který editor máte?" values={EDITOR_NAMES} />
      {scripted && <Question {...props} name="version" label="Který skript?" values={VERSION_NAMES} />}
      {scripted && (
        <Question
          {...props}
          name="guard"
          label="Máte lištu se souhlasem nebo plugin na zrychlení webu?"
          values={GUARD_NAMES}
        />
      )}
      <Text
        {...props}
        name="folder"
        label="Složka se soubory KOS na vašem webu"
        hint="Kam jste soubory nahráli, třeba /kos/."
        placeholder="/kos/"
      />
      <Advice {...props} pin={pin} scripted={scripted} />
      <Copy
        name="snippet"
        label={once ? "1. Do stránky, na místo pro box" : "Do stránky, na místo pro box"}
        text={paste}
      />
      {once && <Copy name="snippet-script" label="2. Jednou do šablony webu" text={once} />}
      {policy && (
        <Copy name="policy" label="Máte-li bezpečnostní politiku (CSP), musí povolit" text={policy} />
      )}
    </section>
  );
}

/** What somebody has to know before they paste; nothing where there is nothing. */
function Advice({ choice, pin, scripted }: ChoiceProps & { readonly pin: Pin; readonly scripted: boolean }) {
  const left = listLeftOut(choice).map((name) =>
    name === "contact" ? "Vlastní kontakt" : FIELD_TEXTS[name].label,
  );
  const foreign = foreignOrigin(choice.folder);
  return (
    <>
      {left.length > 0 && <p class="note">Tenhle způsob nepřenese: {left.join(", ")}.</p>}
      {foreign && (
        <p class="note">
          Box se bude stahovat z jiného webu ({foreign}). Jeho správce uvidí adresy vašich návštěvníků. Lepší
          je soubory nahrát k vám.
        </p>
      )}
      {scripted && choice.version === "pinned" && (
        <p class="note">
          Soubor kos.js, který leží vedle téhle stránky, zkopírujte do složky pod názvem {pin.file}. Připnutý
          soubor se sám neobnoví: s každým novým vydáním vyměňte soubor i kód.
        </p>
      )}
    </>
  );
}
