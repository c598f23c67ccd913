import { useState } from "preact/hooks";
import type { Choice } from "./choice";
import { runSelfTest, type SelfTest, writeTestPage } from "./run-self-test";
import { type Pin, writeSnippet } from "./snippet";
import { type Area, AREAS } from "./watch";

const AREA_NAMES: Readonly<Record<Area, string>> = {
  request: "Žádosti do sítě kromě souboru kos.js",
  storage: "Cookies a jiné údaje uložené v prohlížeči",
  global: "Nové globální proměnné stránky",
  policy: "Porušení nejpřísnější bezpečnostní politiky",
  error: "Chyby skriptu",
};

interface Run {
  readonly round: number;
  readonly placeholder: string;
}

/** Lets a webmaster see with their own eyes what the box does besides being there. */
export function SelfTestPart({ choice, pin }: { choice: Choice; pin: Pin }) {
  const [run, start] = useState<Run>({ round: 0, placeholder: "" });
  const [done, finish] = useState<{ readonly round: number; readonly result: SelfTest }>();
  const begin = (): void => {
    const { paste } = writeSnippet({ ...choice, editor: "div", source: "" }, pin);
    start({ round: run.round + 1, placeholder: paste });
  };
  const watch = async (frame: HTMLIFrameElement): Promise<void> => {
    const realm = frame.contentDocument?.defaultView;
    if (!realm) return;
    const own = { round: run.round, result: await runSelfTest(realm, "kos.js") };
    finish((last) => (last && last.round > own.round ? last : own));
  };
  const started = run.round > 0;
  // Whoever starts again while a test runs wants the result of the last one.
  const result = done?.round === run.round ? done.result : undefined;
  return (
    <section aria-labelledby="self-test">
      <h2 id="self-test">Zkouška: box nic neukládá a nic neposílá</h2>
      <p>
        Box se spustí na prázdné stránce, projde všechny své otázky a stránka přitom sleduje, jestli něco
        ukládá, odesílá nebo mění. Vyzkoušejte to i tam, kam jste soubory nahráli: stačí tuhle stránku otevřít
        odtamtud.
      </p>
      <p>
        <button type="button" onClick={begin}>
          Spustit zkoušku
        </button>
      </p>
      <div role="status">
        {started && !result && <p>Zkouška běží…</p>}
        {result && <Result {...result} />}
      </div>
      {started && (
        <iframe
          key={run.round}
          class="test"
          title="Zkoušený box"
          sandbox="allow-scripts allow-same-origin"
          srcdoc={writeTestPage(run.placeholder, location)}
          onLoad={({ currentTarget }) => void watch(currentTarget)}
        />
      )}
    </section>
  );
}

function Result({ state, tried, findings }: SelfTest) {
  const clean =
    state !== undefined && !/^(?:fallback|loading)/.test(state) && tried > 0 && findings.length === 0;
  return (
    <div class={clean ? "result clean" : "result faulty"}>
      <p>
        <strong>{clean ? "V pořádku: nic jsme nenašli." : "Pozor: něco není v pořádku."}</strong>{" "}
        {describe(state, tried)}
      </p>
      <dl>
        {AREAS.map((area) => {
          const details = findings.filter((finding) => finding.area === area).map(({ detail }) => detail);
          return (
            <div key={area}>
              <dt>{AREA_NAMES[area]}</dt>
              <dd>{details.length === 0 ? "nic" : [...new Set(details)].join(", ")}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function describe(state: string | undefined, tried: number): string {
  if (state === undefined) return "Box se neukázal. Leží vedle téhle stránky soubor kos.js?";
  if (/^(?:fallback|loading)/.test(state)) return `Box ukázal jen tísňová čísla (${state}).`;
  return `Box se ukázal (stav ${state}) a zkouška v něm použila tlačítka a seznamy: ${tried}.`;
}
