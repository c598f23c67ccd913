import type { ComponentChildren } from "preact";
import { unkept } from "../../view/unkept";
import { Chosen, Picked, Written } from "./fields";
import type { FormProps } from "./props";

/** What a professional fills in before the services: who asks, what was said already, how to get in touch safely. */
export function Form(props: FormProps) {
  const { own } = props;
  const { parts, labels, hints } = own;
  return (
    <>
      <Part title={parts.who}>
        <Written field="role" label={labels.role} hint={hints.role} {...props} />
        <Written field="institution" label={labels.institution} hint={hints.institution} {...props} />
      </Part>
      <Part title={parts.asked}>
        <Written field="asked" label={labels.asked} hint={hints.asked} rows={3} {...props} />
        <Written field="askedBy" label={labels.askedBy} hint={hints.askedBy} {...props} />
      </Part>
      <Contact {...props} />
      <Consent {...props} />
    </>
  );
}

/** What follows from it: who does what, until when, and a note. */
export function NextStep({ colleagues, ...props }: FormProps & { readonly colleagues: readonly string[] }) {
  const { card, own, change } = props;
  const { parts, labels } = own;
  return (
    <Part title={parts.next}>
      <Written field="step" label={labels.step} rows={2} {...props} />
      <div class="pair">
        <Written field="owner" label={labels.owner} offered={colleagues} {...props} />
        <Picked type="date" label={labels.date} value={card.date} onPick={(date) => change({ date })} />
      </div>
      <Written field="note" label={labels.note} rows={2} {...props} />
    </Part>
  );
}

/** A part of the form under its name. */
export const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <fieldset class="group">
    <legend>{title}</legend>
    {children}
  </fieldset>
);

function Contact(props: FormProps) {
  const { card, own, change } = props;
  const { labels, choices } = own;
  return (
    <Part title={own.parts.contact}>
      <SafeWindow {...props} />
      <div class="pair">
        <Chosen
          label={labels.message}
          value={card.message}
          names={choices.message}
          values={["unknown", "yes", "no"]}
          onChoose={(message) => change({ message })}
        />
        <Chosen
          label={labels.interpreter}
          value={card.interpreter}
          names={choices.interpreter}
          values={["unknown", "none", "needed"]}
          onChoose={(interpreter) => change({ interpreter })}
        />
      </div>
      {card.interpreter === "needed" && <Written field="language" label={own.language} {...props} />}
    </Part>
  );
}

function SafeWindow({ card, own, change }: FormProps) {
  const { days, from, until } = card;
  const toggle = (day: number): void =>
    change({ days: days.includes(day) ? days.filter((one) => one !== day) : [...days, day] });
  return (
    <>
      <fieldset class="days">
        <legend>{own.labels.window}</legend>
        {own.days.map((name, day) => (
          <label key={name} class="check">
            <input type="checkbox" {...unkept(days.includes(day))} onChange={() => toggle(day)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div class="pair">
        <Picked type="time" label={own.from} value={from} onPick={(value) => change({ from: value })} />
        <Picked type="time" label={own.until} value={until} onPick={(value) => change({ until: value })} />
      </div>
    </>
  );
}

function Consent({ card, own, change }: FormProps) {
  return (
    <Part title={own.parts.consent}>
      <Chosen
        label={own.labels.consent}
        value={card.consent}
        names={own.choices.consent}
        values={["not_asked", "given", "refused"]}
        onChoose={(consent) => change({ consent })}
      />
      <p class="fine">{own.duty}</p>
    </Part>
  );
}
