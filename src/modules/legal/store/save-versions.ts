import { isDeepStrictEqual } from 'node:util';
import { allocateIds, type Em, findRows, insertRows, updateRows } from '../../../platform/db/index.js';
import type { LawTextFlag } from '../domain/read-law-markdown.js';
import type { GivenVersion } from './given-instrument.js';
import { InstrumentVersion, type InstrumentVersionRow } from './instrument.entity.js';

/** A version for an instrument that stands. */
export interface VersionOfInstrument {
  readonly instrumentId: number;
  readonly code: string;
  readonly version: GivenVersion;
}

/** No source says from when the version applies; its publication was taken. */
const INFERRED: LawTextFlag = 'EFFECTIVE_FROM_PROMULGATION';
const NO_DATE: LawTextFlag = 'NO_EFFECTIVE_DATE';

/**
 * The versions stand in the register; each dated version of an instrument ends where the next begins.
 *
 * @param given each code once
 * @returns their ids, in order
 */
export async function saveVersions(em: Em, given: readonly VersionOfInstrument[]): Promise<number[]> {
  if (given.length === 0) return [];
  const known = await findRows(em, InstrumentVersion, {
    where: 't.instrument_id in (?)',
    params: [[...new Set(given.map(({ instrumentId }) => instrumentId))]],
  });
  const knownByCode = new Map(known.map((row) => [row.code, row]));
  const fresh = await allocateIds(em, InstrumentVersion, given.filter(({ code }) => !knownByCode.has(code)).length);
  const rows = given.map(({ code, instrumentId, version }) => {
    const before = knownByCode.get(code);
    return versionRow(before, { id: before?.id ?? fresh.shift() ?? 0, code, instrumentId }, version);
  });
  const saved = new Map(rows.map((row) => [row.id, row]));
  const all = [...known.map((row) => saved.get(row.id) ?? row), ...rows.filter(({ code }) => !knownByCode.has(code))];
  const final = [...Map.groupBy(reopen(known, all), ({ instrumentId }) => instrumentId).values()].flatMap(succeed);
  await write(em, known, final);
  return rows.map(({ id }) => id);
}

/** What one source said of dates stands against what another leaves open; where both say, the version is flagged. */
function versionRow(
  before: InstrumentVersionRow | undefined,
  identity: Pick<InstrumentVersionRow, 'id' | 'code' | 'instrumentId'>,
  given: GivenVersion,
): InstrumentVersionRow {
  return {
    ...identity,
    promulgatedOn: before?.promulgatedOn ?? given.promulgatedOn,
    ...startOfEffect(before, given),
    effectiveTo: before?.effectiveTo ?? given.effectiveTo ?? null,
    endKind: before?.endKind ?? given.endKind ?? null,
    documentNumber: before?.documentNumber ?? given.documentNumber ?? null,
    note: before?.note ?? given.note ?? null,
    hasAllArticles: given.hasAllArticles ?? before?.hasAllArticles ?? false,
    lastArticle: given.lastArticle ?? before?.lastArticle ?? null,
    isVerified: before?.isVerified ?? given.isVerified ?? true,
    sourceName: given.sourceName ?? before?.sourceName ?? null,
    sourceDigest: given.sourceDigest ?? before?.sourceDigest ?? null,
  };
}

/** A date that was only inferred gives way to any other, and contradicts none. */
function startOfEffect(
  before: InstrumentVersionRow | undefined,
  given: GivenVersion,
): Pick<InstrumentVersionRow, 'effectiveFrom' | 'flags'> {
  const flags = given.flags ?? [];
  const stated = before && !before.flags.includes(INFERRED) ? before.effectiveFrom : null;
  if (stated === null)
    return { effectiveFrom: given.effectiveFrom ?? before?.effectiveFrom ?? null, flags: [...flags] };
  const isContradicted = given.effectiveFrom !== null && given.effectiveFrom !== stated && !flags.includes(INFERRED);
  return {
    effectiveFrom: stated,
    flags: [
      ...flags.filter((flag) => flag !== INFERRED && flag !== NO_DATE),
      ...(isContradicted ? ['EFFECTIVE_DATE_DIFFERS'] : []),
    ],
  };
}

/** Where a version now begins on another day, the end of the one before it is open again, to follow it. */
function reopen(
  known: readonly InstrumentVersionRow[],
  rows: readonly InstrumentVersionRow[],
): readonly InstrumentVersionRow[] {
  const starts = new Map(rows.map(({ id, effectiveFrom }) => [id, effectiveFrom]));
  const left = new Set(
    known.flatMap(({ id, instrumentId, effectiveFrom }) =>
      starts.get(id) === effectiveFrom ? [] : [`${instrumentId} ${effectiveFrom}`],
    ),
  );
  return rows.map((row) =>
    row.endKind === 'SUPERSEDED' && left.has(`${row.instrumentId} ${row.effectiveTo}`)
      ? { ...row, effectiveTo: null, endKind: null }
      : row,
  );
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
        return {
          ...version,
          effectiveFrom: null,
          effectiveTo: null,
          endKind: null,
          flags: [...version.flags, 'SAME_EFFECTIVE_DATE'],
        };
      }
      if (version.effectiveTo !== null && version.effectiveTo <= next) return version;
      return { ...version, effectiveTo: next, endKind: 'SUPERSEDED' };
    }),
  ];
}

function orderOf({ effectiveFrom, promulgatedOn }: InstrumentVersionRow): string {
  return `${effectiveFrom} ${promulgatedOn ?? ''}`;
}

async function write(
  em: Em,
  known: readonly InstrumentVersionRow[],
  final: readonly InstrumentVersionRow[],
): Promise<void> {
  const before = new Map(known.map((row) => [row.id, row]));
  const changed = final.filter((row) => before.has(row.id) && !isDeepStrictEqual(before.get(row.id), row));
  // the old versions give way before a new one takes its place
  await updateRows(
    em,
    InstrumentVersion,
    changed.map(({ id }) => ({ id, effectiveFrom: null, effectiveTo: null })),
  );
  await updateRows(em, InstrumentVersion, changed);
  await insertRows(
    em,
    InstrumentVersion,
    final.filter(({ id }) => !before.has(id)),
  );
}
