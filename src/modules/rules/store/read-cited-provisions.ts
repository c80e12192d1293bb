import { type Em, findRows } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { parseProvisionPath } from '../../legal/domain/article-path.js';
import type { ComparedArticle } from '../../legal/domain/standing.js';
import { type InstrumentLevel, InstrumentVersion, type InstrumentVersionRow } from '../../legal/index.js';
import type { InstrumentArea } from '../domain/applies-here.js';
import type { CitedProvision } from '../domain/cited-standing.js';

/** A provision cited for a demand, and the area of its instrument; null when the title is unknown. */
export interface DemandBasis {
  readonly cited: CitedProvision;
  readonly area: InstrumentArea | null;
}

/**
 * The provisions that requirements cite for the purpose DEMAND, with all that their standing depends on; at most four
 * statements.
 *
 * @param requirements ids
 * @returns by requirement id, in the order of citing. A provision cited by many is one object, so that what is made of
 *   it can be made once. A basis in which no citation was found counts as an unknown title
 */
export async function readDemandBases(
  em: Em,
  requirements: readonly number[],
): Promise<ReadonlyMap<number, readonly DemandBasis[]>> {
  const rows = await readTargets(em, requirements);
  const versions = await readVersions(em, rows);
  const articles = await readArticles(em, rows);
  const matched = await readMatched(em, rows, versions, articles);
  const bases = new Map<string, DemandBasis>();
  for (const row of rows) {
    if (!bases.has(row.key)) bases.set(row.key, toBasis(row, versions, articles, matched));
  }
  return new Map(
    [...Map.groupBy(rows, ({ requirementId }) => requirementId)].map(([id, own]) => [
      id,
      own.flatMap(({ key }) => bases.get(key) ?? []),
    ]),
  );
}

/** One provision as cited by one requirement. */
interface TargetRow {
  readonly requirementId: number;
  /** Tells provisions of citations apart. */
  readonly key: string;
  readonly writtenOn: CalendarDate;
  readonly path: string | null;
  readonly versionId: number | null;
  readonly instrumentId: number | null;
  readonly level: InstrumentLevel | null;
  readonly isVerified: boolean | null;
  readonly jurisdiction: string | null;
  readonly jurisdictionLevel: number | null;
  readonly hasJurisdictionEnded: boolean | null;
  readonly article: number | null;
  readonly suffix: number | null;
  readonly textDigest: string | null;
  readonly lineage: number | null;
}

async function readTargets(em: Em, requirements: readonly number[]): Promise<readonly TargetRow[]> {
  if (requirements.length === 0) return [];
  return em.execute<TargetRow[]>(
    `select b.subject_id as "requirementId", c.id || ' ' || coalesce(t.id, 0) as key, c.written_on as "writtenOn",
            t.path, t.version_id as "versionId", i.id as "instrumentId", i.level, i.is_verified as "isVerified",
            j.code as jurisdiction, j.level as "jurisdictionLevel", j.valid_to is not null as "hasJurisdictionEnded",
            p.article, p.suffix, p.text_digest as "textDigest", p.lineage
     from document_requirement_basis b
     join citation c on c.id = b.citation_id
     left join citation_target t on t.citation_id = c.id
     left join legal_instrument i on i.id = t.instrument_id
     left join jurisdiction j on j.id = i.jurisdiction_id
     left join provision p on p.id = t.provision_id
     where b.purpose = 'DEMAND' and b.subject_id in (?)
     order by b.subject_id, b.position, b.id, t.position`,
    [[...requirements]],
  );
}

type Versions = ReadonlyMap<number, readonly InstrumentVersionRow[]>;

/** All versions of the instruments cited, by instrument. */
async function readVersions(em: Em, targets: readonly TargetRow[]): Promise<Versions> {
  const instruments = distinct(targets.map(({ instrumentId }) => instrumentId));
  if (instruments.length === 0) return new Map();
  const rows = await findRows(em, InstrumentVersion, { where: 't.instrument_id in (?)', params: [instruments] });
  return Map.groupBy(rows, ({ instrumentId }) => instrumentId);
}

type Articles = ReadonlyMap<number, ReadonlyMap<number, ComparedArticle>>;

/** What the articles cited are in each version, by lineage, then by version. */
async function readArticles(em: Em, targets: readonly TargetRow[]): Promise<Articles> {
  const lineages = distinct(targets.map(({ lineage }) => lineage));
  if (lineages.length === 0) return new Map();
  const rows = await em.execute<(ComparedArticle & { lineage: number; versionId: number })[]>(
    `select lineage, version_id as "versionId", article, suffix, text_digest as "textDigest"
     from provision where lineage in (?) order by duplicate desc, article desc, suffix desc`,
    [lineages],
  );
  return new Map(
    [...Map.groupBy(rows, ({ lineage }) => lineage)].map(([lineage, own]) => [
      lineage,
      new Map(own.map(({ versionId, ...article }) => [versionId, article])),
    ]),
  );
}

/**
 * Pairs of versions of which the articles have been matched, as `"1 2"`: texts that share no article were never
 * compared. Asked only where an article is not found, for there it decides between gone and not looked for.
 */
async function readMatched(
  em: Em,
  targets: readonly TargetRow[],
  versions: Versions,
  articles: Articles,
): Promise<ReadonlySet<string>> {
  const pairs = new Map<string, { readonly a: number; readonly b: number }>();
  for (const { instrumentId, versionId, lineage } of targets) {
    if (instrumentId === null || versionId === null || lineage === null) continue;
    for (const { id } of versions.get(instrumentId) ?? []) {
      if (!articles.get(lineage)?.has(id)) pairs.set(pairKey(versionId, id), { a: versionId, b: id });
    }
  }
  if (pairs.size === 0) return new Set();
  const rows = await em.execute<{ a: number; b: number }[]>(
    `select a, b from json_to_recordset(?::json) as pair(a int, b int)
     where exists (select 1 from provision x join provision y on y.lineage = x.lineage and y.version_id = pair.b
                   where x.version_id = pair.a)`,
    [JSON.stringify([...pairs.values()])],
  );
  return new Set(rows.map(({ a, b }) => pairKey(a, b)));
}

function toBasis(row: TargetRow, versions: Versions, articles: Articles, matched: ReadonlySet<string>): DemandBasis {
  const own = row.instrumentId === null ? [] : (versions.get(row.instrumentId) ?? []);
  const { versionId } = row;
  const cited: CitedProvision = {
    writtenOn: row.writtenOn,
    isKnown: row.instrumentId !== null,
    isVerified: row.isVerified ?? false,
    versions: own.map((version) => ({
      ...version,
      hasAllArticles: version.hasAllArticles && !version.flags.includes('NON_CONTIGUOUS'),
    })),
    meant: versionId,
    namesArticle: row.path !== null,
    citedArticle:
      row.article === null ? null : { article: row.article, suffix: row.suffix ?? 0, textDigest: row.textDigest },
    isArticleKnownMissing: isBeyond(
      row.path,
      own.find(({ id }) => id === versionId),
    ),
    articles: (row.lineage === null ? null : articles.get(row.lineage)) ?? new Map(),
    matched: new Set(
      versionId === null ? [] : own.map(({ id }) => id).filter((id) => matched.has(pairKey(versionId, id))),
    ),
  };
  return { cited, area: areaOf(row) };
}

function areaOf({ level, isVerified, jurisdiction, jurisdictionLevel, hasJurisdictionEnded }: TargetRow) {
  if (level === null || isVerified === null || jurisdiction === null || jurisdictionLevel === null) return null;
  return { level, isVerified, jurisdiction, jurisdictionLevel, hasJurisdictionEnded: hasJurisdictionEnded ?? false };
}

/** True when a version certainly has no such article: all its articles are here, or its last one has a lower number. */
function isBeyond(path: string | null, version: InstrumentVersionRow | undefined): boolean {
  if (path === null || version === undefined) return false;
  const { hasAllArticles, lastArticle } = version;
  return hasAllArticles || (lastArticle !== null && parseProvisionPath(path).article > lastArticle);
}

function pairKey(a: number, b: number): string {
  return `${a} ${b}`;
}

function distinct(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
