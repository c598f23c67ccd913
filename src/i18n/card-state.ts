/** What a card of the guidance says of itself, wherever it is shown. */
export interface CardStateMessages {
  /** Who has read it; until then, that nobody has. */
  readonly unreviewed: string;
  readonly reviewed: (role: string, date: string) => string;
  /** To which day its law is. */
  readonly stateOfLaw: (date: string) => string;
  /** Stands in brackets behind what is doubtful or past its last day. */
  readonly verify: string;
}

/** In Czech, the one language of all cards: nobody has translated law. */
export const cardStateCs: CardStateMessages = {
  unreviewed: "Nikdo z oboru to zatím nečetl.",
  reviewed: (role, date) => `Přečteno: ${role}, ${date}.`,
  stateOfLaw: (date) => `stav práva k ${date}`,
  verify: "ověřte",
};
