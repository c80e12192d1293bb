import type { Em } from '../../platform/db/index.js';
import { checkChanges } from './apply-changes.js';
import type { Change } from './domain/change.js';
import { problemOfChange, type SetProblem, setProblem } from './domain/set-problem.js';
import { areasUnder } from './store/areas-under.js';
import type { ChangeSetRow } from './store/change-set.entity.js';
import { ownersOf } from './store/owners.js';
import { changesOfSet, typed } from './store/read-set.js';

/** Another set that is open and has to do with the same record. */
export interface SetWarning {
  /** Place in the set, from 0. */
  readonly position: number;
  readonly code: 'SAME_RECORD' | 'SAME_CODE';
  /** The other set. */
  readonly setId: number;
  readonly setCode: string;
}

/** Registers that their keepers change: a set may add to them, and changes none. */
const KEPT_REGISTERS: readonly Change['kind'][] = ['Jurisdiction', 'EvidenceType', 'FactType', 'DataSource'];

/** What roles and lists hang on: whose successor an organisation is decides who acts for it. */
const KEPT: readonly Change['kind'][] = [...KEPT_REGISTERS, 'Organisation'];

/**
 * What keeps a set from being submitted and published, as it stands and as the registry stands: the same problems that
 * publication would meet. Nothing is written or locked.
 */
export async function problemsOf(em: Em, set: ChangeSetRow): Promise<readonly SetProblem[]> {
  const kept = await changesOfSet(em, set.id);
  const { changes, missing } = typed(set, kept);
  return [
    ...(kept.length === 0 ? [setProblem('EMPTY')] : []),
    ...(set.reason.trim() === '' ? [setProblem('NO_REASON')] : []),
    ...missing.map((position) => setProblem('CODE_MISSING', { position, field: 'code' })),
    ...changes.flatMap(({ kind, operation }, position) =>
      operation !== 'CREATE' && KEPT.includes(kind) ? [setProblem('REGISTER_OF_KEEPERS', { position })] : [],
    ),
    ...(await problemsOfPlace(em, set, changes)),
    ...(await checkChanges(em, changes)).map(problemOfChange),
  ];
}

/** What belongs to another area than that of the set, or one below it, is changed there. */
async function problemsOfPlace(em: Em, set: ChangeSetRow, changes: readonly Change[]): Promise<SetProblem[]> {
  const owners = await ownersOf(em, changes);
  const areas = await areasUnder(em, set.jurisdictionId);
  return owners.flatMap((own, position) => {
    const { kind, operation } = changes[position] ?? {};
    if (kind !== undefined && operation === 'CREATE' && KEPT_REGISTERS.includes(kind)) return [];
    const isElsewhere = own.some(({ jurisdictionId }) => !areas.has(jurisdictionId));
    return isElsewhere ? [setProblem('NOT_OF_THIS_PLACE', { position })] : [];
  });
}

/** Other open sets that touch a record of the set, or claim a code that it claims. */
export function warningsOf(em: Em, set: Pick<ChangeSetRow, 'id'>): Promise<SetWarning[]> {
  return em.execute<SetWarning[]>(
    `with own as (
       select kind, code, (row_number() over (order by position, id) - 1)::int as position, operation
       from work.change where set_id = ?
     )
     select own.position, case own.operation when 'CREATE' then 'SAME_CODE' else 'SAME_RECORD' end as code,
            s.id as "setId", s.code as "setCode"
     from own join work.change c on c.kind = own.kind and c.code = own.code
     join work.change_set s on s.id = c.set_id
     where s.id <> ? and not s.is_what_if and (s.state in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED') or (s.state = 'PUBLISHED' and s.published_number is null))
     order by own.position, s.id`,
    [set.id, set.id],
  );
}
