import { useEffect, useRef, useState } from "preact/hooks";
import type { Choice } from "./choice";
import { type ChoiceProps, Question } from "./fields";
import { HOST_PAGES, writeHost } from "./hosts";
import { type Pin, writeSnippet } from "./snippet";
import type { Realm } from "./watch";

const HOST_NAMES = [
  ["school", "školy"],
  ["town", "obce"],
  ["dark", "tmavé"],
] as const;
const WIDTH_NAMES = [
  ["wide", "počítač"],
  ["narrow", "telefon, 320 bodů"],
] as const;

/** The snippet at work on somebody's page: the very text that is shown below, and the very script beside this page. */
export function Preview({ choice, change, pin }: ChoiceProps & { readonly pin: Pin }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [round, setRound] = useState(0);
  const snippet = writePreview(choice, pin);
  const host = HOST_PAGES[choice.host];
  useEffect(() => fillHost(frame.current, snippet), [snippet]);
  return (
    <section aria-labelledby="preview" class="preview">
      <h2 id="preview">Náhled</h2>
      <div class="pair">
        <Question {...{ choice, change }} name="host" label="Na stránce" values={HOST_NAMES} />
        <Question {...{ choice, change }} name="width" label="Na obrazovce" values={WIDTH_NAMES} />
      </div>
      {host && (
        <iframe
          key={`${choice.host} ${round}`}
          ref={frame}
          class={choice.width}
          title={`Náhled: ${host.name}`}
          // Numbers and ways out of the page lead nowhere from here.
          sandbox="allow-scripts allow-same-origin"
          srcdoc={writeHost(host)}
          onLoad={({ currentTarget }) => openHost(currentTarget, host.css, snippet)}
        />
      )}
      <p class="fine">
        Skutečný box, jen odkazy z něj nevedou ven a novější adresář nehledá.{" "}
        <button type="button" class="link" onClick={() => setRound(round + 1)}>
          Načíst náhled znovu
        </button>
      </p>
    </section>
  );
}

/** The files lie beside this page, wherever they will lie at the webmaster's. */
const writePreview = (choice: Choice, pin: Pin): string =>
  writeSnippet({ ...choice, folder: "", version: "rolling", source: "" }, pin).paste;

function openHost(frame: HTMLIFrameElement, css: string, snippet: string): void {
  const page = frame.contentDocument;
  const realm = page?.defaultView;
  if (!page || !realm) return;
  const sheet = new realm.CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
  fillHost(frame, snippet);
}

/** Puts what the snippet says into the page; a parser of that page, so that its script takes the elements for its own. */
function fillHost(frame: HTMLIFrameElement | null, snippet: string): void {
  const page = frame?.contentDocument;
  const place = page?.getElementById("place");
  const realm: Realm | null | undefined = page?.defaultView;
  if (!page || !place || !realm) return;
  const { body } = new realm.DOMParser().parseFromString(snippet, "text/html");
  for (const script of body.querySelectorAll("script")) script.remove();
  // This frame has a stricter one already, and from a disk a second one would not find its script.
  for (const inner of body.querySelectorAll("iframe")) inner.removeAttribute("sandbox");
  place.replaceChildren(...body.childNodes);
  if (!place.querySelector("[data-kos-help]") || page.querySelector("script")) return;
  const script = page.createElement("script");
  script.src = "kos.js";
  page.body.append(script);
}
