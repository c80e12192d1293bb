import type { Em } from '../../../platform/db/index.js';
import type { Actor } from '../../../shared/actor.js';
import { LOCAL_ISSUER, SYSTEM_SUBJECT } from '../domain/issuers.js';

/** The name under which the audit log shows commands and jobs. */
const NAME = '权责登记系统';

/**
 * The registry's own account, in whose name commands and jobs act; made when it is first needed.
 *
 * @param em any; what it writes stands with its transaction
 */
export async function systemActor(em: Em): Promise<Actor> {
  const [known] = await em.execute<{ accountId: number; personId: number }[]>(FIND, [LOCAL_ISSUER, SYSTEM_SUBJECT]);
  const account = known ?? (await makeSystemAccount(em));
  return { ...account, personName: NAME, accountName: SYSTEM_SUBJECT, isSystem: true, assignments: [] };
}

const FIND = `select id as "accountId", person_id as "personId" from work.account where issuer = ? and subject = ?`;

async function makeSystemAccount(em: Em): Promise<{ readonly accountId: number; readonly personId: number }> {
  await em.execute(
    `with made as (insert into work.person (name) values (?) returning id)
     insert into work.account (person_id, issuer, subject) select id, ?, ? from made on conflict do nothing`,
    [NAME, LOCAL_ISSUER, SYSTEM_SUBJECT],
  );
  const [account] = await em.execute<{ accountId: number; personId: number }[]>(FIND, [LOCAL_ISSUER, SYSTEM_SUBJECT]);
  if (!account) throw new Error('the account of the registry is not there');
  return account;
}
