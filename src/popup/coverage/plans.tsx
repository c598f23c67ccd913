import { useRef, useState } from "preact/hooks";
import type { CellChange } from "../../coverage/changes";
import type { PageQuestion } from "../../coverage/page-model";
import type { PlannedService } from "../../coverage/planned";
import type { RegionCode } from "../../directory/regions";
import { useGoOn } from "../use-go-on";
import { Changes } from "./changes";
import { PlanForm } from "./plan-form";
import { nameRegion } from "./say";
import type { PageWords } from "./words";

interface PlansProps {
  readonly plans: readonly PlannedService[];
  readonly onChange: (plans: readonly PlannedService[]) => void;
  /** What the plans that count do to the cells. */
  readonly changes: readonly CellChange[];
  readonly question: PageQuestion;
  /** The region of the settings. */
  readonly own: RegionCode | undefined;
  readonly say: PageWords;
}

/** What a service that does not exist yet would change. In memory only. */
export function Plans(props: PlansProps) {
  const { plans, onChange, changes, question, say } = props;
  const { plan: texts } = say.own;
  const [report, setReport] = useState("");
  const part = useRef<HTMLElement>(null);
  const goOn = useGoOn(
    () => part.current?.querySelector<HTMLElement>("li button") ?? part.current?.querySelector("input"),
  );
  return (
    <section ref={part} class="part plans" aria-labelledby="plans">
      <h2 class="name no-paper" id="plans">
        {texts.heading}
      </h2>
      <p class="fine no-paper">{texts.hint}</p>
      <PlanForm
        {...props}
        onAdd={(plan) => {
          onChange([...plans, plan]);
          setReport(texts.added(plan.name));
        }}
      />
      <p class="no-paper" role="status">
        {report}
      </p>
      <ul class="no-paper">
        {plans.map((plan, nth) => (
          <li key={`${nth} ${plan.name}`}>
            {describePlan(plan, say)}{" "}
            <button
              type="button"
              onClick={() => {
                goOn();
                onChange(plans.filter((one) => one !== plan));
                setReport(texts.removed(plan.name));
              }}
            >
              {texts.remove} <span class="unseen">{plan.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {plans.length > 0 && question.planned.length === 0 && <p class="notice no-paper">{texts.notCounted}</p>}
      {changes.length > 0 && <Changes heading={texts.changes} {...{ changes, say }} directories={[]} />}
    </section>
  );
}

const describePlan = ({ name, region, kind, audience }: PlannedService, say: PageWords): string =>
  [name, nameRegion(region, say), say.texts.kinds[kind], say.texts.shortAudiences[audience]].join(" · ");
