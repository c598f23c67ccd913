import { useMemo } from "preact/hooks";
import type { Loaded } from "../../directory/load";
import { indexCards } from "../../guidance/search";
import { CardView } from "./card-view";
import { CompassView } from "./compass-view";
import { CompetentView } from "./competent-view";
import { Home } from "./home";
import type { Page, Saying, Ways } from "./props";
import { usePlace } from "./use-place";

interface PagesProps extends Saying {
  readonly loaded: Loaded;
  readonly query: string;
  readonly back: string;
  readonly onBack: () => void;
  /** Leaves for the numbers and looks for these words there. */
  readonly onNumbers: (query: string) => void;
}

/** The pages of the guidance, one at a time; whatever is typed leads back to the list, which searches. */
export function Pages({ loaded, query, back, onBack, onNumbers, ...saying }: PagesProps) {
  const { page, asked, go, onAsk, leave } = usePlace(loaded, query);
  const index = useMemo(() => indexCards(saying.guidance), [saying.guidance]);
  const home = (): void => go({ name: "home" });
  const from: Page = page.name === "card" ? page.back : page;
  const ways: Ways = {
    onCard: (id) => go({ name: "card", id, back: from }),
    onCompetent: () => go({ name: "competent", back: page }),
    onNumbers: (words) => {
      leave(words);
      onNumbers(words);
    },
  };
  const card = page.name === "card" ? saying.guidance.cards.find(({ id }) => id === page.id) : undefined;
  if (card) return <CardView key={card.id} card={card} onBack={() => go(from)} {...ways} {...saying} />;
  if (page.name === "compass") {
    return <CompassView {...{ asked, onAsk }} onBack={home} {...ways} {...saying} />;
  }
  if (page.name === "competent") {
    const { own, messages } = saying;
    return <CompetentView directory={loaded.directory} onBack={() => go(page.back)} {...{ own, messages }} />;
  }
  return (
    <Home
      {...{ index, asked, onAsk, query, back, onBack }}
      onCard={ways.onCard}
      onTool={(name) => (name === "compass" ? go({ name }) : ways.onCompetent())}
      {...saying}
    />
  );
}
