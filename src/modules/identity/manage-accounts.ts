import { type Em, insertRows } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import { ConflictError, InvalidInputError, NotFoundError } from '../../shared/errors.js';
import { LOCAL_ISSUER } from './domain/issuers.js';
import { Account, Person } from './store/account.entity.js';

/** By what a person is known to an OpenID provider. */
export interface AccountName {
  readonly issuer: string;
  readonly subject: string;
}

/** An account to be made. */
export interface NewAccount extends AccountName {
  /** Of the person. */
  readonly name: string;
  /** An account that the person has already: nobody takes two parts of one set by having two accounts. */
  readonly samePersonAs?: AccountName | null | undefined;
}

/**
 * A person that a provider vouches for has an account; without a role it can do no more than the public.
 *
 * @returns id of the account
 * @throws {ConflictError} when the provider's subject has an account
 * @throws {NotFoundError} when the other account of the person is not there
 * @throws {InvalidInputError} when a name is empty, or the issuer is the registry itself
 */
export async function addAccount(em: Em, { issuer, subject, name, samePersonAs }: NewAccount): Promise<number> {
  if ([issuer, subject, name].some((text) => text.trim() === '')) {
    throw new InvalidInputError(
      bilingual('Give the issuer, the subject and the name of the person.', '请给出签发者、账户标识和人员姓名。'),
    );
  }
  if (issuer === LOCAL_ISSUER) {
    throw new InvalidInputError(
      bilingual('The registry itself issues no accounts for people.', '本系统自身不为人员签发账户。'),
      { argument: 'issuer' },
    );
  }
  const other = samePersonAs ? await findAccountId(em, samePersonAs) : null;
  const personId = other?.personId ?? (await insertRows(em, Person, [{ name }]))[0] ?? 0;
  const [known] = await em.execute<{ id: number }[]>('select id from work.account where issuer = ? and subject = ?', [
    issuer,
    subject,
  ]);
  if (known) throw new ConflictError(bilingual('There is such an account.', '该账户已存在。'), { issuer, subject });
  const [id = 0] = await insertRows(em, Account, [{ personId, issuer, subject }]);
  return id;
}

/**
 * Nobody signs in to the account any more, or somebody may again; what was done in its name stays.
 *
 * @throws {NotFoundError} when there is no such account of a person
 */
export async function setAccountDisabled(em: Em, name: AccountName, isDisabled: boolean): Promise<void> {
  const { id } = await findAccountId(em, name);
  await em.execute('update work.account set is_disabled = ? where id = ?', [isDisabled, id]);
}

async function findAccountId(
  em: Em,
  { issuer, subject }: AccountName,
): Promise<{ readonly id: number; readonly personId: number }> {
  const [found] = await em.execute<{ id: number; personId: number }[]>(
    'select id, person_id as "personId" from work.account where issuer = ? and subject = ? and (issuer <> ? or login is not null)',
    [issuer, subject, LOCAL_ISSUER],
  );
  if (!found) throw new NotFoundError(bilingual('There is no such account.', '没有该账户。'), { issuer, subject });
  return found;
}
