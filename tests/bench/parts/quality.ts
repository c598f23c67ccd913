import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../.ci/files.mjs";
import { parseUnsigned } from "../../../src/cli/document";
import synonyms from "../../../src/data/synonyms.yaml";
import type { Directory } from "../../../src/directory/model";
import { toDocuments } from "../../../src/search/documents";
import { buildIndexNow, type SearchIndex } from "../../../src/search/index";
import { search } from "../../../src/search/query";
import { type Asked, type Figures, figuresOf } from "../figures";
import { FOREIGN, readForeign } from "../foreign";
import { versioned } from "../paths";
import { toPeerDocuments } from "../peers/documents";
import { MINISEARCH_STEMS, MINISEARCH_STEMS_AND_WORDS } from "../peers/minisearch";
import { MORE_PEERS } from "../peers/more";
import type { Peer, PeerDocument } from "../peers/peer";
import { type Part, type Row, row } from "../row";
import { QUERIES } from "../../search/queries";

const PEERS = [MINISEARCH_STEMS, MINISEARCH_STEMS_AND_WORDS, ...MORE_PEERS];
const LEAST = 0.97;

/** What is found: our published directory and a foreign one, asked what their authors expect people to ask. */
export const QUALITY: Part = {
  name: "quality",
  steps: 2 * PEERS.length,
  measure: async (tick) => [...(await measureOwn(tick)), ...(await measureForeign(tick))],
};

async function measureOwn(tick: () => void): Promise<readonly Row[]> {
  const directory = readDirectory();
  const index = buildIndexNow(toDocuments(directory), synonyms);
  const reporting = QUERIES.filter(({ half }) => half === "reporting");
  const of = (holds: (kind: string) => boolean) => reporting.filter(({ kind }) => holds(kind));
  const isLexical = (kind: string): boolean => kind !== "intent" && kind !== "off_topic";
  const lexical = of(isLexical);
  const former = QUERIES.filter(({ half, kind }) => half === "former" && isLexical(kind));
  const ask = askOurs(index);
  const off = of((kind) => kind === "off_topic");
  const before = await figuresOf(former, ask);
  return [
    ...(await compare("tests/search/queries.yaml", lexical, ask, toPeerDocuments(directory), tick)),
    row("the reporting half before it, recall@5", { least: LEAST }, "", before.recall, {
      ours: `${former.length} queries`,
    }),
    row("the same, MRR", { least: LEAST }, "", before.rank),
    row(
      "intent queries, recall@5",
      { least: 0.8 },
      "",
      (
        await figuresOf(
          of((kind) => kind === "intent"),
          ask,
        )
      ).recall,
    ),
    row(
      "off-topic queries answered",
      { most: 10 },
      "%",
      (100 * off.filter(({ q }) => ask(q, 1).length > 0).length) / off.length,
    ),
  ];
}

async function measureForeign(tick: () => void): Promise<readonly Row[]> {
  const foreign = await readForeign();
  if (!foreign)
    return [
      row(`${FOREIGN}, recall@5`, { least: LEAST }, "", undefined, { note: `${FOREIGN} is not there` }),
    ];
  const index = buildIndexNow(foreign.documents, synonyms);
  return compare(FOREIGN, foreign.queries, askOurs(index), foreign.peerDocuments, tick);
}

async function compare(
  name: string,
  queries: readonly Asked[],
  ours: (query: string, limit: number) => readonly string[],
  documents: readonly PeerDocument[],
  tick: () => void,
): Promise<readonly Row[]> {
  const own = await figuresOf(queries, ours);
  const peers: { readonly peer: Peer; readonly figures: Figures }[] = [];
  for (const peer of PEERS) {
    peers.push({ peer, figures: await figuresOf(queries, await peer.index(documents)) });
    tick();
  }
  return (["recall", "rank"] as const).flatMap((which) => {
    const title = which === "recall" ? "recall@5" : "MRR";
    const [best] = peers.toSorted((a, b) => b.figures[which] - a.figures[which]);
    const reached = best?.figures[which] ?? Number.NaN;
    const all = peers.map(({ peer, figures }) => `${peer.name} ${figures[which].toFixed(3)}`).join(", ");
    return [
      row(`${name}, reporting half, ${title}`, { least: LEAST }, "", own[which], {
        ours: `${queries.length} queries`,
      }),
      row(`the same, above the best tuned peer`, { least: 0 }, "", own[which] - reached, {
        ours: own[which].toFixed(3),
        peer: best ? `${versioned(best.peer.package)} (${best.peer.name}): ${reached.toFixed(3)}` : "",
        note: all,
      }),
    ];
  });
}

const askOurs =
  (index: SearchIndex) =>
  (query: string, limit: number): readonly string[] =>
    search(index, query, { limit }).map(({ id }) => id);

function readDirectory(): Directory {
  const parsed = parseUnsigned(readFileSync(join(ROOT, "src/data/release/directory.json"), "utf8"));
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.value;
}
