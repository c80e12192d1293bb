import { type Em, findRows } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { parseProvisionPath } from '../domain/article-path.js';
import { compareLevels } from '../domain/compare-levels.js';
import { versionAmendedOn, versionMeant } from '../domain/standing.js';
import type { TargetResolution } from '../domain/vocabulary.js';
import { InstrumentVersion, type InstrumentVersionRow, type LegalInstrumentRow } from './instrument.entity.js';

/** A part of a citation that names an instrument, as written. */
export interface WrittenTarget {
  /** Comparable title, of `matchTitle`; null when only a number was written. */
  readonly matchText: string | null;
  readonly documentNumber: string | null;
  readonly levelAsWritten: string | null;
  /** e.g. `"12-1.2"`; null when the whole instrument is cited. */
  readonly path: string | null;
  /** When the text cited was last amended, where the writer says so, e.g. `"2015"`. */
  readonly amendedOn: string | null;
  readonly writtenOn: CalendarDate;
}

/** The rows that a part of a citation means. */
export interface ResolvedTarget {
  readonly instrumentId: number | null;
  readonly versionId: number | null;
  readonly provisionId: number | null;
  readonly resolvedBy: TargetResolution;
}

/**
 * Finds what each part of a citation means: the instrument by title, alias or document number, the version by the
 * amendment named beside it, else by the date of writing, the article in that version. A title that two places share is left unresolved unless the level
 * written beside it decides.
 *
 * @returns one answer for each target, in order
 */
export async function resolveTargets(em: Em, targets: readonly WrittenTarget[]): Promise<ResolvedTarget[]> {
  const candidates = await loadCandidates(em, targets);
  const chosen = targets.map((target) => choose(target, candidates));
  const versions = await versionsOf(
    em,
    chosen.flatMap(({ instrument }) => instrument?.id ?? []),
  );
  const meant = targets.map(({ writtenOn, amendedOn }, index) => {
    const own = versions.get(chosen[index]?.instrument?.id ?? 0) ?? [];
    return (amendedOn === null ? null : versionAmendedOn(own, amendedOn)) ?? versionMeant(own, writtenOn);
  });
  const provisions = await provisionsOf(
    em,
    meant.flatMap((version) => version?.id ?? []),
    targets,
  );
  return targets.map(({ path }, index) => {
    const version = meant[index] ?? null;
    return {
      instrumentId: chosen[index]?.instrument?.id ?? null,
      versionId: version?.id ?? null,
      provisionId: version && path ? (provisions.get(`${version.id} ${articleOf(path)}`) ?? null) : null,
      resolvedBy: chosen[index]?.by ?? 'NONE',
    };
  });
}

type Candidate = Pick<LegalInstrumentRow, 'id' | 'level' | 'documentNumber'>;

interface Candidates {
  readonly byTitle: ReadonlyMap<string, readonly (Candidate & { readonly isAlias: boolean })[]>;
  readonly byNumber: ReadonlyMap<string, readonly Candidate[]>;
}

async function loadCandidates(em: Em, targets: readonly WrittenTarget[]): Promise<Candidates> {
  const titles = [...new Set(targets.flatMap(({ matchText }) => matchText ?? []))];
  const numbers = [...new Set(targets.flatMap(({ documentNumber }) => documentNumber ?? []))];
  const titled =
    titles.length === 0
      ? []
      : await em.execute<(Candidate & { matchText: string; isAlias: boolean })[]>(
          `select i.id, i.level, i.document_number as "documentNumber", n.match_text as "matchText", n.is_alias as "isAlias"
           from instrument_title n join legal_instrument i on i.id = n.instrument_id
           where n.match_text in (?) order by n.is_alias, i.id`,
          [titles],
        );
  const numbered =
    numbers.length === 0
      ? []
      : await em.execute<Candidate[]>(
          `select id, level, document_number as "documentNumber" from legal_instrument where document_number in (?)
           union
           select i.id, i.level, v.document_number from instrument_version v join legal_instrument i on i.id = v.instrument_id
           where v.document_number in (?)`,
          [numbers, numbers],
        );
  return {
    byTitle: Map.groupBy(titled, ({ matchText }) => matchText),
    byNumber: Map.groupBy(numbered, ({ documentNumber }) => documentNumber ?? ''),
  };
}

function choose(
  { matchText, documentNumber, levelAsWritten }: WrittenTarget,
  { byTitle, byNumber }: Candidates,
): { readonly instrument: Candidate | null; readonly by: TargetResolution } {
  const titled = matchText ? (byTitle.get(matchText) ?? []) : [];
  const byLabel = titled.filter(({ level }) => !levelAsWritten || compareLevels(levelAsWritten, level) === 'OK');
  for (const list of [titled.filter(({ isAlias }) => !isAlias), titled, byLabel]) {
    const [only] = list;
    if (only && list.length === 1) return { instrument: only, by: only.isAlias ? 'ALIAS' : 'TITLE' };
  }
  const numbered = documentNumber ? (byNumber.get(documentNumber) ?? []) : [];
  const [only] = numbered;
  if (only && numbered.length === 1) return { instrument: only, by: 'DOCUMENT_NUMBER' };
  return { instrument: null, by: 'NONE' };
}

async function versionsOf(em: Em, instruments: readonly number[]): Promise<Map<number, InstrumentVersionRow[]>> {
  if (instruments.length === 0) return new Map();
  const rows = await findRows(em, InstrumentVersion, {
    where: 't.instrument_id in (?)',
    params: [[...new Set(instruments)]],
  });
  return Map.groupBy(rows, ({ instrumentId }) => instrumentId);
}

async function provisionsOf(
  em: Em,
  versions: readonly number[],
  targets: readonly WrittenTarget[],
): Promise<Map<string, number>> {
  const articles = [...new Set(targets.flatMap(({ path }) => (path ? parseProvisionPath(path).article : [])))];
  if (versions.length === 0 || articles.length === 0) return new Map();
  const rows = await em.execute<{ id: number; versionId: number; article: number; suffix: number }[]>(
    `select id, version_id as "versionId", article, suffix from provision
     where version_id in (?) and article in (?) and duplicate = 0`,
    [[...new Set(versions)], articles],
  );
  return new Map(rows.map(({ id, versionId, article, suffix }) => [`${versionId} ${article} ${suffix}`, id]));
}

function articleOf(path: string): string {
  const { article, suffix } = parseProvisionPath(path);
  return `${article} ${suffix}`;
}
