import { type Em, findRows } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { formatPathInChinese, parseProvisionPath } from '../domain/article-path.js';
import { compareLevels } from '../domain/compare-levels.js';
import { standingOn, versionOn } from '../domain/standing.js';
import type { BasisStatus } from '../domain/vocabulary.js';
import type { CitationTargetRow } from './citation.entity.js';
import {
  InstrumentVersion,
  type InstrumentVersionRow,
  LegalInstrument,
  type LegalInstrumentRow,
  Provision,
  type ProvisionRow,
} from './instrument.entity.js';

/** A part of a citation with the rows it means and how they stand on a date. */
export interface StandingTarget extends CitationTargetRow {
  readonly pathText: string | null;
  readonly instrument: LegalInstrumentRow | null;
  readonly versionMeant: InstrumentVersionRow | null;
  readonly versionOnDate: InstrumentVersionRow | null;
  readonly provision: ProvisionRow | null;
  readonly provisionOnDate: ProvisionRow | null;
  readonly status: BasisStatus;
  /** Null when no level is written or its words are not known. */
  readonly isLevelWrong: boolean | null;
}

/** How each part of the citations stands on the day; by target id, three statements whatever their number. */
export async function standTargets(
  em: Em,
  targets: readonly CitationTargetRow[],
  on: CalendarDate,
): Promise<Map<number, StandingTarget>> {
  const instrumentIds = distinct(targets.map(({ instrumentId }) => instrumentId));
  const instruments = await byIds(em, LegalInstrument, 't.id', instrumentIds);
  const versions = await byIds(em, InstrumentVersion, 't.instrument_id', instrumentIds);
  const versionsByInstrument = Map.groupBy(versions, ({ instrumentId }) => instrumentId);
  const current = new Map(
    instrumentIds.map((id) => [id, versionOn(versionsByInstrument.get(id) ?? [], on)?.id ?? null]),
  );
  const provisions = await readProvisions(em, distinct(targets.map(({ provisionId }) => provisionId)), [
    ...new Set([...current.values()].flatMap((id) => id ?? [])),
  ]);

  const instrumentById = new Map(instruments.map((row) => [row.id, row]));
  const versionById = new Map(versions.map((row) => [row.id, row]));
  const provisionById = new Map(provisions.map((row) => [row.id, row]));
  const provisionByLineage = new Map(provisions.map((row) => [`${row.versionId} ${row.lineage}`, row]));

  return new Map(
    targets.map((target): [number, StandingTarget] => {
      const instrument = instrumentById.get(target.instrumentId ?? 0) ?? null;
      const versionMeant = versionById.get(target.versionId ?? 0) ?? null;
      const versionOnDate = versionById.get(current.get(target.instrumentId ?? 0) ?? 0) ?? null;
      const provision = provisionById.get(target.provisionId ?? 0) ?? null;
      const provisionOnDate =
        (provision && versionOnDate && provisionByLineage.get(`${versionOnDate.id} ${provision.lineage}`)) ?? null;
      const path = target.path ? parseProvisionPath(target.path) : null;
      const status = standingOn(
        {
          isKnown: instrument !== null,
          versions: versionsByInstrument.get(target.instrumentId ?? 0) ?? [],
          meant: target.versionId,
          namesArticle: path !== null,
          citedArticle: provision,
          isArticleKnownMissing: isKnownMissing(versionMeant, path?.article ?? 0),
          articleOnDate: provisionOnDate,
          isComplete: versionOnDate !== null && isWhole(versionOnDate),
        },
        on,
      );
      return [
        target.id,
        {
          ...target,
          pathText: path && formatPathInChinese(path),
          instrument,
          versionMeant,
          versionOnDate,
          provision,
          provisionOnDate,
          status,
          isLevelWrong: isLevelWrong(target.levelAsWritten, instrument),
        },
      ];
    }),
  );
}

/** True when the version has no article of that number, as far as the register can be sure. */
export function isKnownMissing(
  version: Pick<InstrumentVersionRow, 'hasAllArticles' | 'flags' | 'lastArticle'> | null,
  article: number,
): boolean {
  if (!version) return false;
  return isWhole(version) || (version.lastArticle !== null && article > version.lastArticle);
}

/** True when the register holds every article: a text whose numbers have gaps may lack the one asked for. */
export function isWhole({ hasAllArticles, flags }: Pick<InstrumentVersionRow, 'hasAllArticles' | 'flags'>): boolean {
  return hasAllArticles && !flags.includes('NON_CONTIGUOUS');
}

/** True when a citation calls an instrument by a level that it does not have; null when its words are not known. */
export function isLevelWrong(
  written: string | null,
  instrument: Pick<LegalInstrumentRow, 'level'> | null,
): boolean | null {
  if (!written || !instrument) return null;
  const comparison = compareLevels(written, instrument.level);
  return comparison === 'UNKNOWN' ? null : comparison === 'WRONG';
}

function byIds<Row extends { readonly id: number }>(
  em: Em,
  schema: Parameters<typeof findRows<Row>>[1],
  column: string,
  ids: readonly number[],
): Promise<Row[]> {
  return ids.length === 0 ? Promise.resolve([]) : findRows(em, schema, { where: `${column} in (?)`, params: [ids] });
}

/** The articles meant, and what they became in the versions of the day. */
async function readProvisions(em: Em, ids: readonly number[], versions: readonly number[]): Promise<ProvisionRow[]> {
  if (ids.length === 0) return [];
  return findRows(em, Provision, {
    where: 't.id in (?) or (t.version_id in (?) and t.lineage in (select lineage from provision where id in (?)))',
    params: [ids, versions.length > 0 ? versions : [0], ids],
  });
}

function distinct(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
