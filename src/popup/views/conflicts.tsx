import type { Organization } from "../../directory/model";
import { conflictModels } from "../models/conflict-model";
import { Sources } from "./origin";
import type { Words } from "./props";

/** What sources disagree on: the older value, the one that looks current, and why. */
export function Conflicts({ organization, messages, texts }: Words & { organization: Organization }) {
  const conflicts = conflictModels(organization, messages, texts);
  if (conflicts.length === 0) return null;
  return (
    <section class="conflicts" aria-labelledby="conflicts-title">
      <h3 id="conflicts-title">{texts.conflicts}</h3>
      {conflicts.map(({ key, field, values, verdict, why }) => (
        <div class="conflict" key={key}>
          <h4>{texts.conflictIn(field)}</h4>
          <dl>
            {values.map(({ label, text, isCurrent, sources }) => (
              <div key={text} class={isCurrent ? "current" : ""}>
                <dt>{label}</dt>
                <dd>
                  <span lang="cs">{text}</span>
                  {sources.length > 0 && <Sources sources={sources} />}
                </dd>
              </div>
            ))}
            <div>
              <dt>{texts.why}</dt>
              <dd>
                {verdict && `${verdict} `}
                <span lang="cs">{why}</span>
              </dd>
            </div>
          </dl>
        </div>
      ))}
    </section>
  );
}
