import type { Em } from '../../../../platform/db/index.js';
import type { EvidenceGraph } from './evidence-graph.js';
import type { GraphDemand } from './graph-rows.js';
import { type GraphPart, readDemandsOf, readIssuersOf, readIssuingItems } from './read-issuing-items.js';
import { readWholeGraph } from './read-whole-graph.js';
import type { RowSource } from './row-source.js';
import { GraphDraft, type SolvedGraph } from './solved-graph.js';

/** Issuing items beyond which the neighbourhood of some services is no longer followed: the whole is read then. */
const MOST_ITEMS = 2_000;

/** Of evidence issued anywhere, how many issuing items are read at first: one that can be completed is enough. */
const FIRST_ISSUERS = 8;

/**
 * Who issues what on which demands, solved, as far as it decides about some services.
 *
 * Only that is read: what issues the evidence they demand, what that demands in turn, and so on. Of evidence that many
 * issue anywhere some issuers are looked at first, for what can be had from them can be had; only where that leaves a
 * demand unmet on a day are all of them read.
 *
 * @param services ids of service items whose demands are judged
 */
export async function loadEvidenceGraph(
  em: Em,
  source: RowSource,
  services: readonly number[],
): Promise<EvidenceGraph> {
  const demands = await readDemandsOf(em, services);
  const issuers = await readIssuersOf(em, services);
  const first = await neighbourhoodOf(em, demands, FIRST_ISSUERS);
  const graph = await solved(em, first.part);
  if (first.isWhole && (!first.isCut || demands.every((demand) => graph.isMet(demand)))) {
    return graph.withStandings(issuers, demands);
  }
  const { part, isWhole } = await neighbourhoodOf(em, demands, null);
  const wider = await (isWhole ? solved(em, part) : solvedWhole(em, source));
  return wider.withStandings(issuers, demands);
}

/** Who issues what on which demands in the whole registry, solved; read some items at a time. */
export async function loadWholeEvidenceGraph(em: Em, source: RowSource): Promise<EvidenceGraph> {
  const graph = await solvedWhole(em, source);
  return graph.withAllStandings();
}

async function solvedWhole(em: Em, source: RowSource): Promise<SolvedGraph> {
  const draft = new GraphDraft();
  await readWholeGraph(em, source, draft);
  return draft.solve(em);
}

function solved(em: Em, part: GraphPart): Promise<SolvedGraph> {
  const draft = new GraphDraft();
  draft.addPlaces(part.places);
  draft.addIssuing(part.issuing);
  draft.addDemands(part.demands);
  return draft.solve(em);
}

interface Neighbourhood {
  readonly part: GraphPart;
  /** True when issuers were left out. */
  readonly isCut: boolean;
  /** False when it grew beyond {@link MOST_ITEMS} and was left unfinished. */
  readonly isWhole: boolean;
}

async function neighbourhoodOf(em: Em, asked: readonly GraphDemand[], issuers: number | null): Promise<Neighbourhood> {
  const places = new Map<number, GraphPart['places'][number]>();
  const items = new Set<number>();
  const issuing = new Map<string, GraphPart['issuing'][number]>();
  const demands: GraphDemand[] = [];
  const sought = new Set<string>();
  let isCut = false;
  let frontier = asked;
  while (frontier.length > 0) {
    const wanted = frontier.flatMap(({ placeId, alternatives }) =>
      alternatives.flat().map((evidenceId) => ({ evidenceId, placeId })),
    );
    const fresh = wanted.filter(({ evidenceId, placeId }) => !sought.has(`${evidenceId} ${placeId}`));
    for (const { evidenceId, placeId } of fresh) sought.add(`${evidenceId} ${placeId}`);
    if (fresh.length === 0) break;
    const found = await readIssuingItems(em, fresh, issuers);
    isCut ||= found.isCut;
    for (const place of found.places) places.set(place.id, place);
    for (const pair of found.issuing) issuing.set(`${pair.evidenceId} ${pair.itemId}`, pair);
    const added = new Set(found.issuing.flatMap(({ itemId }) => (items.has(itemId) ? [] : itemId)));
    for (const id of added) items.add(id);
    frontier = found.demands.filter(({ itemId }) => added.has(itemId));
    demands.push(...frontier);
    if (items.size > MOST_ITEMS) break;
  }
  const part: GraphPart = { places: [...places.values()], issuing: [...issuing.values()], demands };
  return { part, isCut, isWhole: items.size <= MOST_ITEMS };
}
