import { listings } from "../../coverage/cell";
import type { GapPage } from "../../coverage/page-model";
import type { Standard, StandardName } from "../../coverage/standards";
import population from "../../data/population.yaml";
import { Document, writePage } from "../export/html/document";
import { Age, Emergency, Notices } from "../export/html/parts";
import type { CoverageAnswer } from "./answer";
import { drawMap } from "./draw";
import { arrangeRecords, Records, References, type RecordList } from "./records";
import { nameRegion, WORDS } from "./say";
import { sayEvidence } from "./sources";
import { COVERAGE_STYLE } from "./styles";
import { Table } from "./table";

/** One Czech page for a council: the finding, map, table, sources, and how far the numbers may be trusted. */
export const writeHtml = (answer: CoverageAnswer, page: GapPage): string =>
  writePage(<Page answer={answer} page={page} />);

interface PageProps {
  readonly answer: CoverageAnswer;
  readonly page: GapPage;
}

function Page({ answer, page }: PageProps) {
  const { edition } = answer;
  const standards = shownStandards(answer, page);
  const needed = new Set(standards.flatMap(countedIn));
  const others = listings(edition.directory).filter(({ service }) => needed.has(service.id));
  const list = arrangeRecords(page, others);
  return (
    <Document edition={edition} place={WORDS.title} style={COVERAGE_STYLE}>
      <header>
        <h1>{WORDS.title}</h1>
        <p class="finding">
          <strong>{WORDS.finding(page.finding, page.question)}</strong> {WORDS.reservations(page.finding)}
        </p>
        <Notices edition={edition} />
      </header>
      <main>
        <div class="aside">
          <figure>{drawMap(page)}</figure>
          <Gaps page={page} list={list} />
          <h2>{WORDS.headings.standards}</h2>
          <ul>
            {standards.map((standard) => (
              <li key={standard.name}>
                {WORDS.standards[standard.name](standard)}{" "}
                <References list={list} ids={countedIn(standard)} />
              </li>
            ))}
          </ul>
          {standards.some(({ name }) => PER_HEAD.includes(name)) && <p>{WORDS.population(population)}</p>}
          <Method page={page} />
        </div>
        <Table page={page} list={list} />
        <Records list={list} />
      </main>
      <footer>
        <Emergency />
        <Age edition={edition} />
      </footer>
    </Document>
  );
}

/** What the map cannot show: who says that there is nothing, and what is counted nowhere. */
function Gaps({ page, list }: { readonly page: GapPage; readonly list: RecordList }) {
  const { absences, unplaced } = page;
  return (
    <>
      {absences.length > 0 && <h2>{WORDS.headings.absences}</h2>}
      {absences.map((absence) => (
        <p key={absence.id} id={`mezera-${absence.id}`}>
          {nameRegion(absence.region)}: {absence.sources.map(sayEvidence).join(" ")}
        </p>
      ))}
      {unplaced.length > 0 && (
        <p>
          {WORDS.unplaced(unplaced.length)}{" "}
          <References list={list} ids={unplaced.map(({ service }) => service.id)} />
        </p>
      )}
    </>
  );
}

function Method({ page: { records } }: { readonly page: GapPage }) {
  const phones = records.flatMap(({ service }) => service.phones);
  const called = phones.filter(({ assurance }) => assurance.level === "assured");
  return (
    <>
      <h2>{WORDS.headings.method}</h2>
      <p>
        {WORDS.method} {WORDS.assured(called.length, phones.length)}
      </p>
    </>
  );
}

/** Standards that are counted per head, and so say where the figures of inhabitants come from. */
const PER_HEAD: readonly StandardName[] = ["shelter_places", "sexual_violence_centre"];

/** What a standard's sentence counts; where it is met, nobody needs those that may count as well. */
const countedIn = ({ verdict, records, unsure }: Standard): readonly string[] =>
  verdict === "met" ? records : [...records, ...unsure];

/**
 * Programmes are counted on the page that is about them, and that page alone names no shelter and no victims' line:
 * the violent person may read it, too (DESIGN §1, rule 5).
 */
const shownStandards = ({ standards }: CoverageAnswer, { question }: GapPage): readonly Standard[] =>
  standards.filter(
    ({ name }) => (name === "programme_in_region") === (question.audience === "violent_person"),
  );
