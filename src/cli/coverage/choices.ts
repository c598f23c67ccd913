import type { Access } from "../../coverage/access";
import { isAnyAccess } from "../../coverage/matrix";
import type { PlannedService } from "../../coverage/planned";
import type { RegionCode } from "../../directory/regions";
import { type Audience, AUDIENCES, type Kind, KINDS } from "../../directory/vocabulary";
import { type Checked, type Problem, refuse } from "../problem";
import type { World } from "../world";
import { type Named, readName, readRegion } from "./names";
import { readPlans } from "./plans";

/** The words of the command line, before anybody judged them. */
export interface CoverageWords {
  readonly audience: string | undefined;
  readonly kind: string | undefined;
  readonly region: string | undefined;
  readonly free: boolean;
  readonly evening: boolean;
  readonly weekend: boolean;
  readonly language: string | undefined;
  readonly remote: boolean;
  readonly "on-site": boolean;
  readonly "wait-over": number | undefined;
  readonly plan: readonly string[] | undefined;
  readonly svg: string | undefined;
  readonly html: string | undefined;
}

/** What is asked, once the words made sense; undefined is "all". */
export interface CoverageChoices {
  readonly audience: Audience | undefined;
  readonly region: RegionCode | undefined;
  readonly kind: Kind | undefined;
  readonly access: Access;
  readonly planned: readonly PlannedService[];
}

/** Reads the options (`E_AUDIENCE`, `E_KIND`, `E_REGION`, `E_LANGUAGE`, `E_WEEKS`, `E_PLAN`, `E_OPTION`). */
export function chooseCoverage(world: World, words: CoverageWords): Checked<CoverageChoices> {
  const problems: Problem[] = [];
  const read = <T>(option: string, typed: string | undefined, name: (typed: string) => Named<T>) => {
    const named = typed === undefined ? undefined : name(typed);
    if (named?.ok) return named.value;
    if (named) {
      const code = `E_${option.toUpperCase()}`;
      problems.push({ code, wanted: `u --${option} ${named.wanted}`, got: typed || "nic" });
    }
    return undefined;
  };
  const choices = {
    audience: read("audience", words.audience, (typed) => readName(typed, AUDIENCES)),
    kind: read("kind", words.kind, (typed) => readName(typed, KINDS)),
    region: read("region", words.region, readRegion),
    access: readAccess(words, read("language", words.language, readLanguage)),
  };
  const plans = readPlans(world, words.plan ?? []);
  problems.push(...checkTogether(words, choices.access), ...(plans.ok ? [] : plans.problems));
  if (problems.length > 0 || !plans.ok) return refuse(...problems);
  return { ok: true, value: { ...choices, planned: plans.value } };
}

const readAccess = (words: CoverageWords, language: string | undefined): Access => ({
  free: words.free,
  evening: words.evening,
  weekend: words.weekend,
  language,
  reach: words.remote ? "remote" : words["on-site"] ? "on_site" : undefined,
  waitOver: words["wait-over"],
});

/** Two letters or three, as the directory's own tags begin. */
const readLanguage = (typed: string): Named<string> =>
  /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(typed)
    ? { ok: true, value: typed.toLowerCase() }
    : { ok: false, wanted: "kód jazyka: cs, en, uk, vi" };

function checkTogether(words: CoverageWords, access: Access): readonly Problem[] {
  const problems: Problem[] = [];
  const { waitOver } = access;
  if (waitOver !== undefined && !(Number.isInteger(waitOver) && waitOver >= 0))
    problems.push({ code: "E_WEEKS", wanted: "u --wait-over celé číslo týdnů", got: String(waitOver) });
  const option = (wanted: string, got: string) => problems.push({ code: "E_OPTION", wanted, got });
  if (words.remote && words["on-site"]) option("jen jedno z --remote a --on-site", "obojí");
  if (words.plan && !isAnyAccess(access))
    option("--plan bez --free, --evening a dalších podmínek", "u plánu nikdo neví, jestli je splní");
  const drawing = words.svg !== undefined || words.html !== undefined;
  if (drawing && words.audience === undefined)
    option("u mapy a stránky --audience: pro koho mají být", "nic");
  if (drawing && words.region !== undefined)
    option("mapu a stránku bez --region: jsou vždy o celé zemi", words.region);
  return problems;
}
