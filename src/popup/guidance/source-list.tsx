import type { GuidanceSource } from "../../guidance/model";
import { sayPartialDate } from "../../view/say";
import type { SourceLine } from "../models/provenance";
import { Sources } from "../views/origin";
import type { Saying } from "./props";

/** Where something comes from, on demand: its sources with the dates they bear. */
export function SourceList({ ids, ...saying }: Saying & { ids: readonly string[] }) {
  const { guidance, own } = saying;
  const sources = guidance.sources.filter(({ id }) => ids.includes(id));
  if (sources.length === 0) return null;
  return (
    <details class="fine origin">
      <summary>{own.sources(sources.length)}</summary>
      <Sources sources={sources.map((source) => lineOf(source, saying))} />
    </details>
  );
}

function lineOf(
  { id, title, ref, dated, seen, note }: GuidanceSource,
  { own, messages }: Saying,
): SourceLine {
  const dates = [dated ?? own.undated, ...(seen ? [own.seen(sayPartialDate(seen, messages))] : [])];
  const seed = ref?.startsWith("seed:") ? own.seeds[ref.slice("seed:".length)] : undefined;
  return {
    key: id,
    text: seed === undefined ? title : `${title} (${seed})`,
    href: ref?.startsWith("http") ? ref : undefined,
    date: dates.join(", "),
    note,
  };
}
