import { createHash } from 'node:crypto';
import { allocateIds, type Em, findRows, insertRows, updateRows } from '../../../platform/db/index.js';
import { CitationTarget } from './citation.entity.js';
import type { GivenArticle } from './given-instrument.js';
import { Provision, type ProvisionRow } from './instrument.entity.js';

/** The articles that a source gives of a version. */
export interface ArticlesOfVersion {
  readonly versionId: number;
  readonly articles: readonly GivenArticle[];
  /** True when the source gives them all: others that the register has are not in this version. */
  readonly isWhole: boolean;
}

type Article = Omit<ProvisionRow, 'id' | 'lineage'>;

/** Each version has the articles given; one that is as it was is not written. */
export async function saveArticles(em: Em, versions: readonly ArticlesOfVersion[]): Promise<void> {
  if (versions.length === 0) return;
  const known = await em.execute<(Omit<Article, 'text'> & { id: number })[]>(
    `select id, version_id as "versionId", article, suffix, duplicate, heading, text_digest as "textDigest"
     from provision where version_id in (?)`,
    [versions.map(({ versionId }) => versionId)],
  );
  const knownByKey = new Map(known.map((row) => [keyOf(row), row]));
  const given = versions.flatMap(({ versionId, articles }) => articles.map((article) => toArticle(versionId, article)));
  const changed = given.flatMap((article) => {
    const before = knownByKey.get(keyOf(article));
    const isSame = before?.heading === article.heading && before?.textDigest === article.textDigest;
    return !before || isSame ? [] : [{ ...article, id: before.id }];
  });
  const fresh = given.filter((article) => !knownByKey.has(keyOf(article)));
  const ids = await allocateIds(em, Provision, fresh.length);
  await updateRows(em, Provision, changed);
  await insertRows(
    em,
    Provision,
    fresh.map((article, index) => ({ ...article, id: ids[index] ?? 0, lineage: ids[index] ?? 0 })),
  );
  const kept = new Set(given.map(keyOf));
  const whole = new Set(versions.flatMap(({ versionId, isWhole }) => (isWhole ? versionId : [])));
  await removeArticles(
    em,
    known.flatMap((row) => (whole.has(row.versionId) && !kept.has(keyOf(row)) ? row.id : [])),
  );
}

function toArticle(versionId: number, article: GivenArticle): Article {
  return {
    versionId,
    article: article.article,
    suffix: article.suffix,
    duplicate: article.duplicate ?? 0,
    heading: article.heading ?? null,
    text: article.text ?? null,
    textDigest: article.text ? createHash('sha256').update(article.text).digest('hex') : null,
  };
}

function keyOf({ versionId, article, suffix, duplicate }: Omit<Article, 'heading' | 'text' | 'textDigest'>): string {
  return `${versionId} ${article} ${suffix} ${duplicate}`;
}

/** What cites the articles cites numbers that the version does not have; what continued them goes on from itself. */
async function removeArticles(em: Em, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const citing = await findRows(em, CitationTarget, { where: 't.provision_id in (?)', params: [ids] });
  await updateRows(
    em,
    CitationTarget,
    citing.map(({ id }) => ({ id, provisionId: null })),
  );
  const continuing = await findRows(em, Provision, {
    where: 't.lineage in (?) and t.id not in (?)',
    params: [ids, ids],
  });
  await updateRows(
    em,
    Provision,
    [...Map.groupBy(continuing, ({ lineage }) => lineage).values()].flatMap((alike) => {
      const lineage = alike[0]?.id ?? 0;
      return alike.map(({ id }) => ({ id, lineage }));
    }),
  );
  await em.execute('delete from provision where id in (?)', [ids]);
}
