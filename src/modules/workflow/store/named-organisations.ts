import type { Em } from '../../../platform/db/index.js';
import type { Change } from '../domain/change.js';
import type { OpinionRole } from '../domain/vocabulary.js';

/** Another organisation that a set names, and as what. */
export interface NamedOrganisation {
  readonly organisationId: number;
  readonly jurisdictionId: number;
  readonly role: OpinionRole;
}

/** The fields that name an organisation whose business a change is too, by kind of record. */
const NAMING: readonly {
  readonly kind: Change['kind'];
  readonly field: string;
  readonly role: OpinionRole;
  /** The field names a source of data; its provider is meant. */
  readonly isSource?: true;
}[] = [
  { kind: 'PowerItem', field: 'jointHolders', role: 'JOINT_HOLDER' },
  { kind: 'Delegation', field: 'toOrganisation', role: 'DELEGATE' },
  { kind: 'Elimination', field: 'checkingOrganisation', role: 'CHECKING_DEPARTMENT' },
  { kind: 'Elimination', field: 'dataSource', role: 'DATA_PROVIDER', isSource: true },
  { kind: 'FactType', field: 'dataSource', role: 'DATA_PROVIDER', isSource: true },
  { kind: 'DataSource', field: 'provider', role: 'DATA_PROVIDER' },
];

/**
 * The organisations other than the drafting one that the changes name as joint holder, delegate, checking department or
 * provider of data, each once, by the first role named.
 */
export async function namedOrganisations(
  em: Em,
  changes: readonly Change[],
  organisationId: number,
): Promise<readonly NamedOrganisation[]> {
  const named = changes.flatMap(({ kind, fields }) =>
    NAMING.filter((naming) => naming.kind === kind).flatMap(({ field, role, isSource = false }) =>
      codesIn(fields[field]).map((code) => ({ code, role, isSource })),
    ),
  );
  if (named.length === 0) return [];
  return em.execute<NamedOrganisation[]>(
    `select distinct on (o.id) o.id as "organisationId", o.jurisdiction_id as "jurisdictionId", n.role
     from json_to_recordset(?::json) as n(code text, role text, "isSource" boolean, position int)
     left join data_source d on n."isSource" and d.code = n.code
     join organisation o on o.id = d.provider_id or (not n."isSource" and o.code = n.code)
     where o.id <> ? order by o.id, n.position`,
    [JSON.stringify(named.map((one, position) => ({ ...one, position }))), organisationId],
  );
}

function codesIn(value: unknown): readonly string[] {
  return [value].flat().filter((code): code is string => typeof code === 'string');
}
