import { useMemo, useState } from "preact/hooks";
import { ANY_ACCESS } from "../../coverage/access";
import { isAnyAccess } from "../../coverage/matrix";
import type { PageQuestion } from "../../coverage/page-model";
import type { PlannedService } from "../../coverage/planned";
import type { Loaded } from "../../directory/load";
import { findPlace } from "../../directory/regions";
import { AUDIENCES } from "../../directory/vocabulary";
import { useNow } from "../../view/use-now";
import type { Known } from "../directory";
import type { Settings } from "../settings";
import { sayFreshness } from "../views/freshness";
import { type Choices, ChoicesForm } from "./choices";
import { Compare } from "./compare";
import { Evidence } from "./evidence";
import { GapMap } from "./gap-map";
import { comparePlans, makePage } from "./model";
import { Plans } from "./plans";
import { PaperRecords } from "./records";
import { sayRelease, sayTile } from "./say";
import { GapTable } from "./table";
import { TakeAway } from "./take-away";
import type { PageWords } from "./words";

interface GapsProps {
  readonly loaded: Loaded;
  readonly known: Known;
  readonly settings: Settings;
  readonly say: PageWords;
  readonly clock: () => number;
}

/** The finding with everything behind it. What is chosen and planned lives as long as the page. */
export function Gaps({ loaded, known, settings, say, clock }: GapsProps) {
  const { directory } = loaded;
  const now = useNow(clock);
  const own = findPlace(settings.region)?.region;
  const { choices, setChoices, plans, setPlans, question } = useQuestion(settings);
  const model = useMemo(() => makePage(directory, question), [directory, question]);
  const changes = useMemo(() => comparePlans(directory, question), [directory, question]);
  const { page } = model;
  const ownRow = page.rows.find(({ cell }) => cell.region === own);
  const notices = noticesOf(loaded, now, say);
  return (
    <>
      <p class="finding" role="status">
        <strong>{say.words.finding(page.finding, page.question)}</strong>{" "}
        {say.words.reservations(page.finding)}
      </p>
      {ownRow && <p class="no-paper">{say.own.ownRegion(sayTile(ownRow.cell, say))}</p>}
      {notices.map((notice) => (
        <p class="notice" key={notice}>
          {notice}
        </p>
      ))}
      <ChoicesForm choices={choices} onChange={setChoices} directory={directory} say={say} />
      <div class="result">
        <div class="aside">
          <GapMap page={page} say={say} />
          <Evidence model={model} say={say} />
        </div>
        <GapTable model={model} say={say} />
        <PaperRecords model={model} say={say} />
      </div>
      <p class="fine age">{sayRelease(directory, say)}</p>
      <Plans {...{ plans, changes, question, own, say }} onChange={setPlans} />
      <Compare {...{ directory, question, known, say }} />
      <TakeAway {...{ page, directory, notices, say }} />
    </>
  );
}

/** The question as it stands: plans count only where nothing is asked of a service that nobody could say of them. */
function useQuestion({ audience = AUDIENCES[0] }: Settings) {
  const [choices, setChoices] = useState<Choices>({ audience, kind: undefined, access: ANY_ACCESS });
  const [plans, setPlans] = useState<readonly PlannedService[]>([]);
  const question = useMemo<PageQuestion>(
    () => ({ ...choices, planned: isAnyAccess(choices.access) ? plans : [] }),
    [choices, plans],
  );
  return { choices, setChoices, plans, setPlans, question };
}

/** What has to stand on every copy: that the release is a trial, that it is old. */
const noticesOf = (loaded: Loaded, now: number, { messages }: PageWords): readonly string[] => [
  ...(loaded.directory.release === "development" ? [`${messages.development}.`] : []),
  ...[sayFreshness(loaded, now, messages)].filter((notice) => notice !== undefined),
];
