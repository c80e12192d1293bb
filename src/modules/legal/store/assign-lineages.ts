import { type Em, findRows, type Publication, updateRows } from '../../../platform/db/index.js';
import { formatArticleNumber, parseProvisionPath } from '../domain/article-path.js';
import { compareProvisions } from '../domain/compare-provisions.js';
import { InstrumentVersion, Provision, type ProvisionRow } from './instrument.entity.js';

/**
 * The articles of each instrument are followed from version to version by their texts: what one article became has
 * its lineage, whatever its number. Versions without texts keep what a person said of them.
 */
export async function assignLineages(
  em: Em,
  instrumentIds: readonly number[],
  _publication: Publication,
): Promise<void> {
  if (instrumentIds.length === 0) return;
  const versions = await findRows(em, InstrumentVersion, {
    where: 't.instrument_id in (?)',
    params: [instrumentIds],
    orderBy: 't.instrument_id, coalesce(t.effective_from, t.promulgated_on) nulls first, t.id',
  });
  for (const ofOne of Map.groupBy(versions, ({ instrumentId }) => instrumentId).values()) {
    if (ofOne.length > 1)
      await follow(
        em,
        ofOne.map(({ id }) => id),
      );
  }
}

async function follow(em: Em, versionIds: readonly number[]): Promise<void> {
  const rows = await findRows(em, Provision, { where: 't.version_id in (?)', params: [versionIds] });
  const byVersion = Map.groupBy(rows, ({ versionId }) => versionId);
  const lineages = new Map(rows.map(({ id, lineage }) => [id, lineage]));
  const complete = versionIds.filter((id) => (byVersion.get(id) ?? []).some(({ text }) => text !== null));
  for (const [index, version] of complete.entries()) {
    const before = complete[index - 1];
    if (before === undefined) continue;
    continueFrom(byVersion.get(before) ?? [], byVersion.get(version) ?? [], lineages);
  }
  const changed = rows.filter(({ id, lineage }) => lineages.get(id) !== lineage);
  await updateRows(
    em,
    Provision,
    changed.map(({ id, lineage }) => ({ id, lineage: lineages.get(id) ?? lineage })),
  );
}

function continueFrom(
  before: readonly ProvisionRow[],
  after: readonly ProvisionRow[],
  lineages: Map<number, number>,
): void {
  const earlier = byNumber(before);
  const later = byNumber(after);
  for (const row of after) lineages.set(row.id, row.id);
  const became = compareProvisions(textsOf(earlier), textsOf(later));
  for (const [number, row] of earlier) {
    const change = became(parseProvisionPath(number));
    const to = change.outcome === 'MOVED' ? change.to : number;
    const successor = change.outcome === 'GONE' || change.outcome === 'MISSING' ? undefined : later.get(to);
    if (successor) lineages.set(successor.id, lineages.get(row.id) ?? row.id);
  }
}

/** Of several articles with one number, the first is the one that citations mean. */
function byNumber(rows: readonly ProvisionRow[]): Map<string, ProvisionRow> {
  return new Map(
    rows
      .filter(({ duplicate }) => duplicate === 0)
      .sort((a, b) => a.article - b.article || a.suffix - b.suffix)
      .map((row) => [formatArticleNumber(row.article, row.suffix), row]),
  );
}

function textsOf(rows: ReadonlyMap<string, ProvisionRow>): Map<string, string> {
  return new Map([...rows].map(([number, { text }]) => [number, text ?? '']));
}
