import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addAccountCommand, disableAccountCommand, grantRoleCommand } from '../../src/commands/accounts.js';
import type { Command } from '../../src/commands/command.js';
import { verifyAudit } from '../../src/modules/audit/index.js';
import { loadActor } from '../../src/modules/identity/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { freshDatabase } from '../support/database.js';
import { publishWorld } from '../support/world.js';

const TODAY = parseCalendarDate('2026-06-15');
const ISSUER = 'https://sso.example.gov.cn';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase({ statementTimeoutMs: 0 });
  await publishWorld(database, []);
});
afterAll(() => database.close());

const em = () => database.orm.em.fork();

async function run(command: Command, ...args: string[]): Promise<readonly string[]> {
  if (command.needs !== 'REGISTRY') throw new Error('not a command of the registry');
  const lines: string[] = [];
  const world = { database, em: em(), today: TODAY, onPublish: [], out: (line: string) => lines.push(line), note() {} };
  expect(await command.run([...args, '--issuer', ISSUER], world)).toBe(0);
  return lines;
}

const actorOf = (subject: string) => loadActor(em(), { issuer: ISSUER, subject }, TODAY);

test('an account is made, given a role, disabled and enabled again; each is one entry of the audit log', async () => {
  const lines = await run(addAccountCommand, 'li', '--name', '单位管理员');
  expect(lines).toEqual(['已建立账户 li。Account li was made.']);
  expect(await actorOf('li')).toMatchObject({ personName: '单位管理员', assignments: [] });
  await run(
    grantRoleCommand,
    'li',
    '--role',
    'ORGANISATION_ADMINISTRATOR',
    '--jurisdiction',
    '990121',
    '--reach',
    'SUBTREE',
  );
  expect((await actorOf('li'))?.assignments).toMatchObject([{ role: 'ORGANISATION_ADMINISTRATOR', reach: 'SUBTREE' }]);
  await run(disableAccountCommand, 'li');
  expect(await actorOf('li')).toBeNull();
  await run(disableAccountCommand, 'li', '--again-enabled');
  expect(await actorOf('li')).not.toBeNull();
  const entries = await em().execute<{ name: string; outcome: string }[]>(
    'select name, outcome from work.audit_entry order by id',
  );
  expect(entries.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    'addAccount DONE',
    'grantRole DONE',
    'setAccountDisabled DONE',
    'setAccountDisabled DONE',
  ]);
  expect(await verifyAudit(em())).toMatchObject({ faults: [] });
});

test('two accounts of one person are of one person', async () => {
  await run(addAccountCommand, 'wang', '--name', '审核员');
  await run(addAccountCommand, 'wang-2', '--name', '审核员', '--same-person-as', 'wang');
  const [first, second] = [await actorOf('wang'), await actorOf('wang-2')];
  expect(second?.personId).toBe(first?.personId);
  expect(second?.accountId).not.toBe(first?.accountId);
});

test.each<[string, Command, readonly string[], string]>([
  ['without a name', addAccountCommand, ['zhao'], '--name'],
  ['that is there', addAccountCommand, ['li', '--name', '甲'], 'There is such an account'],
  [
    'of a person who is not there',
    addAccountCommand,
    ['zhao', '--name', '甲', '--same-person-as', 'qian'],
    'no such account',
  ],
  ['that is not there', disableAccountCommand, ['zhao'], 'no such account'],
  ['a role that there is not', grantRoleCommand, ['li', '--role', 'KING'], '--role is one of'],
  ['a role of the work', grantRoleCommand, ['li', '--role', 'APPROVER', '--jurisdiction', '990121'], '授予'],
])('refused: %s', async (_what, command, args, words) => {
  await expect(run(command, ...args)).rejects.toThrow(words);
});
