import { createHash } from 'node:crypto';
import {
  allocateIds,
  type Em,
  findRows,
  insertRows,
  type Publication,
  updateRows,
} from '../../../platform/db/index.js';
import { searchText } from '../../../platform/text/search-text.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { InstrumentLevel, Judgement, VersionEnd } from '../domain/vocabulary.js';
import {
  InstrumentTitle,
  InstrumentVersion,
  type InstrumentVersionRow,
  LegalInstrument,
  type LegalInstrumentRow,
  Provision,
  type ProvisionRow,
} from './instrument.entity.js';
import { titleKey } from './title-key.js';

/** An article as it is brought to the register. */
export interface GivenArticle {
  readonly article: number;
  readonly suffix: number;
  readonly duplicate?: number;
  readonly heading?: string | null;
  readonly text?: string | null;
}

/** A version as it is brought to the register; the end of an earlier one follows from the next. */
export interface GivenVersion {
  readonly promulgatedOn: CalendarDate | null;
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveTo?: CalendarDate | null;
  readonly endKind?: VersionEnd | null;
  readonly documentNumber?: string | null;
  readonly note?: string | null;
  readonly flags?: readonly string[];
  readonly isVerified?: boolean;
  readonly hasAllArticles?: boolean;
  readonly lastArticle?: number | null;
  readonly sourceName?: string | null;
  readonly sourceDigest?: string | null;
  readonly articles: readonly GivenArticle[];
}

/** An instrument as it is brought to the register, with the versions that are new. */
export interface GivenInstrument {
  readonly code: string;
  readonly title: string;
  readonly fullTitle: string;
  readonly level: InstrumentLevel;
  readonly documentNumber?: string | null;
  readonly issuer?: string | null;
  readonly jurisdictionId: number;
  readonly isVariation?: boolean;
  readonly isSpecial?: Judgement;
  readonly isVerified?: boolean;
  readonly aliases?: readonly string[];
  readonly versions: readonly GivenVersion[];
}

/** The code of a version: its instrument's and the date by which it is told from others. */
export function versionCode(
  instrumentCode: string,
  version: Pick<GivenVersion, 'effectiveFrom' | 'promulgatedOn'>,
): string {
  return `${instrumentCode}#${version.promulgatedOn ?? version.effectiveFrom ?? 'undated'}`;
}

/**
 * The instruments stand in the register with the versions given beside those they had.
 *
 * An instrument that stands keeps what its keepers said of it. A version of the same code is replaced when its source changed: its articles are those given now. Citations that
 * point to a changed instrument have to be resolved again, see `resolveAgain`.
 *
 * @returns ids of the instruments in the order given
 */
export async function saveInstruments(
  em: Em,
  instruments: readonly GivenInstrument[],
  _publication: Publication,
): Promise<number[]> {
  const ids = await saveInstrumentRows(em, instruments);
  await saveTitles(em, instruments, ids);
  const versions = instruments.flatMap((instrument, index) =>
    instrument.versions.map((version) => ({ instrument, instrumentId: ids[index] ?? 0, version })),
  );
  const versionIds = await saveVersionRows(em, versions);
  await saveArticles(
    em,
    versions.map(({ version }, index) => ({ versionId: versionIds[index] ?? 0, articles: version.articles })),
  );
  return ids;
}

async function saveInstrumentRows(em: Em, instruments: readonly GivenInstrument[]): Promise<number[]> {
  const known = await idsByCode(
    em,
    LegalInstrument.meta.tableName,
    instruments.map(({ code }) => code),
  );
  const rows = instruments.map(
    (instrument): Omit<LegalInstrumentRow, 'id'> => ({
      code: instrument.code,
      title: instrument.title,
      fullTitle: instrument.fullTitle,
      level: instrument.level,
      documentNumber: instrument.documentNumber ?? null,
      issuer: instrument.issuer ?? null,
      jurisdictionId: instrument.jurisdictionId,
      isVariation: instrument.isVariation ?? false,
      isSpecial: instrument.isSpecial ?? 'UNKNOWN',
      isVerified: instrument.isVerified ?? true,
      searchText: searchText(instrument.title, ...(instrument.aliases ?? [])),
    }),
  );
  const fresh = rows.filter(({ code }) => !known.has(code));
  const freshIds = await insertRows(em, LegalInstrument, fresh);
  for (const [index, { code }] of fresh.entries()) known.set(code, freshIds[index] ?? 0);
  return instruments.map(({ code }) => known.get(code) ?? 0);
}

async function saveTitles(em: Em, instruments: readonly GivenInstrument[], ids: readonly number[]): Promise<void> {
  const wanted = instruments.flatMap(({ title, fullTitle, aliases = [] }, index) => {
    const instrumentId = ids[index] ?? 0;
    const own = [...new Set([titleKey(title), titleKey(fullTitle)])];
    const others = aliases.map(titleKey).filter((alias) => !own.includes(alias));
    return [
      ...own.map((matchText) => ({ instrumentId, matchText, isAlias: false })),
      ...[...new Set(others)].map((matchText) => ({ instrumentId, matchText, isAlias: true })),
    ];
  });
  const known = await em.execute<{ key: string }[]>(
    `select instrument_id || ' ' || match_text as key from instrument_title where instrument_id in (?)`,
    [ids.length > 0 ? [...ids] : [0]],
  );
  const keys = new Set(known.map(({ key }) => key));
  await insertRows(
    em,
    InstrumentTitle,
    wanted.filter(({ instrumentId, matchText }) => !keys.has(`${instrumentId} ${matchText}`)),
  );
}

interface VersionOfInstrument {
  readonly instrument: GivenInstrument;
  readonly instrumentId: number;
  readonly version: GivenVersion;
}

async function saveVersionRows(em: Em, given: readonly VersionOfInstrument[]): Promise<number[]> {
  const instrumentIds = [...new Set(given.map(({ instrumentId }) => instrumentId))];
  const known = instrumentIds.length
    ? await findRows(em, InstrumentVersion, { where: 't.instrument_id in (?)', params: [instrumentIds] })
    : [];
  const knownByCode = new Map(known.map((row) => [row.code, row]));
  const codes = given.map(({ instrument, version }) => versionCode(instrument.code, version));
  const fresh = await allocateIds(em, InstrumentVersion, codes.filter((code) => !knownByCode.has(code)).length);
  const rows = given.map(({ instrumentId, version }, index): InstrumentVersionRow => {
    const code = codes[index] ?? '';
    const before = knownByCode.get(code);
    return versionRow(before, { id: before?.id ?? fresh.shift() ?? 0, code, instrumentId }, version);
  });
  const changed = new Map(rows.map((row) => [row.id, row]));
  const all = [...known.filter(({ id }) => !changed.has(id)), ...rows];
  const final = [...Map.groupBy(all, ({ instrumentId }) => instrumentId).values()].flatMap(succeed);
  const finalById = new Map(final.map((row) => [row.id, row]));
  const old = known.flatMap(({ id }) => finalById.get(id) ?? []);
  // the old versions give way before a new one takes its place
  await updateRows(
    em,
    InstrumentVersion,
    old.map((row) => ({ ...row, effectiveFrom: null, effectiveTo: null })),
  );
  await updateRows(em, InstrumentVersion, old);
  await insertRows(
    em,
    InstrumentVersion,
    final.filter(({ id }) => !known.some((row) => row.id === id)),
  );
  return rows.map(({ id }) => id);
}

/** What an earlier source said of dates stands; where a later one differs, the version is flagged. */
function versionRow(
  before: InstrumentVersionRow | undefined,
  identity: Pick<InstrumentVersionRow, 'id' | 'code' | 'instrumentId'>,
  given: GivenVersion,
): InstrumentVersionRow {
  const effectiveFrom = before?.effectiveFrom ?? given.effectiveFrom;
  const differs = before?.effectiveFrom && given.effectiveFrom && before.effectiveFrom !== given.effectiveFrom;
  return {
    ...identity,
    promulgatedOn: before?.promulgatedOn ?? given.promulgatedOn,
    effectiveFrom,
    effectiveTo: before?.effectiveTo ?? given.effectiveTo ?? null,
    endKind: before?.endKind ?? given.endKind ?? null,
    documentNumber: before?.documentNumber ?? given.documentNumber ?? null,
    note: before?.note ?? given.note ?? null,
    flags: [...new Set([...(given.flags ?? []), ...(differs ? ['EFFECTIVE_DATE_DIFFERS'] : [])])],
    hasAllArticles: given.hasAllArticles ?? before?.hasAllArticles ?? false,
    lastArticle: given.lastArticle ?? before?.lastArticle ?? null,
    isVerified: before?.isVerified ?? given.isVerified ?? true,
    sourceName: given.sourceName ?? before?.sourceName ?? null,
    sourceDigest: given.sourceDigest ?? before?.sourceDigest ?? null,
  };
}

/** Each dated version of one instrument ends where the next begins, unless it ended before. */
function succeed(versions: readonly InstrumentVersionRow[]): InstrumentVersionRow[] {
  const dated = versions
    .filter(({ effectiveFrom }) => effectiveFrom !== null)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const undated = versions.filter(({ effectiveFrom }) => effectiveFrom === null);
  return [
    ...undated,
    ...dated.map((version, index): InstrumentVersionRow => {
      const next = dated[index + 1]?.effectiveFrom ?? null;
      if (next === null) return version;
      if (next === version.effectiveFrom) {
        return { ...version, effectiveFrom: null, effectiveTo: null, flags: [...version.flags, 'SAME_EFFECTIVE_DATE'] };
      }
      if (version.effectiveTo !== null && version.effectiveTo <= next) return version;
      return { ...version, effectiveTo: next, endKind: 'SUPERSEDED' };
    }),
  ];
}

function orderOf({ effectiveFrom, promulgatedOn }: InstrumentVersionRow): string {
  return `${effectiveFrom} ${promulgatedOn ?? ''}`;
}

async function saveArticles(
  em: Em,
  versions: readonly { readonly versionId: number; readonly articles: readonly GivenArticle[] }[],
): Promise<void> {
  const known = await em.execute<(ArticleKey & { id: number; lineage: number })[]>(
    `select id, version_id as "versionId", article, suffix, duplicate, lineage from provision where version_id in (?)`,
    [[0, ...versions.map(({ versionId }) => versionId)]],
  );
  const knownByKey = new Map(known.map((row) => [articleKey(row), row]));
  const given = versions.flatMap(({ versionId, articles }) =>
    articles.map((article) => ({ ...article, versionId, duplicate: article.duplicate ?? 0 })),
  );
  const fresh = await allocateIds(em, Provision, given.filter((row) => !knownByKey.has(articleKey(row))).length);
  const rows = given.map((article): ProvisionRow => {
    const before = knownByKey.get(articleKey(article));
    const id = before?.id ?? fresh.shift() ?? 0;
    return {
      id,
      versionId: article.versionId,
      article: article.article,
      suffix: article.suffix,
      duplicate: article.duplicate,
      heading: article.heading ?? null,
      text: article.text ?? null,
      textDigest: article.text ? createHash('sha256').update(article.text).digest('hex') : null,
      lineage: before?.lineage ?? id,
    };
  });
  await updateRows(
    em,
    Provision,
    rows.filter((row) => knownByKey.has(articleKey(row))),
  );
  await insertRows(
    em,
    Provision,
    rows.filter((row) => !knownByKey.has(articleKey(row))),
  );
}

interface ArticleKey {
  readonly versionId: number;
  readonly article: number;
  readonly suffix: number;
  readonly duplicate: number;
}

function articleKey({ versionId, article, suffix, duplicate }: ArticleKey): string {
  return `${versionId} ${article} ${suffix} ${duplicate}`;
}

async function idsByCode(em: Em, table: string, codes: readonly string[]): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  const rows = await em.execute<{ id: number; code: string }[]>(`select id, code from "${table}" where code in (?)`, [
    [...codes],
  ]);
  return new Map(rows.map(({ id, code }) => [code, id]));
}
