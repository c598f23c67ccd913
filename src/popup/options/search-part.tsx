import { districtNumber, PRAGUE_DISTRICTS, REGIONS } from "../../directory/regions";
import { type Audience, AUDIENCES, PROFESSIONAL_LANGUAGES } from "../../directory/vocabulary";
import type { Messages } from "../../i18n/messages";
import { Part, Select } from "./fields";
import type { PartProps } from "./state";

const THEMES = ["auto", "light", "dark"] as const;

/** Where a search starts, and how the extension looks and speaks. */
export function SearchPart(props: PartProps) {
  const { read, messages, texts } = props;
  const { settings } = read;
  return (
    <Part title={texts.search}>
      <Select
        {...props}
        name="region"
        label={texts.region}
        value={settings.region}
        options={places(messages)}
        toChange={(region) => ({ region })}
      />
      <Select<Audience | "">
        {...props}
        name="audience"
        label={texts.audience}
        value={settings.audience ?? ""}
        options={[
          ["", texts.anyAudience],
          ...AUDIENCES.map((audience) => [audience, messages.forAudience[audience]] as const),
        ]}
        toChange={(audience) => ({ audience: audience || undefined })}
      />
      <Select
        {...props}
        name="language"
        label={texts.language}
        value={settings.language ?? ""}
        options={[
          ["", texts.browserLanguage],
          ...PROFESSIONAL_LANGUAGES.map((language) => [language, texts.languageNames[language]] as const),
        ]}
        toChange={(language) => ({ language: language || undefined })}
      />
      <Select
        {...props}
        name="theme"
        label={texts.theme}
        value={settings.theme}
        options={THEMES.map((theme) => [theme, texts.themes[theme]] as const)}
        toChange={(theme) => ({ theme })}
      />
    </Part>
  );
}

const places = (messages: Messages): readonly (readonly [string, string])[] => [
  ["", messages.wholeCountry],
  ...REGIONS.map(({ slug, name }) => [slug, name[messages.language]] as const),
  ...PRAGUE_DISTRICTS.map((slug) => [slug, messages.district(districtNumber(slug))] as const),
];
