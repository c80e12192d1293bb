import { perform } from '../modules/audit/index.js';
import {
  type Action,
  addAccount,
  grantRole,
  NOWHERE,
  placeOfGrant,
  setAccountDisabled,
  systemActor,
} from '../modules/identity/index.js';
import type { Em } from '../platform/db/index.js';
import { Reach, Role } from '../shared/actor.js';
import { bilingual } from '../shared/bilingual.js';
import { InvalidInputError } from '../shared/errors.js';
import type { Vocabulary } from '../shared/vocabulary.js';
import type { Command, World } from './command.js';
import { oneWord, readOptions } from './read-options.js';

const ADD = 'account add SUBJECT --issuer URL --name NAME [--same-person-as SUBJECT]';
const DISABLE = 'account disable SUBJECT --issuer URL [--again-enabled]';
const GRANT =
  'role grant SUBJECT --issuer URL --role ROLE [--organisation CODE | --jurisdiction CODE] [--reach SELF|SUBTREE]';

/** What a word of the command line is. */
const SUBJECT = { en: 'subject of an account', zh: '账户标识' };

export const addAccountCommand: Command = {
  name: 'account add',
  usage: ADD,
  about: {
    zh: '为身份提供方的某个账户标识（sub）建立账户；未授予角色前与公众无异',
    en: 'makes an account for somebody whom the OpenID provider knows by SUBJECT; without a role it can do nothing more than the public',
  },
  needs: 'REGISTRY',
  async run(args, world) {
    const { values, positionals } = readOptions(args, {
      issuer: { type: 'string' },
      name: { type: 'string' },
      'same-person-as': { type: 'string' },
    });
    const subject = oneWord(positionals, { ...SUBJECT, usage: ADD });
    const issuer = required(values.issuer, '--issuer', ADD);
    const name = required(values.name, '--name', ADD);
    const other = values['same-person-as'];
    const samePersonAs = other === undefined ? null : { issuer, subject: other };
    await manage(world, 'addAccount', subject, { issuer, samePersonAs }, async (tx) => {
      await addAccount(tx, { issuer, subject, name, samePersonAs });
    });
    world.out(`已建立账户 ${subject}。Account ${subject} was made.`);
    return 0;
  },
};

export const disableAccountCommand: Command = {
  name: 'account disable',
  usage: DISABLE,
  about: {
    zh: '停用账户，已做的事保留；加 --again-enabled 则恢复',
    en: 'lets nobody sign in to an account any more; what was done in its name stays. --again-enabled takes that back',
  },
  needs: 'REGISTRY',
  async run(args, world) {
    const { values, positionals } = readOptions(args, {
      issuer: { type: 'string' },
      'again-enabled': { type: 'boolean', default: false },
    });
    const subject = oneWord(positionals, { ...SUBJECT, usage: DISABLE });
    const issuer = required(values.issuer, '--issuer', DISABLE);
    const isDisabled = !values['again-enabled'];
    await manage(world, 'setAccountDisabled', subject, { issuer, isDisabled }, (tx) =>
      setAccountDisabled(tx, { issuer, subject }, isDisabled),
    );
    world.out(
      isDisabled
        ? `已停用账户 ${subject}。Account ${subject} is disabled.`
        : `已恢复账户 ${subject}。Account ${subject} is enabled again.`,
    );
    return 0;
  },
};

export const grantRoleCommand: Command = {
  name: 'role grant',
  usage: GRANT,
  about: {
    zh: '授予管理类角色（系统管理员、单位管理员、登记簿管理员、审计员）；业务角色由单位管理员在系统中授予',
    en: 'gives a role of administration; working roles are given in the registry by the administrators of organisations',
  },
  needs: 'REGISTRY',
  async run(args, world) {
    const { values, positionals } = readOptions(args, {
      issuer: { type: 'string' },
      role: { type: 'string' },
      organisation: { type: 'string' },
      jurisdiction: { type: 'string' },
      reach: { type: 'string' },
    });
    const account = oneWord(positionals, { ...SUBJECT, usage: GRANT });
    const { organisation, jurisdiction } = values;
    const given = {
      account,
      issuer: required(values.issuer, '--issuer', GRANT),
      role: oneOf(Role, '--role', required(values.role, '--role', GRANT)),
      organisation,
      jurisdiction,
      reach: values.reach === undefined ? null : oneOf(Reach, '--reach', values.reach),
    };
    const at = new Date();
    await act(
      world,
      {
        action: 'ROLE_GRANT',
        name: 'grantRole',
        subject: account,
        input: { ...given, organisation: organisation ?? null, jurisdiction: jurisdiction ?? null },
        place: (em) => placeOfGrant(em, given, world.today),
      },
      async (tx, by) => {
        await grantRole(tx, given, { by, at, on: world.today });
      },
    );
    world.out(`已授予 ${account} 角色 ${given.role}。${account} is now ${given.role}.`);
    return 0;
  },
};

/** Does something with accounts in the name of those who run the registry. */
function manage(
  world: World,
  name: string,
  subject: string,
  input: unknown,
  work: (tx: Em) => Promise<void>,
): Promise<void> {
  return act(world, { action: 'ACCOUNT_MANAGE', name, subject, input, place: () => Promise.resolve(NOWHERE) }, work);
}

interface CommandAct {
  readonly action: Action;
  readonly name: string;
  readonly subject: string;
  readonly input: unknown;
  readonly place: (em: Em) => Promise<typeof NOWHERE>;
}

async function act(
  { em, today }: World,
  { action, name, subject, input, place }: CommandAct,
  work: (tx: Em, by: number) => Promise<void>,
): Promise<void> {
  const actor = await systemActor(em);
  const performer = { em, actor, now: () => new Date(), today, requestId: 'command' };
  await perform(
    performer,
    { action, place, name, subject: { kind: 'Account', code: subject }, input },
    async (tx, journal) => {
      await work(tx, actor.accountId);
      journal.record('Account', subject, null, input);
      return null;
    },
  );
}

function required(value: string | undefined, option: string, usage: string): string {
  if (value !== undefined && value.trim() !== '') return value;
  throw new InvalidInputError(bilingual(`Give ${option}: ${usage}`, `请给出 ${option}：${usage}`), { option });
}

function oneOf<Value extends string>(vocabulary: Vocabulary<Value>, option: string, given: string): Value {
  if (vocabulary.has(given)) return given;
  const known = vocabulary.values.join(', ');
  throw new InvalidInputError(bilingual(`${option} is one of ${known}.`, `${option} 只能是 ${known} 之一。`), {
    option,
    known: [...vocabulary.values],
  });
}
