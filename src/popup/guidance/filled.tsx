import { cutText, factState } from "../../guidance/fill-in";
import type { Fact } from "../../guidance/model";
import type { Saying } from "./props";

/** A text of a card, each fact in it taken from the registry; one that is doubtful or over says so where it stands. */
export const Filled = ({ text, ...saying }: Saying & { text: string }) => (
  <span lang="cs">
    {cutText(text, saying.guidance).map((piece, at) =>
      typeof piece === "string" ? piece : <Told key={`${at} ${piece.id}`} fact={piece} {...saying} />,
    )}
  </span>
);

function Told({ fact, now, own, messages }: Saying & { fact: Fact }) {
  const state = factState(fact, now);
  const verify = (
    <small class="verify" lang={messages.language}>
      {" "}
      ({own.verify})
    </small>
  );
  if (state === "expired") {
    return (
      <>
        <s class="fact">{fact.value}</s>
        {verify}
      </>
    );
  }
  return (
    <>
      <span class="fact">{fact.value}</span>
      {state === "doubtful" && verify}
    </>
  );
}
