import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { EMPTY_CARD } from "../../handover/card";
import { knownContacts } from "../../handover/known-contacts";
import { writeCardText } from "../../handover/write-text";
import { handoverMessages } from "../../i18n/handover-messages";
import { copyText, selectText } from "../copy";
import { composeCard } from "./compose";
import { Form, NextStep, Part } from "./form";
import "./handover.css";
import { Paper } from "./paper";
import type { OpenRoster } from "../../roster/open";
import { useRoster } from "../roster/use-roster";
import type { FormProps, HandoverProps } from "./props";
import { codedNumbers, Services } from "./services";

/** A card that one professional gives to another. It is copied or printed by hand, and never goes anywhere by itself. */
export function Handover(props: HandoverProps) {
  const { messages, texts, matches, generation, onRemove, onBack } = props;
  const own = handoverMessages(messages.language);
  const form = useForm(props, own);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [generation]);
  const numbers = codedNumbers(matches);
  const coded = numbers.find(({ href }) => href === form.card.code);
  const card = composeCard(form.card, props, own);
  const colleagues = nameSeats(useRoster(props.clock));
  return (
    <>
      <article class="handover" aria-labelledby="handover-title" key={generation}>
        <button class="quiet" type="button" onClick={onBack}>
          <span aria-hidden="true">← </span>
          {texts.back}
        </button>
        <h2 id="handover-title" class="name" ref={heading} tabIndex={-1}>
          {own.title}
        </h2>
        <p class="fine">{own.memory}</p>
        <p class="fine only-popup">
          <a href="popup.html" target="_blank" rel="noreferrer">
            {own.newTab}
          </a>
        </p>
        <p>{own.noNames}</p>
        <Form {...form} />
        <Services {...{ matches, own, numbers, coded, onRemove }} onCode={(code) => form.change({ code })} />
        <NextStep {...form} colleagues={colleagues} />
        <PassOn text={writeCardText(card)} own={own} {...props} />
      </article>
      <Paper {...{ card, coded, own }} language={messages.language} />
    </>
  );
}

/** Seats and not the people in them: a card that is passed on names nobody. */
const nameSeats = (opened: OpenRoster | undefined): readonly string[] => [
  ...new Set(opened?.roster.members.map(({ institution, role }) => `${institution}, ${role}`)),
];

function useForm(props: HandoverProps, own: FormProps["own"]): FormProps {
  const { card = EMPTY_CARD, loaded, times, onChange } = props;
  const { now } = times;
  const known = useMemo(() => knownContacts(loaded.directory), [loaded]);
  const question = useMemo(() => ({ now, known }), [now, known]);
  return { card, own, question, change: (part) => onChange({ ...card, ...part }) };
}

interface PassOnProps extends Pick<HandoverProps, "announce" | "onWipe">, Pick<FormProps, "own"> {
  readonly text: string;
}

/** Copying, printing, and getting rid of it all. */
function PassOn({ text, own, announce, onWipe }: PassOnProps) {
  const preview = useRef<HTMLDetailsElement>(null);
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    announce(copied ? own.copied : own.notCopied);
    if (copied || !preview.current) return;
    preview.current.open = true;
    selectText(preview.current.querySelector("pre"));
  };
  const wipe = (): void => {
    onWipe();
    announce(own.wiped);
  };
  return (
    <Part title={own.parts.pass}>
      <p class="actions">
        <button type="button" class="action" onClick={() => void copy()}>
          {own.copy}
        </button>
        <button type="button" class="action" onClick={() => print()}>
          {own.print}
        </button>
        <button type="button" class="action wipe" onClick={wipe}>
          {own.wipe}
        </button>
      </p>
      <details ref={preview}>
        <summary>{own.preview}</summary>
        <pre translate={false}>{text}</pre>
      </details>
    </Part>
  );
}
