import type { Em } from '../../platform/db/index.js';
import type { Condition } from '../../platform/graphql/index.js';
import type { CalendarDate } from '../../shared/dates.js';
import { LimitExceededError } from '../../shared/errors.js';
import type { GraphCircle } from './store/judged/evidence-graph.js';
import { loadEvidenceGraph } from './store/judged/load-evidence-graph.js';
import { emSource } from './store/judged/row-source.js';

/** Service items that issue evidence, beyond which the question is too wide to be answered at once. */
const MOST_SERVICES = 2_000;

/**
 * Circles of proofs that service items of some places or organisations are part of, on the day or later.
 *
 * @param conditions over service items, alias `s`
 * @returns each circle once: by the item of the smallest id, then by its first day
 * @throws {LimitExceededError} when there are too many service items
 */
export async function circularProofs(
  em: Em,
  conditions: readonly Condition[],
  on: CalendarDate,
): Promise<readonly GraphCircle[]> {
  const rows = await em.execute<{ service: number; item: number }[]>(
    `select distinct s.id as service, h.id as item from evidence_type_issuing_item i
     join handling_item h on h.id = i.handling_item_id join service_item s on s.id = h.service_item_id
     where ${conditions.map(({ sql }) => `(${sql})`).join(' and ') || 'true'} limit ${MOST_SERVICES + 1}`,
    conditions.flatMap(({ params }) => params),
  );
  if (rows.length > MOST_SERVICES) {
    throw new LimitExceededError('Too many items issue evidence there: ask for a smaller area or one organisation', {
      limit: 'services',
      allowed: MOST_SERVICES,
    });
  }
  if (rows.length === 0) return [];
  const graph = await loadEvidenceGraph(em, emSource(em), [...new Set(rows.map(({ service }) => service))]);
  const asked = new Set(rows.map(({ item }) => item));
  return graph.circles.filter(
    ({ steps, days }) =>
      steps.some(({ item }) => asked.has(item)) && days.some(({ validTo }) => validTo === null || on < validTo),
  );
}
