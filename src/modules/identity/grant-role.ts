import { type Em, findRow, insertRows, updateRows } from '../../platform/db/index.js';
import type { Reach, Role } from '../../shared/actor.js';
import { bilingual } from '../../shared/bilingual.js';
import type { CalendarDate } from '../../shared/dates.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../../shared/errors.js';
import { NOWHERE, type PolicyObject } from './domain/policy-object.js';
import { noSuchThing } from './domain/refusal-of.js';
import { usualReach } from './domain/usual-reach.js';
import { RoleAssignment, type RoleAssignmentRow } from './store/account.entity.js';
import { idOfCode } from './store/id-of-code.js';
import { type Place, placeOf } from './store/place-of.js';

/** A role to be given: at an organisation or in an area, by code; with neither, for the whole registry. */
export interface GrantRole {
  /** Subject of the account. */
  readonly account: string;
  /** Issuer of the account; needed only when two issuers know the subject. */
  readonly issuer?: string | null | undefined;
  readonly role: Role;
  readonly organisation?: string | null | undefined;
  readonly jurisdiction?: string | null | undefined;
  /** As usual for the role unless told. */
  readonly reach?: Reach | null | undefined;
  /** Today unless told. */
  readonly validFrom?: CalendarDate | null | undefined;
  readonly validTo?: CalendarDate | null | undefined;
}

/** What the permission table judges a grant on. An account that does not exist is not told before that. */
export async function placeOfGrant(em: Em, given: GrantRole, on: CalendarDate): Promise<PolicyObject> {
  const place = await pathsOf(em, await findPlace(em, given), on);
  const account = await findAccount(em, given);
  return {
    ...place,
    ...(account && { personId: account.personId }),
    grantedRole: given.role,
    grantedReach: given.reach ?? usualReach(given.role),
  };
}

/**
 * An account has a role from a day on.
 *
 * @param by account that gives it
 * @throws {NotFoundError} when there is no such account, organisation or area
 * @throws {ConflictError} when it has the role there already
 * @throws {InvalidInputError} when the place does not fit the role, or the days are none
 */
export async function grantRole(
  em: Em,
  given: GrantRole,
  { by, at, on }: { readonly by: number; readonly at: Date; readonly on: CalendarDate },
): Promise<RoleAssignmentRow> {
  const account = await findAccount(em, given);
  if (!account)
    throw new NotFoundError(bilingual('There is no such account.', '没有该账户。'), { account: given.account });
  const place = await findPlace(em, given);
  assertPlaceFits(given, place);
  const validFrom = given.validFrom ?? on;
  const validTo = given.validTo ?? null;
  if (validTo !== null && validTo <= validFrom) {
    throw new InvalidInputError(bilingual('The role would end before it begins.', '角色的失效日期不晚于生效日期。'), {
      argument: 'validTo',
    });
  }
  await em.execute('select id from work.account where id = ? for update', [account.id]); // one grant at a time
  const held = await findRow(em, RoleAssignment, {
    where: `t.account_id = ? and t.role = ? and t.organisation_id is not distinct from ?::int
            and t.jurisdiction_id is not distinct from ?::int and t.revoked_at is null
            and daterange(t.valid_from, t.valid_to) && daterange(?::date, ?::date)`,
    params: [account.id, given.role, place.organisationId, place.jurisdictionId, validFrom, validTo],
  });
  if (held) {
    throw new ConflictError(bilingual('The account has this role there already.', '该账户已在该处担任这一角色。'), {
      role: given.role,
    });
  }
  const row = {
    accountId: account.id,
    role: given.role,
    ...place,
    reach: given.reach ?? usualReach(given.role),
    validFrom,
    validTo,
    grantedBy: by,
    grantedAt: at,
    revokedAt: null,
    revokedBy: null,
  };
  const [id = 0] = await insertRows(em, RoleAssignment, [row]);
  return { id, ...row };
}

/** What the permission table judges a revocation on. @throws {NotFoundError} as for what may not be seen */
export async function placeOfRole(em: Em, id: number, on: CalendarDate): Promise<PolicyObject> {
  const row = await findRow(em, RoleAssignment, { where: 't.id = ?', params: [id] });
  if (!row) throw noSuchThing();
  const { role, reach, revokedAt } = row;
  const place = await pathsOf(em, row, on);
  return { ...place, state: revokedAt === null ? 'HELD' : 'REVOKED', grantedRole: role, grantedReach: reach };
}

/**
 * A role is held no longer, from this moment on.
 *
 * @throws {ConflictError} when it was revoked before
 */
export async function revokeRole(
  em: Em,
  id: number,
  { by, at }: { readonly by: number; readonly at: Date },
): Promise<{ readonly before: RoleAssignmentRow; readonly after: RoleAssignmentRow }> {
  const [locked] = await em.execute<{ revokedAt: Date | null }[]>(
    'select revoked_at as "revokedAt" from work.role_assignment where id = ? for update',
    [id],
  );
  const before = await findRow(em, RoleAssignment, { where: 't.id = ?', params: [id] });
  if (!before || !locked) throw noSuchThing();
  if (locked.revokedAt !== null) {
    throw new ConflictError(bilingual('This role was revoked before.', '该角色此前已被撤销。'));
  }
  await updateRows(em, RoleAssignment, [{ id, revokedAt: at, revokedBy: by }]);
  return { before, after: { ...before, revokedAt: at, revokedBy: by } };
}

interface PlaceIds {
  readonly organisationId: number | null;
  readonly jurisdictionId: number | null;
}

async function findPlace(em: Em, { organisation, jurisdiction }: GrantRole): Promise<PlaceIds> {
  return {
    organisationId: organisation == null ? null : await idOfCode(em, 'organisation', organisation),
    jurisdictionId: jurisdiction == null ? null : await idOfCode(em, 'jurisdiction', jurisdiction),
  };
}

async function pathsOf(em: Em, { organisationId, jurisdictionId }: PlaceIds, on: CalendarDate): Promise<Place> {
  if (organisationId !== null) return placeOf(em, { organisationId }, on);
  return jurisdictionId === null ? NOWHERE : placeOf(em, { jurisdictionId }, on);
}

async function findAccount(
  em: Em,
  { account, issuer }: GrantRole,
): Promise<{ readonly id: number; readonly personId: number } | null> {
  const rows = await em.execute<{ id: number; personId: number }[]>(
    `select id, person_id as "personId" from work.account where subject = ? and issuer = coalesce(?::text, issuer)`,
    [account, issuer ?? null],
  );
  if (rows.length > 1) {
    throw new InvalidInputError(
      bilingual('Two issuers know this account: name one.', '该账户名属于多个签发者，请指明签发者。'),
      { argument: 'issuer' },
    );
  }
  return rows[0] ?? null;
}

const HELD_ANYWHERE: readonly Role[] = ['SYSTEM_ADMINISTRATOR', 'AUDITOR'];

function assertPlaceFits({ role }: GrantRole, { organisationId, jurisdictionId }: PlaceIds): void {
  const places = [organisationId, jurisdictionId].filter((id) => id !== null).length;
  if (places === 1 || (places === 0 && HELD_ANYWHERE.includes(role))) return;
  throw new InvalidInputError(
    bilingual('Say the organisation or the area of the role: one of them.', '请指明角色所在的机构或者区划，二者择一。'),
    { argument: 'organisation' },
  );
}
