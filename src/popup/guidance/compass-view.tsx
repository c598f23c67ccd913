import { useRef } from "preact/hooks";
import { type Answer, askCompass } from "../../guidance/compass";
import { PROFESSIONS, type Situation, SITUATIONS } from "../../guidance/vocabulary";
import { sayPartialDate } from "../../view/say";
import { unkept } from "../../view/unkept";
import { Choice } from "../views/choice";
import { AnswerView } from "./answer-view";
import { Head } from "./head";
import type { Asked, Saying, Ways } from "./props";

interface CompassViewProps extends Saying, Ways {
  readonly asked: Asked;
  readonly onAsk: (change: Partial<Asked>) => void;
  readonly onBack: () => void;
}

/** The duty compass: who asks and what they know, in choices only, and what follows from it. Nothing is scored. */
export function CompassView({ asked, onAsk, onBack, ...ways }: CompassViewProps) {
  const { guidance, own } = ways;
  const { profession, known } = asked;
  const answers =
    profession === "" || known.length === 0 ? [] : askCompass(guidance.compass, profession, known);
  const heading = useRef<HTMLHeadingElement>(null);
  const show = (): void => {
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <article class="guidance on-paper" aria-labelledby="guidance-title">
      <Head back={own.back} onBack={onBack}>
        {own.compass}
      </Head>
      <p class="screen">{own.compassIntro}</p>
      <Choice
        label={own.whoAreYou}
        isLabelShown
        value={profession}
        options={[["", "…"] as const, ...PROFESSIONS.map((one) => [one, own.professions[one]] as const)]}
        onChange={(chosen) => onAsk({ profession: chosen })}
      />
      <Outcome {...{ answers, known, own }} onShow={show} />
      <Known {...{ known, own }} onChange={(next) => onAsk({ known: next })} />
      {answers.length > 0 && (
        <section>
          <h3 ref={heading} tabIndex={-1}>
            {own.answers}
          </h3>
          {answers.map((answer) => (
            <AnswerView key={answer.id} answer={answer} {...ways} />
          ))}
        </section>
      )}
      <ReadBy {...ways} />
      <button type="button" class="action" onClick={() => print()}>
        {own.print}
      </button>
      <p class="only-paper">{own.danger}</p>
    </article>
  );
}

const ReadBy = ({ guidance: { compass }, own, messages }: Saying) => (
  <p class="unread">
    {compass.reviewed ? (
      own.reviewed(compass.reviewed.role, sayPartialDate(compass.reviewed.on, messages))
    ) : (
      <strong>{own.unreviewed}</strong>
    )}{" "}
    {own.noScore}
  </p>
);

interface OutcomeProps extends Pick<Saying, "own">, Pick<Asked, "known"> {
  readonly answers: readonly Answer[];
  readonly onShow: () => void;
}

/** What follows, in a line of the same height before anything is chosen: the answers begin below what is in sight. */
function Outcome({ answers, known, own, onShow }: OutcomeProps) {
  const actions = new Set(answers.map(({ action }) => own.actions[action]));
  return (
    <p class="outcome" role="status">
      {answers.length > 0 ? (
        <button type="button" class="action" onClick={onShow}>
          {own.answers}: {[...actions].join(", ")} <span aria-hidden="true">↓</span>
        </button>
      ) : known.includes("immediate_danger") ? (
        <strong>{own.danger}</strong>
      ) : (
        own.nothingChosen
      )}
    </p>
  );
}

interface KnownProps extends Pick<Saying, "own">, Pick<Asked, "known"> {
  readonly onChange: (known: readonly Situation[]) => void;
}

const Known = ({ known, own, onChange }: KnownProps) => (
  <fieldset class="known">
    <legend>{own.whatYouKnow}</legend>
    {SITUATIONS.map((situation) => (
      <label class={known.includes(situation) ? "check chosen" : "check"} key={situation}>
        <input
          type="checkbox"
          {...unkept(known.includes(situation))}
          onChange={({ currentTarget }) =>
            onChange(
              SITUATIONS.filter((one) => (one === situation ? currentTarget.checked : known.includes(one))),
            )
          }
        />
        {own.situations[situation]}
      </label>
    ))}
  </fieldset>
);
