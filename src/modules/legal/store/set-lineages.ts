import { type Em, findRows, type Publication, updateRows } from '../../../platform/db/index.js';
import { parseProvisionPath } from '../domain/article-path.js';
import { type GivenVersion, versionCode } from './given-instrument.js';
import { InstrumentVersion, Provision, type ProvisionRow } from './instrument.entity.js';

/** An article of one version that is an article of a later one, under whatever number. */
export interface Continuation {
  readonly instrument: string;
  readonly from: Pick<GivenVersion, 'promulgatedOn' | 'effectiveFrom'> & { readonly path: string };
  readonly to: Pick<GivenVersion, 'promulgatedOn' | 'effectiveFrom'> & { readonly path: string };
}

/**
 * Articles that are one are known as one, in the order given: earlier versions first.
 *
 * @throws {TypeError} when a version or an article is not in the register
 */
export async function setLineages(
  em: Em,
  continuations: readonly Continuation[],
  _publication: Publication,
): Promise<void> {
  if (continuations.length === 0) return;
  const codes = continuations.flatMap(({ instrument, from, to }) => [
    versionCode(instrument, from),
    versionCode(instrument, to),
  ]);
  const versions = await findRows(em, InstrumentVersion, { where: 't.code in (?)', params: [[...new Set(codes)]] });
  const codeOf = new Map(versions.map(({ id, code }) => [id, code]));
  const provisions = await findRows(em, Provision, {
    where: 't.version_id in (?)',
    params: [versions.map(({ id }) => id)],
  });
  const byKey = new Map(provisions.map((row) => [`${codeOf.get(row.versionId)} ${row.article} ${row.suffix}`, row]));
  const find = (instrument: string, end: Continuation['from']): ProvisionRow => {
    const { article, suffix } = parseProvisionPath(end.path);
    const row = byKey.get(`${versionCode(instrument, end)} ${article} ${suffix}`);
    if (!row) throw new TypeError(`${versionCode(instrument, end)} has no article ${end.path}`);
    return row;
  };
  const lineages = new Map<number, number>();
  for (const { instrument, from, to } of continuations) {
    const earlier = find(instrument, from);
    lineages.set(find(instrument, to).id, lineages.get(earlier.id) ?? earlier.lineage);
  }
  await updateRows(
    em,
    Provision,
    [...lineages].map(([id, lineage]) => ({ id, lineage })),
  );
}
