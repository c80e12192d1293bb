import DataLoader from 'dataloader';
import type { Em } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { citedStanding } from '../domain/cited-standing.js';
import type { StandingBasis } from '../domain/standing-in-words.js';
import type { SubjectKind } from '../domain/vocabulary.js';
import { type CitedTarget, readCitedProvisions } from './judged/read-cited-provisions.js';

/** What some tables of bases say of a subject. */
export interface SubjectBases {
  readonly kind: SubjectKind;
  readonly subjectId: number;
  /** E.g. `["document_requirement_basis"]`; those that do not bear on the kind are passed over. */
  readonly tables: readonly string[];
}

/** By kind and table of bases: `from`, and the column that names the subject. */
const OWNERS: Readonly<Record<SubjectKind, Readonly<Record<string, readonly [from: string, subject: string]>>>> = {
  REQUIREMENT: { document_requirement_basis: ['document_requirement_basis b', 'b.subject_id'] },
  HANDLING_ITEM: {
    handling_item_basis: ['handling_item_basis b', 'b.subject_id'],
    fee_basis: ['fee_basis b join fee o on o.id = b.subject_id', 'o.handling_item_id'],
    intermediary_service_basis: [
      'intermediary_service_basis b join intermediary_service o on o.id = b.subject_id',
      'o.handling_item_id',
    ],
  },
  SERVICE_ITEM: {
    handling_item_basis: ['handling_item_basis b join handling_item o on o.id = b.subject_id', 'o.service_item_id'],
    power_item_basis: ['power_item_basis b join service_item o on o.power_item_id = b.subject_id', 'o.id'],
  },
  POWER: {
    power_item_basis: ['power_item_basis b', 'b.subject_id'],
    delegation_basis: ['delegation_basis b join delegation o on o.id = b.subject_id', 'o.power_item_id'],
    responsibility_item_basis: [
      'responsibility_item_basis b join responsibility_item o on o.id = b.subject_id',
      'o.power_item_id',
    ],
    accountability_ground_basis: [
      'accountability_ground_basis b join accountability_ground o on o.id = b.subject_id',
      'o.power_item_id',
    ],
  },
  RESPONSIBILITY: {
    responsibility_item_basis: ['responsibility_item_basis b', 'b.subject_id'],
    power_item_basis: ['power_item_basis b join responsibility_item o on o.power_item_id = b.subject_id', 'o.id'],
  },
};

/**
 * Loads the provisions cited for subjects: one statement for each table and kind of subject, and four for what is
 * cited, whatever their number.
 */
export function subjectBases(em: Em): DataLoader<SubjectBases, readonly CitedTarget[], string> {
  return new DataLoader<SubjectBases, readonly CitedTarget[], string>(
    async (asked) => {
      const citations = await readCitationsOf(em, asked);
      const cited = await readCitedProvisions(em, [...new Set([...citations.values()].flat())]);
      return asked.map(({ kind, subjectId, tables }) =>
        tables
          .flatMap((table) => citations.get(keyOf(kind, table, subjectId)) ?? [])
          .flatMap((citation) => cited.get(citation) ?? []),
      );
    },
    { cacheKeyFn: ({ kind, subjectId, tables }) => keyOf(kind, tables.join(), subjectId) },
  );
}

/** How the provisions stand on the day, each once. */
export function standingOn(targets: readonly CitedTarget[], on: CalendarDate): readonly StandingBasis[] {
  const bases = targets.map(({ text, path, instrument, cited }) => ({
    text,
    path,
    instrument,
    status:
      citedStanding(cited).findLast(({ validFrom }) => validFrom === null || validFrom <= on)?.state ?? 'UNKNOWN_TITLE',
  }));
  const keyed = bases.map((basis) => [`${basis.instrument?.code ?? basis.text} ${basis.path}`, basis] as const);
  return [...new Map(keyed).values()];
}

/** Ids of citations in the order of citing, by kind, table and subject. */
async function readCitationsOf(
  em: Em,
  asked: readonly SubjectBases[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>();
  const ofTables = asked.flatMap(({ kind, subjectId, tables }) => tables.map((table) => ({ kind, subjectId, table })));
  for (const alike of Map.groupBy(ofTables, ({ kind, table }) => `${kind} ${table}`).values()) {
    const [first] = alike;
    const owner = first && OWNERS[first.kind][first.table];
    if (!first || !owner) continue;
    const [from, subject] = owner;
    const rows = await em.execute<{ subject: number; citation: number }[]>(
      `select ${subject} as subject, b.citation_id as citation from ${from} where ${subject} in (?)
       order by 1, b.subject_id, b.position`,
      [[...new Set(alike.map(({ subjectId }) => subjectId))]],
    );
    for (const { subject: id, citation } of rows) {
      const key = keyOf(first.kind, first.table, id);
      found.set(key, [...(found.get(key) ?? []), citation]);
    }
  }
  return found;
}

function keyOf(kind: SubjectKind, table: string, subjectId: number): string {
  return `${kind} ${table} ${subjectId}`;
}
