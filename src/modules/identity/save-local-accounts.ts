import { type Em, insertRows } from '../../platform/db/index.js';
import type { Role } from '../../shared/actor.js';
import type { CalendarDate } from '../../shared/dates.js';
import { LOCAL_ISSUER } from './domain/issuers.js';
import { usualReach } from './domain/usual-reach.js';
import { Account, Person, RoleAssignment } from './store/account.entity.js';
import { idOfCode } from './store/id-of-code.js';
import { systemActor } from './store/system-actor.js';

/** An account of the registry's own, as a demonstration gives it. */
export interface LocalAccount {
  readonly login: string;
  readonly personName: string;
  readonly passwordHash: string;
  readonly roles: readonly {
    readonly role: Role;
    readonly organisation?: string;
    readonly jurisdiction?: string;
  }[];
}

/**
 * The accounts stand with their roles, held from the day on; those that stood are left as they are.
 *
 * @returns how many are new
 */
export function saveLocalAccounts(
  em: Em,
  accounts: readonly LocalAccount[],
  { at, on }: { readonly at: Date; readonly on: CalendarDate },
): Promise<number> {
  return em.fork().transactional(async (tx) => {
    const { accountId: grantedBy } = await systemActor(tx);
    await tx.execute('select id from work.account where id = ? for update', [grantedBy]); // one server at a time
    const known = await tx.execute<{ subject: string }[]>('select subject from work.account where issuer = ?', [
      LOCAL_ISSUER,
    ]);
    const fresh = accounts.filter(({ login }) => known.every(({ subject }) => subject !== login));
    for (const account of fresh) await saveAccount(tx, account, { grantedBy, at, on });
    return fresh.length;
  });
}

/** True when somebody may sign in with a password. */
export async function hasLocalAccounts(em: Em): Promise<boolean> {
  const [row] = await em.execute<{ has: boolean }[]>(
    'select exists (select from work.account where password_hash is not null and not is_disabled) as has',
  );
  return row?.has === true;
}

async function saveAccount(
  tx: Em,
  { login, personName, passwordHash, roles }: LocalAccount,
  { grantedBy, at, on }: { readonly grantedBy: number; readonly at: Date; readonly on: CalendarDate },
): Promise<void> {
  const [personId = 0] = await insertRows(tx, Person, [{ name: personName }]);
  const account = { personId, issuer: LOCAL_ISSUER, subject: login, login, passwordHash };
  const [accountId = 0] = await insertRows(tx, Account, [account]);
  for (const { role, organisation, jurisdiction } of roles) {
    await insertRows(tx, RoleAssignment, [
      {
        accountId,
        role,
        organisationId: organisation === undefined ? null : await idOfCode(tx, 'organisation', organisation),
        jurisdictionId: jurisdiction === undefined ? null : await idOfCode(tx, 'jurisdiction', jurisdiction),
        reach: usualReach(role),
        validFrom: on,
        grantedBy,
        grantedAt: at,
      },
    ]);
  }
}
