import { type Em, findRows } from '../../../../platform/db/index.js';
import type { CalendarDate } from '../../../../shared/dates.js';
import type { ComparedArticle } from '../../../legal/domain/standing.js';
import {
  type InstrumentLevel,
  InstrumentVersion,
  type InstrumentVersionRow,
  isKnownMissing,
  isLevelWrong,
  isWhole,
  parseProvisionPath,
} from '../../../legal/index.js';
import type { InstrumentArea } from '../../domain/applies-here.js';
import { type CitedProvision, type CitedVersion, isOriginal } from '../../domain/cited-standing.js';
import type { JudgedInstrument } from '../../domain/judged.js';

/** A provision that a citation names, with all that its standing depends on. */
export interface CitedTarget {
  readonly text: string;
  /** Article, paragraph, item: `12.2.3`; null for the whole. */
  readonly path: string | null;
  readonly cited: CitedProvision;
  /** Null when the title is unknown. */
  readonly instrument: CitedInstrument | null;
  readonly area: InstrumentArea | null;
  readonly isLabelWrong: boolean;
}

/** An instrument cited; one object for all who cite it. */
export type CitedInstrument = JudgedInstrument;

/**
 * The provisions that citations name; at most four statements.
 *
 * @param citations ids
 * @returns by citation id, in the order of citing. A citation in which nothing was found counts as an unknown title
 */
export async function readCitedProvisions(
  em: Em,
  citations: readonly number[],
): Promise<ReadonlyMap<number, readonly CitedTarget[]>> {
  const rows = await readTargets(em, citations);
  const versions = await readVersions(em, rows);
  const articles = await readArticles(em, rows);
  const searched = await readSearched(em, rows, versions, articles);
  const instruments = new Map<number, CitedInstrument>();
  return new Map(
    [...Map.groupBy(rows, ({ citationId }) => citationId)].map(([id, own]) => [
      id,
      own.map((row) => toTarget(row, versions, articles, searched, instruments)),
    ]),
  );
}

/** One provision of one citation. */
interface TargetRow {
  readonly citationId: number;
  readonly text: string;
  readonly writtenOn: CalendarDate;
  readonly path: string | null;
  readonly levelAsWritten: string | null;
  readonly versionId: number | null;
  readonly instrumentId: number | null;
  readonly code: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
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

async function readTargets(em: Em, citations: readonly number[]): Promise<readonly TargetRow[]> {
  if (citations.length === 0) return [];
  return em.execute<TargetRow[]>(
    `select c.id as "citationId", c.text, c.written_on as "writtenOn", t.path, t.level_as_written as "levelAsWritten",
            t.version_id as "versionId", i.id as "instrumentId", i.code, i.title, i.issuer, i.level,
            i.is_verified as "isVerified", j.code as jurisdiction, j.level as "jurisdictionLevel", j.valid_to is not null as "hasJurisdictionEnded",
            p.article, p.suffix, p.text_digest as "textDigest", p.lineage
     from citation c
     left join citation_target t on t.citation_id = c.id
     left join legal_instrument i on i.id = t.instrument_id
     left join jurisdiction j on j.id = i.jurisdiction_id
     left join provision p on p.id = t.provision_id
     where c.id in (?)
     order by c.id, t.position`,
    [[...citations]],
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

function toTarget(
  row: TargetRow,
  versions: Versions,
  articles: Articles,
  searched: ReadonlySet<string>,
  instruments: Map<number, CitedInstrument>,
): CitedTarget {
  const own = row.instrumentId === null ? [] : (versions.get(row.instrumentId) ?? []);
  const { versionId: meant, article, path, text } = row;
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
  const instrument = instrumentOf(row, cited.versions, instruments);
  return {
    text,
    path,
    cited,
    instrument,
    area: areaOf(row),
    isLabelWrong: instrument?.isVerified === true && isLevelWrong(row.levelAsWritten, instrument) === true,
  };
}

function instrumentOf(
  row: TargetRow,
  versions: readonly CitedVersion[],
  known: Map<number, CitedInstrument>,
): CitedInstrument | null {
  const { instrumentId, code, title, level, jurisdiction, jurisdictionLevel } = row;
  if (instrumentId === null || code === null || title === null || level === null) return null;
  const before = known.get(instrumentId);
  if (before) return before;
  const [first] = versions
    .filter(({ effectiveFrom }) => effectiveFrom !== null)
    .toSorted((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
  const instrument: CitedInstrument = {
    code,
    title,
    level,
    isVerified: row.isVerified ?? false,
    issuer: row.issuer,
    place: { code: jurisdiction ?? '', level: jurisdictionLevel ?? 0 },
    firstEffectiveOn: first?.effectiveFrom ?? null,
    isFirstVersionKnown: isOriginal(first?.note ?? null),
  };
  known.set(instrumentId, instrument);
  return instrument;
}

/** A history without its own version ends too early. */
export function citedVersion(version: InstrumentVersionRow): CitedVersion {
  const { id, effectiveFrom, effectiveTo, endKind, promulgatedOn, note, flags, isVerified } = version;
  return {
    id,
    effectiveFrom,
    effectiveTo,
    endKind,
    promulgatedOn,
    isVerified,
    note: flags.includes('VERSION_NOT_IN_HISTORY') ? null : note,
    hasAllArticles: isWhole(version),
  };
}

function areaOf({ level, isVerified, jurisdiction, jurisdictionLevel, hasJurisdictionEnded }: TargetRow) {
  if (level === null || isVerified === null || jurisdiction === null || jurisdictionLevel === null) return null;
  return { level, isVerified, jurisdiction, jurisdictionLevel, hasJurisdictionEnded: hasJurisdictionEnded ?? false };
}

function distinct(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
