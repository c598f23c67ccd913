import type { ComponentChildren } from "preact";
import { EMERGENCY_NUMBERS } from "../../directory/emergency";
import type { Answer } from "../../guidance/compass";
import { Filled } from "./filled";
import { LawList } from "./law-list";
import { numbersFor } from "./numbers-of";
import type { Saying, Ways } from "./props";
import { Numbers } from "./reach";
import { SourceList } from "./source-list";

interface AnswerViewProps extends Saying, Ways {
  readonly answer: Answer;
}

/** One answer of the compass: what to do, who decides, by which rule, and where there is more. */
export function AnswerView({ answer, onCard, onNumbers, onCompetent, ...saying }: AnswerViewProps) {
  const { own } = saying;
  const { action, situations } = answer;
  const query = action === "call_now" ? undefined : numbersFor(situations);
  return (
    <section class={`answer ${action}`}>
      <h4>
        {own.actions[action]}
        {action === "call_now" && <Numbers numbers={EMERGENCY_NUMBERS.slice(0, 2)} />}
      </h4>
      {situations.length > 0 && (
        <p class="fine">{situations.map((one) => own.situations[one]).join(" + ")}</p>
      )}
      <p>
        <Filled text={answer.says} {...saying} />
      </p>
      <p class="actions">
        {action === "report_ospod" && (
          <button type="button" class="action" onClick={onCompetent}>
            {own.competent}
          </button>
        )}
        {query !== undefined && (
          <button type="button" class="action" onClick={() => onNumbers(query)}>
            {own.numbers}
          </button>
        )}
      </p>
      <dl>
        <Row term={own.decides}>
          <Filled text={answer.decides} {...saying} />
        </Row>
        {answer.with !== undefined && (
          <Row term={own.with}>
            <Filled text={answer.with} {...saying} />
          </Row>
        )}
        <Row term={own.rule}>
          <Rule answer={answer} {...saying} />
        </Row>
      </dl>
      <More ids={answer.cards} onCard={onCard} {...saying} />
    </section>
  );
}

const Row = ({ term, children }: { term: string; children: ComponentChildren }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Rule = ({ answer: { law, confidence, sources }, ...saying }: Saying & { answer: Answer }) => (
  <>
    {law.length > 0 ? <LawList ids={law} {...saying} /> : <p>{saying.own.noRule}</p>}
    {confidence && <p class="fine">{saying.own.confidence[confidence]}</p>}
    <SourceList ids={sources} {...saying} />
  </>
);

function More({ ids, onCard, ...saying }: Saying & Pick<Ways, "onCard"> & { ids: readonly string[] }) {
  const { guidance, own } = saying;
  const cards = guidance.cards.filter(({ id }) => ids.includes(id));
  if (cards.length === 0) return null;
  return (
    <div class="more-cards">
      {own.more}:
      <ul>
        {cards.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="quiet" onClick={() => onCard(id)}>
              <Filled text={title} {...saying} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
