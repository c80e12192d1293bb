import type { Em } from '../../../platform/db/index.js';
import { existsOn } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { DocumentForm } from '../../services/index.js';
import type { Alternative, Demand, Evidence } from '../domain/what-to-bring/demand.js';
import type { AskedItem } from './read-asked-items.js';

/** A document requirement of a handling item that is asked about. */
export interface StoredDemand extends Demand {
  readonly requirementId: number;
  readonly handlingItemId: number;
  /** Who demands it. */
  readonly organisationId: number;
  /** Area where the demand stands. */
  readonly jurisdictionId: number;
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  /** Sources that may be asked on the day for facts it must prove, in the order of the facts. */
  readonly dataSourceIds: readonly number[];
  readonly alternatives: readonly StoredAlternative[];
}

interface StoredAlternative extends Alternative {
  readonly documents: readonly StoredEvidence[];
}

/** A document in an alternative; `evidenceTypeId` is null when the requirement names none. */
export interface StoredEvidence extends Evidence {
  readonly evidenceTypeId: number | null;
  readonly name: string;
}

/** What handling items ask for, cancelled demands too; three statements whatever their number. */
export async function readDemands(
  em: Em,
  items: readonly AskedItem[],
  on: CalendarDate,
): Promise<readonly StoredDemand[]> {
  const itemById = new Map(items.map((item) => [item.id, item]));
  const rows = await readRequirements(em, [...itemById.keys()]);
  const ids = rows.map(({ requirementId }) => requirementId);
  const alternatives = await readAlternatives(em, ids);
  const facts = await readFacts(em, ids, on);
  return rows.flatMap(({ status, form, ...row }) => {
    const item = itemById.get(row.handlingItemId);
    const own = facts.get(row.requirementId) ?? [];
    if (!item) return [];
    return [
      {
        ...row,
        organisationId: item.organisationId,
        jurisdictionId: item.jurisdictionId,
        isInForce: item.isOffered && status === 'ACTIVE',
        acceptsElectronic: form !== 'PAPER',
        isAnsweredOnline: own.length > 0 && own.every(({ dataSourceId }) => dataSourceId !== null),
        dataSourceIds: [...new Set(own.flatMap(({ dataSourceId }) => dataSourceId ?? []))],
        alternatives: alternatives.get(row.requirementId) ?? [namelessDocument(row)],
      },
    ];
  });
}

type RequirementRow = Omit<
  StoredDemand,
  | 'alternatives'
  | 'organisationId'
  | 'jurisdictionId'
  | 'isInForce'
  | 'acceptsElectronic'
  | 'isAnsweredOnline'
  | 'dataSourceIds'
> & { readonly status: string; readonly form: DocumentForm };

async function readRequirements(em: Em, items: readonly number[]): Promise<readonly RequirementRow[]> {
  if (items.length === 0) return [];
  return em.execute<RequirementRow[]>(
    `select d.id as "requirementId", d.code, d.handling_item_id as "handlingItemId", d.name, d.audiences, d.necessity,
            d.disposition, d.status, d.form, d.originals, d.copies
     from document_requirement d where d.handling_item_id in (?) order by d.code, d.id`,
    [[...items]],
  );
}

/** A document that no evidence type stands for, so that nothing else is the same document. */
function namelessDocument({ code, name }: Pick<RequirementRow, 'code' | 'name'>): StoredAlternative {
  // no code of an evidence type has a NUL: databases cannot keep one
  const document = { evidenceTypeId: null, code: `${code}\0`, name, kind: 'OTHER' as const, licenceTypeCode: null };
  return { position: 1, documents: [document] };
}

async function readAlternatives(
  em: Em,
  requirements: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredAlternative[]>> {
  if (requirements.length === 0) return new Map();
  const rows = await em.execute<(StoredEvidence & { requirementId: number; position: number })[]>(
    `select l.requirement_id as "requirementId", l.alternative as position, e.id as "evidenceTypeId", e.code, e.name,
            e.kind, e.licence_type_code as "licenceTypeCode"
     from requirement_evidence l join evidence_type e on e.id = l.evidence_type_id
     where l.requirement_id in (?) order by l.requirement_id, l.alternative, l.position, l.id`,
    [[...requirements]],
  );
  return new Map(
    [...Map.groupBy(rows, ({ requirementId }) => requirementId)].map(([id, own]) => [
      id,
      [...Map.groupBy(own, ({ position }) => position)].map(([position, documents]) => ({ position, documents })),
    ]),
  );
}

interface FactRow {
  readonly requirementId: number;
  /** Null when no source may be asked for the fact on the day. */
  readonly dataSourceId: number | null;
}

/** What requirements must prove, each fact with its source when that answers on the day: 无条件共享 or 有条件共享, granted. */
async function readFacts(
  em: Em,
  requirements: readonly number[],
  on: CalendarDate,
): Promise<ReadonlyMap<number, readonly FactRow[]>> {
  if (requirements.length === 0) return new Map();
  const exists = existsOn(on, 's');
  const rows = await em.execute<FactRow[]>(
    `select l.requirement_id as "requirementId", s.id as "dataSourceId"
     from requirement_fact l
     join fact_type f on f.id = l.fact_type_id
     left join data_source s on s.id = f.data_source_id
       and s.status = 'ONLINE' and s.permission in ('OPEN', 'GRANTED') and ${exists.sql}
     where l.requirement_id in (?) order by l.requirement_id, l.position, l.id`,
    [...exists.params, [...requirements]],
  );
  return Map.groupBy(rows, ({ requirementId }) => requirementId);
}
