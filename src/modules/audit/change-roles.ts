import { readId } from '../../platform/graphql/relay.js';
import {
  type GrantRole,
  grantRole,
  placeOfGrant,
  placeOfRole,
  type RoleAssignmentRow,
  revokeRole,
} from '../identity/index.js';
import { type Performer, perform } from './perform.js';

/** An account has a role, in the name of whoever gives it. @throws {AppError} see `perform` and `grantRole` */
export function performGrant(
  performer: Performer,
  { idempotencyKey, ...given }: GrantRole & { readonly idempotencyKey?: string | null },
): Promise<RoleAssignmentRow> {
  const act = {
    action: 'ROLE_GRANT',
    place: (em: Performer['em']) => placeOfGrant(em, given, performer.today),
    name: 'grantRole',
    subject: { kind: 'RoleAssignment', code: null },
    input: given,
    idempotencyKey,
  } as const;
  return perform(performer, act, async (tx, journal) => {
    const by = performer.actor?.accountId ?? 0;
    const row = await grantRole(tx, given, { by, at: performer.now(), on: performer.today });
    journal.names(String(row.id));
    journal.record('RoleAssignment', String(row.id), null, row);
    return row;
  });
}

/** A role is held no longer. @throws {AppError} see `perform` and `revokeRole` */
export function performRevocation(
  performer: Performer,
  { id, idempotencyKey }: { readonly id: string; readonly idempotencyKey?: string | null },
): Promise<RoleAssignmentRow> {
  const key = readId(id, 'RoleAssignment');
  const act = {
    action: 'ROLE_REVOKE',
    place: (em: Performer['em']) => placeOfRole(em, key, performer.today),
    name: 'revokeRole',
    subject: { kind: 'RoleAssignment', code: String(key) },
    input: { id },
    idempotencyKey,
  } as const;
  return perform(performer, act, async (tx, journal) => {
    const by = performer.actor?.accountId ?? 0;
    const { before, after } = await revokeRole(tx, key, { by, at: performer.now() });
    journal.record('RoleAssignment', String(key), before, after);
    return after;
  });
}
