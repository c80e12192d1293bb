import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { isBasisValue } from '../../../shared/fields.js';
import { InstrumentLevel, type ReadBasis, readBases, type StandingTarget } from '../../legal/index.js';
import { recordKind } from '../../workflow/index.js';
import type { ProblemCode, ProblemFacts } from '../domain/list-problem.js';
import type { CitationCounts } from '../domain/report.js';
import { idsByCode } from './codes-in-registry.js';
import type { ListDraft } from './list-draft.js';

/** A citation of a record that is at fault on the day. */
export interface CitationFault {
  readonly draft: ListDraft;
  readonly purpose: string;
  /** As written. */
  readonly text: string;
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
}

export interface JudgedCitations {
  readonly faults: readonly CitationFault[];
  /** How each provision cited stands, by the words that cite it, their date and its place in them. */
  readonly statuses: ReadonlyMap<string, StandingTarget['status']>;
}

const BATCH = 500;

/**
 * Judges what the records of a list cite, as it stands on a day. Articles that the register was never given are
 * counted and are no fault; a list of powers cites more than anybody has loaded.
 *
 * @param em sees the records
 */
export async function judgeCitations(em: Em, drafts: readonly ListDraft[], on: CalendarDate): Promise<JudgedCitations> {
  const faults: CitationFault[] = [];
  const statuses = new Map<string, StandingTarget['status']>();
  for (const [kind, own] of Map.groupBy(drafts.filter(citesLaw), (draft) => draft.kind)) {
    const { basis } = recordKind(kind);
    if (!basis) continue;
    for (let start = 0; start < own.length; start += BATCH) {
      const batch = own.slice(start, start + BATCH);
      const ids = await idsByCode(
        em,
        kind,
        batch.map(({ code }) => code),
      );
      const bases = await readBases(em, basis, [...ids.values()], { validAt: on });
      for (const draft of batch) {
        for (const read of bases.get(ids.get(draft.code) ?? 0) ?? []) {
          const { textDigest, writtenOn } = read.citation;
          for (const { position, status } of read.targets)
            statuses.set(`${textDigest} ${writtenOn} ${position}`, status);
          faults.push(...faultsOf(read, on).map((fault) => ({ ...fault, draft })));
        }
      }
    }
  }
  return { faults, statuses };
}

/** Distinct provisions cited, by how they stand. */
export function countStatuses(judged: readonly JudgedCitations[]): CitationCounts {
  const distinct = new Map(judged.flatMap(({ statuses }) => [...statuses]));
  const counts: Partial<Record<StandingTarget['status'], number>> = {};
  for (const status of distinct.values()) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function citesLaw({ fields }: ListDraft): boolean {
  const bases = fields['bases'];
  return Array.isArray(bases) && bases.some(isBasisValue);
}

function faultsOf({ purpose, citation, targets }: ReadBasis, on: CalendarDate): Omit<CitationFault, 'draft'>[] {
  const shared = { purpose, text: citation.text };
  if (targets.length === 0) return [{ ...shared, code: 'NOT_A_CITATION', facts: {} }];
  return targets.flatMap((target) => {
    const facts = factsOf(target, on);
    const standing = FAULT_BY_STATUS[target.status];
    return [
      ...(standing ? [{ ...shared, code: standing, facts }] : []),
      ...(target.isLevelWrong ? [{ ...shared, code: 'WRONG_LEVEL_LABEL' as const, facts }] : []),
    ];
  });
}

/** Statuses that the writer of a list can do something about. */
const FAULT_BY_STATUS: Readonly<Partial<Record<StandingTarget['status'], ProblemCode>>> = {
  UNKNOWN_TITLE: 'UNKNOWN_TITLE',
  ARTICLE_MISSING: 'ARTICLE_MISSING',
  GONE: 'ARTICLE_GONE',
  MOVED: 'ARTICLE_MOVED',
  REPEALED: 'REPEALED_BASIS',
  SUSPENDED: 'REPEALED_BASIS',
  NOT_YET_IN_FORCE: 'NOT_YET_IN_FORCE',
};

function factsOf(target: StandingTarget, on: CalendarDate): ProblemFacts {
  const { instrument, provisionOnDate: now } = target;
  return {
    title: instrument?.title ?? target.titleAsWritten ?? target.documentNumber ?? '',
    path: target.pathText ?? '',
    date: on,
    label: target.levelAsWritten ?? '',
    level: instrument ? InstrumentLevel.labels[instrument.level] : '',
    now: now ? `第${now.article}条${now.suffix > 0 ? `之${now.suffix}` : ''}` : '',
  };
}
