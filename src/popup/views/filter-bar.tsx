import { districtNumber, findPlace, REGIONS } from "../../directory/regions";
import { type Audience, AUDIENCES, type Kind, KINDS } from "../../directory/vocabulary";
import type { Channel } from "../../i18n/popup-messages";
import { WhenChoice } from "../../view/choices";
import { sayAsked } from "../../view/later";
import { nameLanguages } from "../../view/say";
import { unkept } from "../../view/unkept";
import { CHANNELS, countFolded, type Filters } from "../models/filters";
import { Choice } from "./choice";
import type { Words } from "./props";

interface FilterBarProps extends Words {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** The place from the settings, offered even where it is finer than a region. */
  readonly ownPlace: string;
  /** Tags of languages that some line speaks. */
  readonly languages: readonly string[];
}

/** What narrows the list: three filters in sight, the others folded away with their number. */
export function FilterBar(props: FilterBarProps) {
  const { filters, onChange, messages, texts, times } = props;
  const when = times.at === times.now ? undefined : sayAsked(times, messages);
  return (
    <div class="filters">
      <Choice
        label={texts.region}
        value={filters.place}
        options={places(props)}
        onChange={(place) => onChange({ ...filters, place })}
      />
      <Choice<Audience | "">
        label={texts.audience}
        value={filters.audience ?? ""}
        options={[
          ["", texts.anyAudience],
          ...AUDIENCES.filter((audience) => audience !== "anyone").map(
            (audience) => [audience, texts.shortAudiences[audience]] as const,
          ),
        ]}
        onChange={(audience) => onChange({ ...filters, audience: audience || undefined })}
      />
      <label class="check">
        <input
          type="checkbox"
          {...unkept(filters.openOnly)}
          onChange={({ currentTarget }) => onChange({ ...filters, openOnly: currentTarget.checked })}
        />
        <span>{when ? texts.openAt(when) : texts.openNow}</span>
      </label>
      <MoreFilters {...props} />
    </div>
  );
}

function MoreFilters({ filters, onChange, languages, messages, texts, times }: FilterBarProps) {
  const { audience, place, later } = filters;
  const count = countFolded(filters);
  return (
    <details class="more-filters">
      <summary>{count > 0 ? texts.activeFilters(count) : texts.filters}</summary>
      <div class="folded">
        <Choice<Kind | "">
          label={texts.kind}
          isLabelShown
          value={filters.kind ?? ""}
          options={[["", texts.anyKind], ...KINDS.map((kind) => [kind, texts.kinds[kind]] as const)]}
          onChange={(kind) => onChange({ ...filters, kind: kind || undefined })}
        />
        <Choice<Channel | "">
          label={texts.channel}
          isLabelShown
          value={filters.channel ?? ""}
          options={[
            ["", texts.anyChannel],
            ...CHANNELS.map((channel) => [channel, texts.channels[channel]] as const),
          ]}
          onChange={(channel) => onChange({ ...filters, channel: channel || undefined })}
        />
        <Choice
          label={texts.lineLanguage}
          isLabelShown
          value={filters.language}
          options={[
            ["", texts.anyLanguage],
            ...languages.map((tag) => [tag, nameLanguages([tag], messages)] as const),
          ]}
          onChange={(language) => onChange({ ...filters, language })}
        />
        <WhenChoice
          chosen={{ audience, place, later }}
          onChange={(chosen) => onChange({ ...filters, later: chosen.later })}
          ownPlace={place}
          now={times.now}
          messages={messages}
        />
      </div>
    </details>
  );
}

function places({ ownPlace, messages }: FilterBarProps): readonly (readonly [string, string])[] {
  const district = findPlace(ownPlace)?.district;
  return [
    ["", messages.wholeCountry],
    ...(district ? [[district, messages.district(districtNumber(district))] as const] : []),
    ...REGIONS.map(({ slug, name }) => [slug, name[messages.language]] as const),
  ];
}
