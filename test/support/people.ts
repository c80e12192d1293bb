import type { Performer } from '../../src/modules/audit/index.js';
import { Account, loadActor, Person, RoleAssignment, systemActor } from '../../src/modules/identity/index.js';
import { type Database, type Em, insertRows } from '../../src/platform/db/index.js';
import type { Actor, Reach, Role } from '../../src/shared/actor.js';
import { parseCalendarDate } from '../../src/shared/dates.js';

/** The day on which people act in tests. */
export const ACTING_ON = parseCalendarDate('2026-06-15');

/** A role as a test gives it: at an organisation or in an area, by its code. */
export interface GivenRole {
  readonly role: Role;
  readonly organisation?: string;
  readonly jurisdiction?: string;
  readonly reach?: Reach;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Somebody of a test; only the name must be given. */
export interface GivenPerson {
  readonly name: string;
  /** Another account of a person that is there. */
  readonly personId?: number;
  readonly issuer?: string;
  readonly subject?: string;
  readonly roles?: readonly GivenRole[];
}

/** Makes a person with an account and roles. */
export async function aPerson(database: Database, given: GivenPerson): Promise<Actor> {
  const em = database.orm.em.fork();
  const [personId = 0] = given.personId ? [given.personId] : await insertRows(em, Person, [{ name: given.name }]);
  const issuer = given.issuer ?? 'urn:test';
  const subject = given.subject ?? given.name;
  const [accountId = 0] = await insertRows(em, Account, [{ personId, issuer, subject }]);
  for (const role of given.roles ?? []) await giveRole(em, accountId, role);
  const actor = await loadActor(em, { accountId }, ACTING_ON);
  if (!actor) throw new Error(`${given.name} is not there`);
  return actor;
}

/** Gives a role behind the back of the permission table. */
export async function giveRole(em: Em, accountId: number, given: GivenRole): Promise<number> {
  const granter = await systemActor(em);
  const [id = 0] = await insertRows(em, RoleAssignment, [
    {
      accountId,
      role: given.role,
      organisationId: given.organisation === undefined ? null : await idOf(em, 'organisation', given.organisation),
      jurisdictionId: given.jurisdiction === undefined ? null : await idOf(em, 'jurisdiction', given.jurisdiction),
      reach: given.reach ?? 'SELF',
      validFrom: parseCalendarDate(given.validFrom ?? '2026-01-01'),
      validTo: given.validTo === undefined ? null : parseCalendarDate(given.validTo),
      grantedBy: granter.accountId,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
    },
  ]);
  return id;
}

/** Who acts through which connection, as a request would. */
export function performing(database: Database, actor: Actor | null, requestId = 'test'): Performer {
  return {
    em: database.orm.em.fork(),
    actor,
    now: () => new Date('2026-06-15T01:00:00Z'),
    today: ACTING_ON,
    requestId,
  };
}

/** The number of an organisation or area. */
export async function idOf(em: Em, table: 'organisation' | 'jurisdiction', code: string): Promise<number> {
  const [row] = await em.execute<{ id: number }[]>(`select id from ${table} where code = ?`, [code]);
  if (!row) throw new Error(`there is no ${table} ${code}`);
  return row.id;
}
