import { useState } from "preact/hooks";
import type { PageQuestion } from "../../coverage/page-model";
import type { PlannedService } from "../../coverage/planned";
import { REGIONS, type RegionCode } from "../../directory/regions";
import { type Kind, KINDS } from "../../directory/vocabulary";
import { Choice } from "../views/choice";
import type { PageWords } from "./words";

interface PlanFormProps {
  readonly question: PageQuestion;
  /** The region of the settings. */
  readonly own: RegionCode | undefined;
  readonly onAdd: (plan: PlannedService) => void;
  readonly say: PageWords;
}

/** As much of a planned service as changes a cell; it is for whom the page is about. */
export function PlanForm({ question, own, onAdd, say }: PlanFormProps) {
  const { plan: texts } = say.own;
  const [region, setRegion] = useState<RegionCode>(own ?? "CZ010");
  const [chosen, setKind] = useState<Kind>();
  const [name, setName] = useState("");
  const [isRefused, setRefused] = useState(false);
  const isInvalid = isRefused && !name.trim();
  const kind = chosen ?? question.kind ?? USUAL[question.audience] ?? "crisis_centre";
  const add = (): void => {
    const trimmed = name.trim();
    setRefused(!trimmed);
    if (!trimmed) return;
    onAdd({ region, kind, audience: question.audience, name: trimmed });
    setName("");
  };
  return (
    <form
      class="fields no-paper"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Choice<RegionCode>
        isLabelShown
        label={texts.region}
        value={region}
        options={REGIONS.map((one) => [one.code, one.name[say.messages.language]] as const)}
        onChange={setRegion}
      />
      <Choice<Kind>
        isLabelShown
        label={texts.kind}
        value={kind}
        options={KINDS.map((one) => [one, say.texts.kinds[one]] as const)}
        onChange={setKind}
      />
      <PlanName name={name} onName={setName} isInvalid={isInvalid} say={say} />
      <button type="submit">{texts.add}</button>
      <p class="fine" id="plan-problem" aria-live="polite">
        {isInvalid && texts.noName}
      </p>
    </form>
  );
}

/** What is planned most often for somebody, where the page asks for no kind. */
const USUAL: Partial<Readonly<Record<PageQuestion["audience"], Kind>>> = {
  violent_person: "violent_person_programme",
  adult_at_risk: "intervention_centre",
  child: "child_centre",
  foreigner: "foreigners_help",
};

interface PlanNameProps extends Pick<PlanFormProps, "say"> {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly isInvalid: boolean;
}

const PlanName = ({ name, onName, isInvalid, say: { own } }: PlanNameProps) => (
  <label class="choice">
    <span>{own.plan.name}</span>
    <input
      type="text"
      name="plan"
      value={name}
      maxLength={60}
      autocomplete="off"
      spellcheck={false}
      aria-invalid={isInvalid}
      aria-describedby="plan-problem"
      onInput={({ currentTarget }) => onName(currentTarget.value)}
    />
  </label>
);
