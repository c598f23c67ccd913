import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { findPlace, REGIONS } from "../directory/regions";
import { AUDIENCES, type Audience } from "../directory/vocabulary";
import { toWallClock } from "../hours/wall-clock";
import type { Messages } from "../i18n/messages";
import { sayDay, sayTime } from "./say";

/** What a visitor can change: chosen from lists only, because the page's scripts can read keys (DESIGN §4). */
export interface Chosen {
  readonly audience: Audience | undefined;
  /** Slug of a region or district; empty for the whole country. */
  readonly place: string;
  /** When the visitor can talk; absent means now. */
  readonly later: { readonly daysAhead: number; readonly hour: number } | undefined;
}

interface ChoicesProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  /** The place the webmaster set, offered even where it is finer than a region. */
  readonly ownPlace: string;
  readonly now: number;
  readonly messages: Messages;
}

const FIRST_DOORS = 4;
const DAYS_AHEAD = [0, 1, 2, 3, 4, 5, 6];
const HOURS = [...Array(24)].map((_, hour) => hour);

/** The three questions: who, where, when. */
export function Choices(props: ChoicesProps) {
  return (
    <div class="choices">
      <WhoChoice {...props} />
      <WhereChoice {...props} />
      <WhenChoice {...props} />
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
        {district && <option value={district}>{messages.district(district.slice("praha-".length))}</option>}
        {REGIONS.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name[messages.language]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Now, or a later hour of the coming week. */
export function WhenChoice({ chosen, onChange, now, messages }: ChoicesProps) {
  const { weekday, minute } = toWallClock(now);
  const { later } = chosen;
  const soonest = Math.floor(minute / 60) + 1;
  const days = soonest < HOURS.length ? DAYS_AHEAD : DAYS_AHEAD.slice(1);
  const hoursOf = (daysAhead: number) => (daysAhead === 0 ? HOURS.slice(soonest) : HOURS);
  const change = (part: Partial<NonNullable<Chosen["later"]>>) => {
    const { daysAhead, hour } = { daysAhead: days[0] ?? 1, hour: soonest % HOURS.length, ...later, ...part };
    // An hour that has passed today means the next one that has not.
    const offered = hoursOf(daysAhead);
    onChange({ ...chosen, later: { daysAhead, hour: offered.includes(hour) ? hour : soonest } });
  };
  return (
    <fieldset>
      <legend>{messages.when}</legend>
      <label class="radio">
        <input
          type="radio"
          name="when"
          checked={!later}
          onChange={() => onChange({ ...chosen, later: undefined })}
        />
        <span class="chip">{messages.now}</span>
      </label>
      <label class="radio">
        <input type="radio" name="when" checked={later !== undefined} onChange={() => change({})} />
        <span class="chip">{messages.later}</span>
      </label>
      {later && (
        <>
          <Select
            label={messages.day}
            value={later.daysAhead}
            values={days}
            say={(daysAhead) => sayDay(daysAhead, (weekday + daysAhead) % 7, messages.weekdays, messages)}
            onChange={(daysAhead) => change({ daysAhead })}
          />
          <Select
            label={messages.hour}
            value={later.hour}
            values={hoursOf(later.daysAhead)}
            say={(hour) => sayTime(hour * 60)}
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
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(Number(event.currentTarget.value))}
    >
      {props.values.map((value) => (
        <option key={value} value={value}>
          {props.say(value)}
        </option>
      ))}
    </select>
  );
}
