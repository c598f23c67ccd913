import { factState } from "../../guidance/fill-in";
import type { Fact } from "../../guidance/model";
import { sayPartialDate } from "../../view/say";
import type { Saying } from "./props";
import { SourceList } from "./source-list";

/** The sections that something leans on: act, since when, who compared it, where we have it from. */
export function LawList({ ids, ...saying }: Saying & { ids: readonly string[] }) {
  const facts = saying.guidance.facts.filter(({ id }) => ids.includes(id));
  if (facts.length === 0) return null;
  return (
    <ul class="law">
      {facts.map((fact) => (
        <li key={fact.id}>
          <Section fact={fact} {...saying} />
        </li>
      ))}
    </ul>
  );
}

function Section({ fact, ...saying }: Saying & { fact: Fact }) {
  const { now, own, messages } = saying;
  const { act, section, value, inForceFrom, checked, note, sources } = fact;
  const isOver = factState(fact, now) === "expired";
  const part = section ?? value;
  // An act as a whole has no section, and its value is its number already.
  const name = act === undefined || part.includes(act) ? part : `${part}, ${act}`;
  const facts = [
    inForceFrom === undefined ? own.inForceUnknown : own.inForceFrom(sayPartialDate(inForceFrom, messages)),
    checked ? own.checked(checked.role, sayPartialDate(checked.on, messages)) : own.unchecked,
    ...(sources.length === 0 ? [own.noSource] : []),
  ];
  return (
    <>
      <span lang="cs">{isOver ? <s>{name}</s> : name}</span>
      {isOver && <small class="verify"> ({own.verify})</small>}
      <span class="fine">
        {facts.map((text) => (
          <span class="item" key={text}>
            {text}
          </span>
        ))}
      </span>
      {note !== undefined && (
        <span class="fine" lang="cs">
          {note}
        </span>
      )}
      <SourceList ids={sources} {...saying} />
    </>
  );
}
