import { type Em, findRows } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { ComparedArticle } from '../../legal/domain/standing.js';
import {
  type InstrumentLevel,
  InstrumentVersion,
  type InstrumentVersionRow,
  isKnownMissing,
  parseProvisionPath,
} from '../../legal/index.js';
import type { InstrumentArea } from '../domain/applies-here.js';
import type { CitedProvision, CitedVersion } from '../domain/cited-standing.js';

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
  const searched = await readSearched(em, rows, versions, articles);
  const bases = new Map<string, DemandBasis>();
  for (const row of rows) {
    if (!bases.has(row.key)) bases.set(row.key, toBasis(row, versions, articles, searched));
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
 * Versions in which a cited article was looked for in vain, as {@link searchKey}. Asked only where no article of its
 * lineage is found, for there it decides between gone and never looked for: two texts have been compared when half of
 * the articles of the one continue in the other, and an article that bears the number cited must continue another one.
 */
async function readSearched(
  em: Em,
  targets: readonly TargetRow[],
  versions: Versions,
  articles: Articles,
): Promise<ReadonlySet<string>> {
  const searches = new Map<string, Search>();
  for (const { instrumentId, versionId, article, suffix, lineage } of targets) {
    if (instrumentId === null || versionId === null || article === null || lineage === null) continue;
    for (const { id } of versions.get(instrumentId) ?? []) {
      const search = { meant: versionId, other: id, article, suffix: suffix ?? 0 };
      if (!articles.get(lineage)?.has(id)) searches.set(searchKey(search), search);
    }
  }
  if (searches.size === 0) return new Set();
  const rows = await em.execute<Search[]>(
    `select meant, other, article, suffix
     from json_to_recordset(?::json) as search(meant int, other int, article int, suffix int)
     where (select count(*) from provision where version_id = search.meant) <= 2 * (
         select count(*) from provision x join provision y on y.lineage = x.lineage and y.version_id = search.other
         where x.version_id = search.meant)
       and not exists (
         select 1 from provision y
         where y.version_id = search.other and y.article = search.article and y.suffix = search.suffix
           and not exists (select 1 from provision x where x.version_id = search.meant and x.lineage = y.lineage))`,
    [JSON.stringify([...searches.values()])],
  );
  return new Set(rows.map(searchKey));
}

/** An article of the version meant, looked for in another one. */
interface Search {
  readonly meant: number;
  readonly other: number;
  readonly article: number;
  readonly suffix: number;
}

function searchKey({ meant, other, article, suffix }: Search): string {
  return `${meant} ${other} ${article} ${suffix}`;
}

function toBasis(row: TargetRow, versions: Versions, articles: Articles, searched: ReadonlySet<string>): DemandBasis {
  const own = row.instrumentId === null ? [] : (versions.get(row.instrumentId) ?? []);
  const { versionId: meant, article, path } = row;
  const suffix = row.suffix ?? 0;
  const isSearched = ({ id }: InstrumentVersionRow) =>
    meant !== null && article !== null && searched.has(searchKey({ meant, other: id, article, suffix }));
  const cited: CitedProvision = {
    writtenOn: row.writtenOn,
    isKnown: row.instrumentId !== null,
    isVerified: row.isVerified ?? false,
    versions: own.map(citedVersion),
    meant,
    namesArticle: path !== null,
    citedArticle: article === null ? null : { article, suffix, textDigest: row.textDigest },
    isArticleKnownMissing:
      path !== null && isKnownMissing(own.find(({ id }) => id === meant) ?? null, parseProvisionPath(path).article),
    articles: (row.lineage === null ? null : articles.get(row.lineage)) ?? new Map(),
    searched: new Set(own.filter(isSearched).map(({ id }) => id)),
  };
  return { cited, area: areaOf(row) };
}

/** A text with gaps may lack the article asked for; a history without its own version ends too early. */
function citedVersion(version: InstrumentVersionRow): CitedVersion {
  const { id, effectiveFrom, effectiveTo, endKind, promulgatedOn, note, flags, isVerified, hasAllArticles } = version;
  return {
    id,
    effectiveFrom,
    effectiveTo,
    endKind,
    promulgatedOn,
    isVerified,
    note: flags.includes('VERSION_NOT_IN_HISTORY') ? null : note,
    hasAllArticles: hasAllArticles && !flags.includes('NON_CONTIGUOUS'),
  };
}

function areaOf({ level, isVerified, jurisdiction, jurisdictionLevel, hasJurisdictionEnded }: TargetRow) {
  if (level === null || isVerified === null || jurisdiction === null || jurisdictionLevel === null) return null;
  return { level, isVerified, jurisdiction, jurisdictionLevel, hasJurisdictionEnded: hasJurisdictionEnded ?? false };
}

function distinct(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
