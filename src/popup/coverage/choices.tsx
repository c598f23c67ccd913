import type { Access } from "../../coverage/access";
import type { PageQuestion } from "../../coverage/page-model";
import type { Directory } from "../../directory/model";
import { type Audience, AUDIENCES, type Kind, KINDS } from "../../directory/vocabulary";
import { nameLanguages } from "../../view/say";
import { unkept } from "../../view/unkept";
import { Choice } from "../views/choice";
import type { PageWords } from "./words";

/** What is asked, without what only might be. */
export type Choices = Omit<PageQuestion, "planned">;

interface ChoicesProps {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly directory: Directory;
  readonly say: PageWords;
}

const WAITS = [2, 4, 8, 12, 26] as const;
const REACHES = ["remote", "on_site"] as const;

/** For whom, which help, and under which conditions; every change is answered at once. */
export function ChoicesForm(props: ChoicesProps) {
  const { choices, onChange, say } = props;
  const { texts, own, messages } = say;
  return (
    <section class="choices no-paper" aria-labelledby="choices">
      <h2 class="name" id="choices">
        {own.choices}
      </h2>
      <div class="fields">
        <Choice<Audience>
          isLabelShown
          label={texts.audience}
          value={choices.audience}
          options={AUDIENCES.map((audience) => [audience, messages.forAudience[audience]] as const)}
          onChange={(audience) => onChange({ ...choices, audience })}
        />
        <Choice<Kind | "">
          isLabelShown
          label={texts.kind}
          value={choices.kind ?? ""}
          options={[["", texts.anyKind], ...KINDS.map((kind) => [kind, texts.kinds[kind]] as const)]}
          onChange={(kind) => onChange({ ...choices, kind: kind || undefined })}
        />
      </div>
      <Wishes {...props} />
    </section>
  );
}

function Wishes({ choices, onChange, directory, say }: ChoicesProps) {
  const { own, texts, messages } = say;
  const { access } = choices;
  const change = (wish: Partial<Access>): void => onChange({ ...choices, access: { ...access, ...wish } });
  return (
    <fieldset class="fields">
      <legend>{own.wishes}</legend>
      {(["free", "evening", "weekend"] as const).map((name) => (
        <label class="check" key={name}>
          <input
            type="checkbox"
            name={name}
            {...unkept(access[name])}
            onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
          />
          <span>{own[name]}</span>
        </label>
      ))}
      <Choice
        isLabelShown
        label={texts.lineLanguage}
        value={access.language ?? ""}
        options={[
          ["", texts.anyLanguage],
          ...spokenIn(directory).map((tag) => [tag, nameLanguages([tag], messages)] as const),
        ]}
        onChange={(language) => change({ language: language || undefined })}
      />
      <Choice
        isLabelShown
        label={own.reach}
        value={access.reach ?? ""}
        options={[["", own.reaches.any], ...REACHES.map((reach) => [reach, own.reaches[reach]] as const)]}
        onChange={(reach) => change({ reach: reach || undefined })}
      />
      <Choice
        isLabelShown
        label={own.wait}
        value={String(access.waitOver ?? "")}
        options={[["", own.anyWait], ...WAITS.map((weeks) => [String(weeks), own.waitOver(weeks)] as const)]}
        onChange={(weeks) => change({ waitOver: weeks ? Number(weeks) : undefined })}
      />
    </fieldset>
  );
}

/** Tags of languages that some line speaks. */
const spokenIn = ({ organizations }: Directory): readonly string[] =>
  [
    ...new Set(
      organizations.flatMap(({ services }) =>
        services.flatMap(({ phones }) => phones.flatMap(({ languages }) => languages)),
      ),
    ),
  ].sort();
