import type { Em } from '../../../platform/db/index.js';
import type { RecordName } from '../../../shared/fields.js';
import type { Change } from '../domain/change.js';

/** Whose a record is: an organisation's in its area, or an area's alone. */
export interface Owner {
  readonly organisationId: number | null;
  readonly jurisdictionId: number;
}

/** The field by which a record says whose it is. */
const OWNER_FIELD: Readonly<Partial<Record<RecordName, { readonly field: string; readonly to: RecordName }>>> = {
  Organisation: { field: 'jurisdiction', to: 'Jurisdiction' },
  InternalOffice: { field: 'organisation', to: 'Organisation' },
  CatalogueItem: { field: 'jurisdiction', to: 'Jurisdiction' },
  PowerItem: { field: 'organisation', to: 'Organisation' },
  Delegation: { field: 'powerItem', to: 'PowerItem' },
  ResponsibilityItem: { field: 'powerItem', to: 'PowerItem' },
  AccountabilityGround: { field: 'powerItem', to: 'PowerItem' },
  ServiceItem: { field: 'organisation', to: 'Organisation' },
  HandlingItem: { field: 'serviceItem', to: 'ServiceItem' },
  DocumentRequirement: { field: 'handlingItem', to: 'HandlingItem' },
  Bundle: { field: 'jurisdiction', to: 'Jurisdiction' },
  Elimination: { field: 'jurisdiction', to: 'Jurisdiction' },
};

const OF_ORGANISATION = 'o.id as "organisationId", o.jurisdiction_id as "jurisdictionId"';
const OF_AREA = 'null::int as "organisationId", t.jurisdiction_id as "jurisdictionId"';
const OF_POWER = 'join power_item p on p.id = t.power_item_id join organisation o on o.id = p.organisation_id';

/** By kind, the owners of its records: a statement that ends before its condition. */
const OWNERS: Readonly<Partial<Record<RecordName, string>>> = {
  Jurisdiction: 'select t.code, null::int as "organisationId", t.id as "jurisdictionId" from jurisdiction t',
  Organisation: 'select t.code, t.id as "organisationId", t.jurisdiction_id as "jurisdictionId" from organisation t',
  InternalOffice: `select t.code, ${OF_ORGANISATION} from internal_office t join organisation o on o.id = t.organisation_id`,
  CatalogueItem: `select t.code, ${OF_AREA} from catalogue_item t`,
  PowerItem: `select t.code, ${OF_ORGANISATION} from power_item t join organisation o on o.id = t.organisation_id`,
  Delegation: `select t.code, ${OF_ORGANISATION} from delegation t ${OF_POWER}`,
  ResponsibilityItem: `select t.code, ${OF_ORGANISATION} from responsibility_item t ${OF_POWER}`,
  AccountabilityGround: `select t.code, ${OF_ORGANISATION} from accountability_ground t ${OF_POWER}`,
  ServiceItem: `select t.code, ${OF_ORGANISATION} from service_item t join organisation o on o.id = t.organisation_id`,
  HandlingItem: `select t.code, ${OF_ORGANISATION} from handling_item t
    join service_item s on s.id = t.service_item_id join organisation o on o.id = s.organisation_id`,
  DocumentRequirement: `select t.code, ${OF_ORGANISATION} from document_requirement t
    join handling_item h on h.id = t.handling_item_id join service_item s on s.id = h.service_item_id
    join organisation o on o.id = s.organisation_id`,
  Bundle: `select t.code, ${OF_AREA} from bundle t`,
  Elimination: `select t.code, ${OF_AREA} from elimination t`,
};

/** Codes looked up in one statement. */
const BATCH = 2_000;

/**
 * Whose records the changes are about: of one that exists its owner of now, of one that moves also the one to come. A
 * record of a register that belongs to nobody has none.
 *
 * @returns for each change its owners, each once
 */
export async function ownersOf(em: Em, changes: readonly Change[]): Promise<readonly (readonly Owner[])[]> {
  const named = new Map<RecordName, Set<string>>();
  const note = (kind: RecordName, code: string) => {
    named.set(kind, (named.get(kind) ?? new Set()).add(code));
  };
  for (const change of changes) {
    note(change.kind, change.code);
    const reference = referenceOf(change);
    if (reference) note(reference.to, reference.code);
  }
  const known = new Map<string, Owner>();
  for (const [kind, codes] of named) await readOwners(em, kind, [...codes], known);
  const created = new Map(
    changes
      .filter(({ operation }) => operation === 'CREATE')
      .map((change) => [keyOf(change.kind, change.code), change]),
  );
  const ownersOfRecord = (kind: RecordName, code: string, depth: number): Owner[] => {
    const change = created.get(keyOf(kind, code));
    if (change && depth > 0) return ownersOfChange(change, depth - 1);
    const owner = known.get(keyOf(kind, code));
    return owner ? [owner] : [];
  };
  const ownersOfChange = (change: Change, depth: number): Owner[] => {
    const own = change.operation === 'CREATE' ? undefined : known.get(keyOf(change.kind, change.code));
    const reference = referenceOf(change);
    return [...(own ? [own] : []), ...(reference ? ownersOfRecord(reference.to, reference.code, depth) : [])];
  };
  return changes.map((change) => distinct(ownersOfChange(change, LONGEST)));
}

/** Steps from a record to its organisation, at most. */
const LONGEST = 4;

function referenceOf({ kind, fields }: Change): { readonly to: RecordName; readonly code: string } | null {
  const owner = OWNER_FIELD[kind];
  const value = owner === undefined ? undefined : fields[owner.field];
  return owner === undefined || typeof value !== 'string' ? null : { to: owner.to, code: value };
}

async function readOwners(em: Em, kind: RecordName, codes: readonly string[], into: Map<string, Owner>): Promise<void> {
  const query = OWNERS[kind];
  if (query === undefined) return;
  for (let start = 0; start < codes.length; start += BATCH) {
    const rows = await em.execute<({ code: string } & Owner)[]>(`${query} where t.code in (?)`, [
      codes.slice(start, start + BATCH),
    ]);
    for (const { code, organisationId, jurisdictionId } of rows) {
      into.set(keyOf(kind, code), { organisationId, jurisdictionId });
    }
  }
}

function keyOf(kind: RecordName, code: string): string {
  return `${kind} ${code}`;
}

function distinct(owners: readonly Owner[]): Owner[] {
  return [...new Map(owners.map((owner) => [`${owner.organisationId} ${owner.jurisdictionId}`, owner])).values()];
}
