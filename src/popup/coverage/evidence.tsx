import type { StandardName } from "../../coverage/standards";
import population from "../../data/population.yaml";
import { say as sayText } from "../../view/say";
import { sourceLine } from "../models/provenance";
import { Sources } from "../views/origin";
import type { PageModel } from "./model";
import { Behind } from "./records";
import { nameRegion } from "./say";
import type { PageWords } from "./words";

interface EvidenceProps {
  readonly model: PageModel;
  readonly say: PageWords;
}

/** Standards that are counted per head, and so say where the figures of inhabitants come from. */
const PER_HEAD: readonly StandardName[] = ["shelter_places", "sexual_violence_centre"];

/** What the map cannot show: who says that there is nothing, what is counted nowhere, and what it is held against. */
export function Evidence(props: EvidenceProps) {
  const { model, say } = props;
  const { words } = say;
  const { unplaced } = model.page;
  return (
    <div class="evidence">
      <Absences {...props} />
      {unplaced.length > 0 && (
        <Behind groups={[{ ids: unplaced.map(({ service }) => service.id) }]} {...props}>
          {words.unplaced(unplaced.length)}
        </Behind>
      )}
      <Standards {...props} />
      <Method {...props} />
    </div>
  );
}

function Absences({ model, say }: EvidenceProps) {
  const { absences } = model.page;
  if (absences.length === 0) return null;
  return (
    <section class="absences">
      <h2 class="name">{say.words.headings.absences}</h2>
      {absences.map(({ id, region, statement, sources }) => {
        const { text, lang } = sayText(statement, say.messages);
        return (
          <div key={id}>
            <p>
              {nameRegion(region, say)}: <span lang={lang}>{text}</span>
            </p>
            <Sources sources={sources.map((source) => sourceLine(source, say.messages, say.texts))} />
          </div>
        );
      })}
    </section>
  );
}

function Standards({ model, say }: EvidenceProps) {
  const { standards } = model;
  return (
    <section>
      <h2 class="name">{say.words.headings.standards}</h2>
      <ul>
        {standards.map((standard) => (
          <li key={standard.name}>
            <Behind groups={[{ ids: standard.counted }]} {...{ model, say }}>
              {say.words.standards[standard.name](standard)}
            </Behind>
          </li>
        ))}
      </ul>
      <p class="fine">
        {say.own.standardsSource}{" "}
        {standards.some(({ name }) => PER_HEAD.includes(name)) && say.words.population(population)}
      </p>
    </section>
  );
}

function Method({ model: { page }, say: { words } }: EvidenceProps) {
  const phones = page.records.flatMap(({ service }) => service.phones);
  const called = phones.filter(({ assurance }) => assurance.level === "assured");
  return (
    <section>
      <h2 class="name">{words.headings.method}</h2>
      <p>
        {words.method} {words.assured(called.length, phones.length)}
      </p>
    </section>
  );
}
