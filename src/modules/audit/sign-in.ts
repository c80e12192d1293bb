import type { Context, IssuedToken } from '../../platform/context.js';
import { bilingual } from '../../shared/bilingual.js';
import { UnauthenticatedError, UnavailableError } from '../../shared/errors.js';
import { appendEntryAlone } from './append-entry.js';
import { digestOf } from './domain/digest.js';
import type { EntryDraft } from './domain/entry.js';

/**
 * Somebody is signed in, or refused; both have their entry of the audit log. Attempts that were held back before the
 * password was looked at have none: whoever guesses shall not fill the log.
 *
 * @throws {UnavailableError} where there are no accounts of the registry's own
 */
export async function signInAudited(
  { em, signIn, requestId }: Context,
  given: { readonly login: string; readonly password: string },
): Promise<IssuedToken> {
  if (!signIn) {
    throw new UnavailableError(
      bilingual(
        'This registry has no accounts of its own; sign in with your OpenID provider.',
        '本系统未启用本地账户，请通过统一身份认证登录。',
      ),
    );
  }
  const entry = (
    account: Partial<AccountIds>,
    outcome: EntryDraft['outcome'],
    errorCode: string | null,
  ): EntryDraft => ({
    personId: account.personId ?? null,
    accountId: account.accountId ?? null,
    role: null,
    action: 'SIGN_IN',
    name: 'signIn',
    subjectKind: 'Account',
    subjectCode: null,
    organisationId: null,
    jurisdictionId: null,
    outcome,
    errorCode,
    records: '[]',
    inputDigest: digestOf({ login: given.login }),
    requestId,
  });
  const [account = {}] = await em.execute<AccountIds[]>(
    'select id as "accountId", person_id as "personId" from work.account where login = ?',
    [given.login],
  );
  try {
    const issued = await signIn(em, given);
    await appendEntryAlone(em, entry(account, 'DONE', null));
    return issued;
  } catch (error) {
    if (error instanceof UnauthenticatedError) await appendEntryAlone(em, entry(account, 'REFUSED', error.code));
    throw error;
  }
}

interface AccountIds {
  readonly accountId: number;
  readonly personId: number;
}
