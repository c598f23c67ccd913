import { type Checked, refuse } from "../problem";
import type { World } from "../world";
import type { Fact } from "./facts";
import { sayFact } from "./words";

/** What the person agreed with, and what they said is otherwise. */
export interface Answers {
  readonly agreed: readonly Fact[];
  readonly wrong: readonly Fact[];
}

/** Finds the facts named on the command line (`E_FIELD`); a number may be written as on a card. */
export function nameFacts(facts: readonly Fact[], names: readonly string[]): Checked<Answers> {
  const found = names.map((name) => ({ name, fact: facts.find(({ field }) => field === expand(name)) }));
  const unknown = found.filter(({ fact }) => fact === undefined);
  if (unknown.length === 0) {
    const agreed = facts.filter((fact) => found.some((one) => one.fact === fact));
    return { ok: true, value: { agreed, wrong: [] } };
  }
  const wanted = `údaj této služby: ${facts.map(({ field }) => field).join(", ")}`;
  return refuse(...unknown.map(({ name }) => ({ code: "E_FIELD", wanted, got: name })));
}

/** `phones/999 000 001/hours` → `phones/+420999000001/hours`. */
function expand(name: string): string {
  const [root = "", number, ...rest] = name.trim().split("/");
  if (number === undefined) return root;
  const digits = number.replace(/[\s().-]/g, "").replace(/^(?:00|\+)?420(?=\d{6})/, "");
  return [root, /^\d{9}$/.test(digits) ? `+420${digits}` : digits, ...rest].join("/");
}

/** Goes through the facts one by one; undefined where nobody can answer, or where the person gave up. */
export async function askFacts(facts: readonly Fact[], world: World): Promise<Answers | undefined> {
  const agreed: Fact[] = [];
  const wrong: Fact[] = [];
  for (const fact of facts) {
    const answer = await askFact(fact, world);
    if (answer === undefined) return undefined;
    if (answer === "a") agreed.push(fact);
    if (answer === "n") wrong.push(fact);
  }
  return { agreed, wrong };
}

/** Enter and any word that begins with p (přeskočit) leave the fact out; anything else is asked again. */
async function askFact(fact: Fact, world: World): Promise<string | undefined> {
  for (;;) {
    const typed = await world.ask(`${sayFact(fact)}\n  souhlasí? a/n/přeskočit: `);
    if (typed === undefined) return undefined;
    const [first = "p"] = typed.trim().toLowerCase();
    if ("anp".includes(first)) return first;
    world.err("  Napište a (souhlasí), n (nesouhlasí), nebo jen Enter (přeskočit).\n");
  }
}
