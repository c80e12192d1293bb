import type { Performer } from '../modules/audit/index.js';
import { loadActor } from '../modules/identity/index.js';
import { bilingual } from '../shared/bilingual.js';
import { InvalidInputError } from '../shared/errors.js';
import type { World } from './command.js';

/**
 * Who a command acts for, with the rights of the account and no others.
 *
 * @param login of the account, or its subject where people sign in elsewhere
 * @throws {InvalidInputError} when there is no such account, several have the subject, or it is disabled
 */
export async function actAs({ em, today }: Pick<World, 'em' | 'today'>, login: string): Promise<Performer> {
  const accounts = await em
    .fork()
    .execute<{ id: number }[]>(
      'select id from work.account where login = ? or (login is null and subject = ?) order by id limit 2',
      [login, login],
    );
  const [account, ...others] = accounts;
  const actor = account && others.length === 0 ? await loadActor(em.fork(), { accountId: account.id }, today) : null;
  if (!actor) {
    throw new InvalidInputError(bilingual(`There is no one account ${login}`, `没有唯一的账号 ${login}`), { login });
  }
  return { em: em.fork(), actor, now: () => new Date(), today, requestId: 'command' };
}
