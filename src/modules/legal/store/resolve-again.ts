import { type Em, findRows, type Publication, updateRows } from '../../../platform/db/index.js';
import { LONGEST_RANGE } from '../domain/citation/spell-out.js';
import { citationTargets } from '../domain/citation-targets.js';
import { parseCitation } from '../domain/parse-citation.js';
import { Citation, CitationTarget, type CitationTargetRow } from './citation.entity.js';
import { resolutionOf } from './ensure-citations.js';
import { resolveTargets } from './resolve-targets.js';

const BATCH = 2_000;

/** Each part by an index of its own: a law is imported beside many citations that it does not concern. */
const AFFECTED = `
  select ct.id from citation_target ct where ct.instrument_id in (?)
  union
  select ct.id from instrument_title n join citation_target ct on ct.match_text = n.match_text
  where n.instrument_id in (?) and ct.instrument_id is null
  union
  select ct.id from (
    select document_number from legal_instrument where id in (?)
    union
    select document_number from instrument_version where instrument_id in (?)
  ) known join citation_target ct on ct.document_number = known.document_number
  where ct.instrument_id is null`;

/**
 * Citations are resolved anew that point to the instruments, or that use a name by which they are now known; what a
 * person resolved by hand keeps its instrument.
 *
 * @returns how many parts of citations changed
 */
export async function resolveAgain(
  em: Em,
  instrumentIds: readonly number[],
  _publication: Publication,
): Promise<number> {
  if (instrumentIds.length === 0) return 0;
  let changed = 0;
  let last = 0;
  for (;;) {
    const targets = await findRows(em, CitationTarget, {
      where: `t.id > ? and t.id in (${AFFECTED})`,
      params: [last, instrumentIds, instrumentIds, instrumentIds, instrumentIds],
      limit: BATCH,
    });
    if (targets.length === 0) return changed;
    changed += await resolveBatch(em, targets);
    last = targets.at(-1)?.id ?? last;
  }
}

async function resolveBatch(em: Em, targets: readonly CitationTargetRow[]): Promise<number> {
  const citationIds = [...new Set(targets.map(({ citationId }) => citationId))];
  const citations = await findRows(em, Citation, { where: 't.id in (?)', params: [citationIds] });
  const writtenOn = new Map(citations.map((citation) => [citation.id, citation.writtenOn]));
  const written = new Map(citations.map(({ id, text }) => [id, citationTargets(parseCitation(text)).targets]));
  const resolved = await resolveTargets(
    em,
    targets.flatMap((target) => {
      const date = writtenOn.get(target.citationId);
      const amendedOn = written.get(target.citationId)?.[target.position - 1]?.amendedOn ?? null;
      return date === undefined ? [] : [{ ...target, amendedOn, writtenOn: date }];
    }),
  );
  const changes = targets.flatMap((target, index) => {
    const found = resolved[index];
    if (!found || (target.resolvedBy === 'MANUAL' && found.instrumentId !== target.instrumentId)) return [];
    const { instrumentId, versionId, provisionId, resolvedBy } = found;
    const isSame =
      target.instrumentId === instrumentId && target.versionId === versionId && target.provisionId === provisionId;
    return isSame ? [] : [{ id: target.id, instrumentId, versionId, provisionId, resolvedBy }];
  });
  await updateRows(em, CitationTarget, changes);
  if (changes.length > 0) await updateResolutions(em, citationIds);
  return changes.length;
}

async function updateResolutions(em: Em, citationIds: readonly number[]): Promise<void> {
  const rows = await em.execute<
    { citationId: number; instrumentId: number | null; resolution: string; text: string }[]
  >(
    `select ct.citation_id as "citationId", ct.instrument_id as "instrumentId", c.resolution, c.text
     from citation_target ct join citation c on c.id = ct.citation_id where ct.citation_id in (?)`,
    [citationIds],
  );
  const changes = [...Map.groupBy(rows, ({ citationId }) => citationId)].flatMap(([id, targets]) => {
    const { text = '', resolution: before } = targets[0] ?? {};
    const resolution = isSpelledOut(text, targets.length) ? resolutionOf(targets) : 'PARTIAL';
    return before === resolution ? [] : [{ id, resolution }];
  });
  await updateRows(em, Citation, changes);
}

/** False when a citation names more provisions than were spelled out: then it is never followed in full. */
function isSpelledOut(text: string, targets: number): boolean {
  return targets < LONGEST_RANGE || !citationTargets(parseCitation(text)).isTruncated;
}
