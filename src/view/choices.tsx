import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { districtNumber, findPlace, REGIONS } from "../directory/regions";
import { AUDIENCES, type Audience, type Language, LANGUAGES } from "../directory/vocabulary";
import type { Messages } from "../i18n/messages";
import { type Later, offeredDays, offeredHours, sayLaterDay, stillAhead } from "./later";
import { NAMES_OF_THEMSELVES, sayTime } from "./say";
import { unkept } from "./unkept";

/** What a visitor can change: chosen from lists only, because the page's scripts can read keys (DESIGN §4). */
export interface Chosen {
  readonly audience: Audience | undefined;
  /** Slug of a region or district; empty for the whole country. */
  readonly place: string;
  /** When the visitor can talk; absent means now. */
  readonly later: Later | undefined;
}

interface ChoicesProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  /** The place the webmaster set, offered even where it is finer than a region. */
  readonly ownPlace: string;
  readonly now: number;
  readonly messages: Messages;
}

interface BoxChoicesProps extends ChoicesProps {
  readonly onLanguage: (language: Language) => void;
}

const FIRST_DOORS = 4;

/** The three questions: who, where, when; and in which language to ask them. */
export function Choices(props: BoxChoicesProps) {
  return (
    <div class="choices">
      <WhoChoice {...props} />
      <WhereChoice {...props} />
      <WhenChoice {...props} />
      <LanguageChoice {...props} />
    </div>
  );
}

function WhoChoice({ chosen, onChange, messages }: ChoicesProps) {
  const [all, setAll] = useState(false);
  const doors = useRef<HTMLFieldSetElement>(null);
  // The button that was pressed is gone; whoever pressed it goes on at the first door it brought.
  useLayoutEffect(() => {
    if (all) doors.current?.querySelectorAll("input")[FIRST_DOORS]?.focus();
  }, [all]);
  const offered = AUDIENCES.filter(
    (audience, index) => all || index < FIRST_DOORS || audience === chosen.audience,
  );
  return (
    <fieldset ref={doors}>
      <legend>{messages.who}</legend>
      {offered.map((audience) => (
        <label class="radio" key={audience}>
          <input
            type="radio"
            name="who"
            checked={chosen.audience === audience}
            onChange={() => onChange({ ...chosen, audience })}
          />
          <span class="chip">{messages.audiences[audience]}</span>
        </label>
      ))}
      {offered.length < AUDIENCES.length && (
        <button class="chip" type="button" onClick={() => setAll(true)}>
          {messages.moreAudiences}
        </button>
      )}
    </fieldset>
  );
}

function WhereChoice({ chosen, onChange, ownPlace, messages }: ChoicesProps) {
  const district = findPlace(ownPlace)?.district;
  return (
    <label class="field">
      <span>{messages.where}</span>
      <select
        value={chosen.place}
        onChange={(event) => onChange({ ...chosen, place: event.currentTarget.value })}
      >
        <option value="">{messages.wholeCountry}</option>
        {district && <option value={district}>{messages.district(districtNumber(district))}</option>}
        {REGIONS.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name[messages.language]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Class of the field that takes the focus back when it was drawn again in another language. */
export const LANGUAGE_FIELD = "language";

/** Each language says its own name, because who looks for it reads no other. */
function LanguageChoice({ messages, onLanguage }: BoxChoicesProps) {
  return (
    <label class="field">
      <span>{messages.chooseLanguage}</span>
      <select
        class={LANGUAGE_FIELD}
        value={messages.language}
        onChange={(event) => onLanguage(LANGUAGES[event.currentTarget.selectedIndex] ?? messages.language)}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language} translate={false}>
            {NAMES_OF_THEMSELVES[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Now, or a later hour of the coming week. */
export function WhenChoice({ chosen, onChange, now, messages }: ChoicesProps) {
  const later = stillAhead(chosen.later, now);
  const days = offeredDays(now);
  const change = (part: Partial<Later>) => {
    const { dayNumber, hour } = { dayNumber: days[0] ?? 0, hour: -1, ...later, ...part };
    // An hour that has passed today means the next one that has not.
    const hours = offeredHours(dayNumber, now);
    onChange({ ...chosen, later: { dayNumber, hour: hours.includes(hour) ? hour : (hours[0] ?? 0) } });
  };
  return (
    <fieldset>
      <legend>{messages.when}</legend>
      {/* A chip that wraps takes the other one along. */}
      <div class="pair">
        <label class="radio">
          <input
            type="radio"
            name="when"
            {...unkept(!later)}
            onChange={() => onChange({ ...chosen, later: undefined })}
          />
          <span class="chip">{messages.now}</span>
        </label>
        <label class="radio">
          <input type="radio" name="when" {...unkept(!!later)} onChange={() => change({})} />
          <span class="chip">{messages.later}</span>
        </label>
      </div>
      {later && (
        <>
          <Select
            label={messages.day}
            value={later.dayNumber}
            values={days}
            say={(dayNumber) => sayLaterDay(dayNumber, now, messages)}
            onChange={(dayNumber) => change({ dayNumber })}
          />
          <Select
            label={messages.hour}
            value={later.hour}
            values={offeredHours(later.dayNumber, now)}
            say={(hour) => sayTime(hour * 60, messages)}
            onChange={(hour) => change({ hour })}
          />
        </>
      )}
    </fieldset>
  );
}

function Select(props: {
  label: string;
  value: number;
  values: readonly number[];
  say: (value: number) => string;
  onChange: (value: number) => void;
}) {
  return (
    <select
      autocomplete="off"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(Number(event.currentTarget.value))}
    >
      {props.values.map((value) => (
        <option key={props.say(value)} value={value}>
          {props.say(value)}
        </option>
      ))}
    </select>
  );
}
