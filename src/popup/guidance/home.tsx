import type { Card } from "../../guidance/model";
import { PROFESSIONS, TOPICS } from "../../guidance/vocabulary";
import { type CardIndex, searchCards } from "../../guidance/search";
import { Choice } from "../views/choice";
import { CardButtons } from "./card-buttons";
import { DoAndDont } from "./do-and-dont";
import { FirstSteps } from "./first-steps";
import { Head } from "./head";
import type { Asked, Saying } from "./props";

interface HomeProps extends Saying {
  readonly index: CardIndex;
  readonly asked: Asked;
  readonly onAsk: (change: Partial<Asked>) => void;
  readonly query: string;
  /** The way back to the numbers. */
  readonly back: string;
  readonly onBack: () => void;
  readonly onCard: (id: string) => void;
  readonly onTool: (name: "compass" | "competent") => void;
}

/** All cards: by what was typed, or by topic for one profession, the most urgent before them. */
export function Home({ index, asked, onAsk, query, back, onBack, onCard, onTool, ...saying }: HomeProps) {
  const { guidance, own } = saying;
  const { profession } = asked;
  const isTyped = query.trim() !== "";
  const found = (isTyped ? searchCards(index, query) : guidance.cards).filter(
    ({ professions }) => profession === "" || professions.includes(profession),
  );
  const cards = { onCard, ...saying };
  return (
    <article class="guidance on-paper" aria-labelledby="guidance-title">
      <Head back={back} onBack={onBack}>
        {own.title}
      </Head>
      <p class="actions">
        <button type="button" class="action" onClick={() => onTool("compass")}>
          {own.compass}
        </button>
        <button type="button" class="action" onClick={() => onTool("competent")}>
          {own.competent}
        </button>
      </p>
      <Choice
        label={own.profession}
        isLabelShown
        value={profession}
        options={[
          ["", own.anyProfession] as const,
          ...PROFESSIONS.map((one) => [one, own.professions[one]] as const),
        ]}
        onChange={(chosen) => onAsk({ profession: chosen })}
      />
      <p class={isTyped ? "fine" : "unseen"} role="status">
        {isTyped && (found.length > 0 ? own.count(found.length) : own.none)}
      </p>
      {isTyped ? (
        <CardButtons cards={found} {...cards} />
      ) : (
        <Overview {...{ profession, found }} {...cards} />
      )}
      <p class="fine">{own.noAdvice}</p>
    </article>
  );
}

interface OverviewProps extends Saying, Pick<HomeProps, "onCard">, Pick<Asked, "profession"> {
  readonly found: readonly Card[];
}

/** What is needed at once, then every topic. */
const Overview = ({ profession, found, ...cards }: OverviewProps) => (
  <>
    <FirstSteps profession={profession} {...cards} />
    <DoAndDont profession={profession} {...cards} />
    {TOPICS.map((topic) => (
      <CardButtons
        key={topic}
        title={cards.own.topics[topic]}
        cards={found.filter((card) => card.topic === topic)}
        {...cards}
      />
    ))}
  </>
);
