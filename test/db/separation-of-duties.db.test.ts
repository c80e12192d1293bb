import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Action, decide } from '../../src/modules/identity/index.js';
import { decideStep } from '../../src/modules/workflow/decide-step.js';
import { draftSet } from '../../src/modules/workflow/draft-set.js';
import { editSet } from '../../src/modules/workflow/edit-set.js';
import { inOneTransaction } from '../../src/modules/workflow/index.js';
import { publishSet } from '../../src/modules/workflow/publish-set.js';
import type { ChangeSetRow } from '../../src/modules/workflow/store/change-set.entity.js';
import { lockSet, partsOf } from '../../src/modules/workflow/store/read-set.js';
import { objectOf } from '../../src/modules/workflow/store/set-object.js';
import { submitSet } from '../../src/modules/workflow/submit-set.js';
import type { Database, Em } from '../../src/platform/db/index.js';
import type { Actor, Role } from '../../src/shared/actor.js';
import { freshDatabase } from '../support/database.js';
import { ACTING_ON, aPerson, idOf } from '../support/people.js';
import { aServiceItem, publishWorld } from '../support/world.js';

/** Steps that a history goes on after the draft. */
const LENGTH = process.env.QUANZE_LONG ? 4 : 3;

let database: Database;
let organisationId: number;
let jurisdictionId: number;
/** 甲 has two accounts; 乙 and 丙 have one. */
let accounts: readonly Actor[];

beforeAll(async () => {
  database = await freshDatabase({ statementTimeoutMs: 0 });
  await publishWorld(database, [aServiceItem('S-1')]);
  const first = await aPerson(database, { name: '甲' });
  const second = await aPerson(database, { name: '甲', subject: '甲的第二个账号', personId: first.personId });
  accounts = [first, second, await aPerson(database, { name: '乙' }), await aPerson(database, { name: '丙' })];
  const em = database.orm.em.fork();
  organisationId = await idOf(em, 'organisation', 'ORG-A');
  jurisdictionId = await idOf(em, 'jurisdiction', '990121');
});
afterAll(() => database?.close());

type ActName = 'EDIT' | 'SUBMIT' | 'PASS' | 'RETURN' | 'PUBLISH';

interface Step {
  readonly name: ActName;
  readonly action: Action;
  readonly part: string;
  readonly role: Role;
}

const ROLES: Readonly<Record<string, Role>> = {
  SIGN_OFF: 'DEPARTMENT_HEAD',
  SERVICE_REVIEW: 'SERVICE_REVIEWER',
  PUBLISH: 'PUBLISHER',
};

/** What can be done next to a set, with the part it is and the role it takes. */
function possible(set: ChangeSetRow): readonly Step[] {
  const drafting = { part: 'DRAFT', role: 'DRAFTER' } as const;
  if (set.state === 'DRAFT' || set.state === 'RETURNED') {
    return [
      { name: 'EDIT', action: 'CHANGE_SET_DRAFT', ...drafting },
      { name: 'SUBMIT', action: 'CHANGE_SET_SUBMIT', ...drafting },
    ];
  }
  const step = set.step;
  const role = step === null ? undefined : ROLES[step];
  if (step === null || role === undefined) return [];
  if (step === 'PUBLISH') return [{ name: 'PUBLISH', action: 'PUBLISH', part: step, role }];
  return [
    { name: 'PASS', action: step, part: step, role },
    { name: 'RETURN', action: 'CHANGE_SET_RETURN', part: step, role },
  ];
}

/** The account with just the role it takes: whatever somebody was before, he is this now. */
function appointed(account: Actor, role: Role): Actor {
  const place =
    role === 'DRAFTER' || role === 'DEPARTMENT_HEAD'
      ? { organisationId, jurisdictionId: null }
      : { organisationId: null, jurisdictionId };
  return { ...account, assignments: [{ id: 1, role, reach: 'SELF', ...place }] };
}

/** Does it without asking the permission table. */
function doAnyway(tx: Em, set: ChangeSetRow, name: ActName, actor: Actor): Promise<unknown> {
  const acting = { actor, at: new Date('2026-06-15T01:00:00Z'), today: ACTING_ON };
  const { version, digest, step } = set;
  const decision = { digest, opinion: '意见', documentNumber: null, attachments: [], returned: [] };
  switch (name) {
    case 'EDIT': {
      const fields = { name: `第${version}版` };
      const put = [{ operation: 'UPDATE' as const, kind: 'ServiceItem' as const, code: 'S-1', fields }];
      return editSet(tx, acting, set, { version, put, remove: [] });
    }
    case 'SUBMIT':
      return submitSet(tx, acting, set);
    case 'PUBLISH':
      return publishSet(tx, acting, set, decision, []);
    default: {
      const outcome = name === 'PASS' ? ('PASSED' as const) : ('RETURNED' as const);
      return decideStep(tx, acting, set, { ...decision, step: step ?? 'SIGN_OFF', outcome });
    }
  }
}

class Rollback extends Error {}

interface Tried {
  histories: number;
  refused: number;
  published: number;
}

/** Goes every way on from where the set stands, and takes each back. */
async function explore(tx: Em, code: string, left: number, tried: Tried): Promise<void> {
  const set = await lockSet(tx, code);
  if (set.state === 'PUBLISHED') tried.published += 1;
  if (left === 0) return;
  const parts = await partsOf(tx, set.id);
  const object = await objectOf(tx, set, ACTING_ON);
  for (const { name, action, part, role } of possible(set)) {
    for (const account of accounts) {
      tried.histories += 1;
      const actor = appointed(account, role);
      const wouldActTwice = parts.some((taken) => taken.personId === actor.personId && taken.part !== part);
      const where = `${name} by account ${actor.accountId} after ${JSON.stringify(parts)}`;
      expect([where, decide(actor, action, object).allowed]).toEqual([where, !wouldActTwice]);
      let outcome = 'DONE';
      try {
        await tx.transactional(async (nested) => {
          await doAnyway(nested, set, name, actor);
          await explore(nested, code, left - 1, tried);
          throw new Rollback();
        });
      } catch (error) {
        if (!(error instanceof Rollback)) {
          if (!/has taken the part/.test(String(error))) throw error;
          outcome = 'REFUSED';
          tried.refused += 1;
        }
      }
      expect([where, outcome]).toEqual([where, wouldActTwice ? 'REFUSED' : 'DONE']);
    }
  }
}

describe('nobody takes two parts of one set', () => {
  test.each([
    ['drafted by the first account of 甲', 0],
    ['drafted by 乙', 2],
  ])(
    'whatever is done, in every history of a set %s',
    async (_name, drafter) => {
      const tried: Tried = { histories: 0, refused: 0, published: 0 };
      const actor = appointed(accounts[drafter] ?? accounts[0]!, 'DRAFTER');
      await inOneTransaction(database.orm.em.fork(), async (tx) => {
        const acting = { actor, at: new Date('2026-06-15T01:00:00Z'), today: ACTING_ON };
        const set = await draftSet(tx, acting, {
          title: '修改办事指南',
          list: 'GUIDES',
          organisationId,
          reason: '内容更正',
          trigger: 'CORRECTION',
          effectiveOn: null,
          changes: [{ operation: 'UPDATE', kind: 'ServiceItem', code: 'S-1', fields: { name: '新名称' } }],
        });
        await explore(tx, set.code, LENGTH, tried);
        throw new Rollback();
      }).catch((error) => {
        if (!(error instanceof Rollback)) throw error;
      });
      // three people cannot do it: drafting, sign-off, review and publication are four parts
      expect(tried.published).toBe(0);
      expect(tried.histories).toBeGreaterThan(LENGTH === 4 ? 1_000 : 150);
      expect(tried.refused).toBeGreaterThan(10);
    },
    300_000,
  );
});

describe('not by direct SQL either', () => {
  let setId: number;
  const execute = (sql: string, params: readonly unknown[] = []) => database.orm.em.fork().execute(sql, [...params]);
  beforeAll(async () => {
    const actor = appointed(accounts[0]!, 'DRAFTER');
    const acting = { actor, at: new Date('2026-06-15T01:00:00Z'), today: ACTING_ON };
    const set = await inOneTransaction(database.orm.em.fork(), (tx) =>
      draftSet(tx, acting, {
        title: '另一变更集',
        list: 'GUIDES',
        organisationId,
        reason: '',
        trigger: 'CORRECTION',
        effectiveOn: null,
        changes: [],
      }),
    );
    setId = set.id;
    await execute(`insert into work.step (set_id, round, kind) values (?, 1, 'SIGN_OFF'), (?, 1, 'PUBLISH')`, [
      setId,
      setId,
    ]);
    await decided('SIGN_OFF', accounts[2]!);
  });
  const decided = (kind: string, { accountId, personId }: Pick<Actor, 'accountId' | 'personId'>) =>
    execute(
      `update work.step set outcome = 'PASSED', decided_digest = 'x', decided_at = now(), account_id = ?, person_id = ?
       where set_id = ? and kind = ?`,
      [accountId, personId, setId, kind],
    );

  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['the drafter decides a step', () => decided('PUBLISH', accounts[0]!), /has taken the part DRAFT/],
    ['the drafter decides by his other account', () => decided('PUBLISH', accounts[1]!), /has taken the part DRAFT/],
    [
      'an account decides in the name of another person',
      () => decided('PUBLISH', { accountId: accounts[0]!.accountId, personId: accounts[3]!.personId }),
      /belongs to another person/,
    ],
    ['who decided a step decides the next', () => decided('PUBLISH', accounts[2]!), /has taken the part SIGN_OFF/],
    [
      'who decided a step changes the draft',
      () =>
        execute(
          `insert into work.change (set_id, position, operation, kind, code, fields, changed_by, is_returned)
           values (?, 1, 'UPDATE', 'ServiceItem', 'S-1', '{}', ?, false)`,
          [setId, accounts[2]!.accountId],
        ),
      /has taken the part SIGN_OFF/,
    ],
    [
      'a decision is changed',
      () => execute(`update work.step set outcome = 'REJECTED' where set_id = ? and kind = 'SIGN_OFF'`, [setId]),
      /stays as it is/,
    ],
    [
      'a decision is removed',
      () => execute(`delete from work.step where set_id = ? and kind = 'SIGN_OFF'`, [setId]),
      /stays as it is/,
    ],
    [
      'a part is changed',
      () => execute(`update work.participant set part = 'APPROVAL' where set_id = ?`, [setId]),
      /stays known/,
    ],
    [
      'parts are forgotten',
      async () => {
        await execute(`update work.change_set set round = 1 where id = ?`, [setId]);
        await execute('delete from work.participant where set_id = ?', [setId]);
      },
      /stays known/,
    ],
    ['all parts are forgotten', () => execute('truncate work.participant'), /not allowed/],
    [
      'the drafter is exchanged',
      () => execute('update work.change_set set drafted_by = ? where id = ?', [accounts[3]!.accountId, setId]),
      /stay as they are/,
    ],
  ])('%s', async (_name, attempt, refusal) => {
    await expect(attempt()).rejects.toThrow(refusal);
  });

  test('somebody else decides', async () => {
    await decided('PUBLISH', accounts[3]!);
    expect(await execute(`select count(*)::int as count from work.participant where set_id = ?`, [setId])).toEqual([
      { count: 3 },
    ]);
  });
});
