import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import { publishDue } from '../../src/modules/workflow/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { plain } from '../support/api.js';
import {
  act,
  aDraft,
  approvedSet,
  nameOf,
  type Office,
  openOffice,
  passUntil,
  renamed,
} from '../support/change-set-office.js';
import { ACTING_ON } from '../support/people.js';
import { aCatalogueItem, publishMore } from '../support/world.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.database.close());

const rows = <Row extends object>(sql: string, params: readonly unknown[] = []) =>
  office.database.orm.em.fork().execute<Row[]>(sql, [...params]);

describe('the life of a set', () => {
  test('is drafted, reviewed by one after the other, published by another, and only then seen', async () => {
    const set = await approvedSet(office, { changes: [renamed('P-1', '新名称')] });
    expect(set).toMatchObject({ state: 'APPROVED', step: 'PUBLISH' });
    expect(await nameOf(office, 'P-1')).toBe('权力P-1');
    const { code, digest } = set;
    const published = await act(office, office.publisher, 'publishChangeSet', { code, digest });
    expect(published).toMatchObject({ state: 'PUBLISHED', step: null, digest });
    expect(await nameOf(office, 'P-1')).toBe('新名称');
    const steps = await office.ask(
      office.drafter,
      `query ($code: String!) {
      changeSet(code: $code) { isAnnounced steps { kind outcome decidedBy } }
    }`,
      { code },
    );
    expect(plain(steps)).toMatchObject({
      changeSet: {
        isAnnounced: false,
        steps: [
          { kind: 'SIGN_OFF', outcome: 'PASSED', decidedBy: '负责人乙' },
          { kind: 'ESTABLISHMENT_REVIEW', outcome: 'PASSED', decidedBy: '编制员丙' },
          { kind: 'LEGALITY_REVIEW', outcome: 'PASSED', decidedBy: '法制员戊' },
          { kind: 'PUBLISH', outcome: 'PASSED', decidedBy: '公布员庚' },
        ],
      },
    });
  });

  test('a new power needs the government too, and gets the code it was given', async () => {
    const changes = [
      {
        operation: 'CREATE',
        kind: 'PowerItem',
        code: 'P-NEW',
        temporaryKey: 'new:power',
        fields: {
          codeScheme: 'LOCAL-POWER',
          name: '新设权力',
          category: 'LICENSING',
          organisation: 'ORG-A',
          status: 'ACTIVE',
        },
      },
      {
        operation: 'CREATE',
        kind: 'ResponsibilityItem',
        code: 'new:duty',
        fields: { powerItem: 'new:power', stage: 'ACCEPT', position: 1, content: '受理责任', status: 'ACTIVE' },
      },
    ];
    const created = await act(office, office.drafter, 'createChangeSet', aDraft({ changes }));
    const { code, version } = created;
    const submitted = await act(office, office.drafter, 'submitChangeSet', { code, version });
    const waiting = await passUntil(office, submitted, 'APPROVAL');
    expect(waiting.step).toBe('APPROVAL');
    const approved = await passUntil(office, waiting);
    await act(office, office.publisher, 'publishChangeSet', { code, digest: approved.digest });
    const duties = await rows<{ code: string; power: string }>(
      'select r.code, p.code as power from responsibility_item r join power_item p on p.id = r.power_item_id where p.code = ?',
      ['P-NEW'],
    );
    expect(duties).toEqual([{ code: `${code}-2`, power: 'P-NEW' }]);
  });

  test('one line is returned with a word, mended, and goes the whole way again', async () => {
    const changes = [renamed('P-1', '甲名'), renamed('P-2', '乙名')];
    const created = await act(office, office.drafter, 'createChangeSet', aDraft({ changes }));
    const { code } = created;
    const submitted = await act(office, office.drafter, 'submitChangeSet', { code, version: created.version });
    const atLawyer = await passUntil(office, submitted, 'LEGALITY_REVIEW');
    const returned = await act(office, office.lawyer, 'decideStep', {
      code,
      step: 'LEGALITY_REVIEW',
      digest: atLawyer.digest,
      outcome: 'RETURNED',
      opinion: '一处须修改',
      returned: [{ kind: 'PowerItem', code: 'P-2', comment: '名称与法律不一致' }],
    });
    expect(returned).toMatchObject({ state: 'RETURNED', step: null });
    const seen = await office.ask(
      office.drafter,
      `query ($code: String!) {
      changeSet(code: $code) { changes { nodes { code isReturned } } comments { about text author } }
      myTasks { nodes { kind changeSet { code } } }
    }`,
      { code },
    );
    expect(plain(seen)).toEqual({
      changeSet: {
        changes: {
          nodes: [
            { code: 'P-1', isReturned: false },
            { code: 'P-2', isReturned: true },
          ],
        },
        comments: [{ about: 'PowerItem P-2', text: '名称与法律不一致', author: '法制员戊' }],
      },
      myTasks: { nodes: [{ kind: 'MEND', changeSet: { code } }] },
    });
    const mended = await act(office, office.drafter, 'updateChangeSet', {
      code,
      version: returned.version,
      put: [renamed('P-2', '乙名（修改）')],
    });
    expect(mended.digest).not.toBe(returned.digest);
    const again = await act(office, office.drafter, 'submitChangeSet', { code, version: mended.version });
    expect(again).toMatchObject({ state: 'IN_REVIEW', step: 'SIGN_OFF' });
    const approved = await passUntil(office, again);
    await act(office, office.publisher, 'publishChangeSet', { code, digest: approved.digest });
    expect(await nameOf(office, 'P-2')).toBe('乙名（修改）');
  });
});

describe('is refused', () => {
  test('a drafter who signs off his own set, and is told why', async () => {
    const created = await act(office, office.drafter, 'createChangeSet', aDraft({ changes: [renamed('P-1', '甲')] }));
    const { code } = created;
    const { digest } = await act(office, office.drafter, 'submitChangeSet', { code, version: created.version });
    await expect(
      act(office, office.drafter, 'decideStep', { code, step: 'SIGN_OFF', digest, outcome: 'PASSED' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      act(office, office.foreignLawyer, 'decideStep', { code, step: 'SIGN_OFF', digest, outcome: 'PASSED' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      act(office, null, 'decideStep', { code, step: 'SIGN_OFF', digest, outcome: 'PASSED' }),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('what others may not see reads like what is not there', async () => {
    const { code } = await act(office, office.drafter, 'createChangeSet', aDraft());
    const answers = await Promise.all(
      [code, 'CS-999999'].map((asked) =>
        office.ask(office.otherDrafter, '{ changeSet(code: "CODE") { code } }'.replace('CODE', asked)),
      ),
    );
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
    expect(answers[0]?.errors).toHaveLength(1);
    const list = await office.ask(office.otherDrafter, '{ changeSets { nodes { code } } }');
    expect(plain(list)).toEqual({ changeSets: { nodes: [] } });
  });

  test('a change of a record of another organisation', async () => {
    await expect(
      act(office, office.drafter, 'createChangeSet', aDraft({ changes: [renamed('P-B', '丙')] })),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a change of what belongs to the area, by somebody of one bureau', async () => {
    await publishMore(office.database, [aCatalogueItem('C-AREA', { jurisdiction: '990121' })]);
    const changes = [{ operation: 'UPDATE', kind: 'CatalogueItem', code: 'C-AREA', fields: { name: '改名' } }];
    const draft = act(office, office.drafter, 'createChangeSet', aDraft({ changes }));
    await expect(draft).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('an edit of what somebody else edited meanwhile, naming both versions', async () => {
    const { code, version } = await act(office, office.drafter, 'createChangeSet', aDraft());
    await act(office, office.drafter, 'updateChangeSet', { code, version, title: '第一次修改' });
    await expect(
      act(office, office.drafter, 'updateChangeSet', { code, version, title: '第二次修改' }),
    ).rejects.toMatchObject({ code: 'CONFLICT', details: { read: version, current: version + 1 } });
  });

  test('a decision on what is not what stands', async () => {
    const created = await act(office, office.drafter, 'createChangeSet', aDraft({ changes: [renamed('P-1', '甲')] }));
    const { code } = created;
    await act(office, office.drafter, 'submitChangeSet', { code, version: created.version });
    await expect(
      act(office, office.head, 'decideStep', { code, step: 'SIGN_OFF', digest: 'f'.repeat(64), outcome: 'PASSED' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('a set with something wrong in it, which is kept all the same', async () => {
    const changes = [renamed('P-404', '无'), { operation: 'CREATE', kind: 'PowerItem', code: 'new:x', fields: {} }];
    const { code, version } = await act(office, office.drafter, 'createChangeSet', aDraft({ reason: '', changes }));
    await expect(act(office, office.drafter, 'submitChangeSet', { code, version })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const { data } = await office.ask(
      office.drafter,
      'query ($code: String!) { changeSet(code: $code) { state problems { position code } } }',
      { code },
    );
    const { changeSet } = JSON.parse(JSON.stringify(data));
    expect(changeSet.state).toBe('DRAFT');
    const found = changeSet.problems.map(
      (problem: { position: number | null; code: string }) => `${problem.position} ${problem.code}`,
    );
    expect(found).toEqual(expect.arrayContaining(['null NO_REASON', '1 CODE_MISSING']));
  });
});

describe('publication', () => {
  test('of a record that was changed meanwhile is a conflict that names both versions and loses nothing', async () => {
    const { code, digest } = await approvedSet(office, { changes: [renamed('P-1', '冲突名称')] });
    await publishMore(office.database, [
      { operation: 'UPDATE', kind: 'PowerItem', code: 'P-1', fields: { remark: '更正' } },
    ]);
    const publications = () => rows<{ count: number }>('select count(*)::int as count from quanze.publication');
    const before = await publications();
    await expect(act(office, office.publisher, 'publishChangeSet', { code, digest })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/written against version \d+, but version \d+ stands/),
    });
    expect(await publications()).toEqual(before);
    const returned = await act(office, office.publisher, 'returnChangeSet', { code, reason: '记录已被更正' });
    expect(returned.state).toBe('RETURNED');
    const mended = await act(office, office.drafter, 'updateChangeSet', {
      code,
      version: returned.version,
      put: [renamed('P-1', '冲突名称')],
    });
    const again = await act(office, office.drafter, 'submitChangeSet', { code, version: mended.version });
    const approved = await passUntil(office, again);
    // who returned it in place of publishing may publish it: it is the same part
    await act(office, office.publisher, 'publishChangeSet', { code, digest: approved.digest });
    expect(await nameOf(office, 'P-1')).toBe('冲突名称');
  });

  test('by two at once has one result; repeated under its key it has the same answer', async () => {
    const { code, digest } = await approvedSet(office, { changes: [renamed('P-2', '一次公布')] });
    const input = { code, digest, idempotencyKey: 'publish-once-1' };
    const [first, second] = await Promise.all([
      act(office, office.publisher, 'publishChangeSet', input),
      act(office, office.publisher, 'publishChangeSet', input),
    ]);
    expect(second).toEqual(first);
    expect(await act(office, office.publisher, 'publishChangeSet', input)).toEqual(first);
    await expect(act(office, office.publisher, 'publishChangeSet', { code, digest })).rejects.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    });
  });

  test('before its day is announced, seen by everybody, and takes effect on the day, also when that was missed', async () => {
    const { code, digest } = await approvedSet(office, {
      title: '七月施行',
      effectiveOn: '2026-07-01',
      changes: [renamed('P-2', '七月名称')],
    });
    const announced = await act(office, office.publisher, 'publishChangeSet', { code, digest });
    expect(announced.state).toBe('PUBLISHED');
    expect(await nameOf(office, 'P-2')).not.toBe('七月名称');
    const seen = await office.ask(
      null,
      '{ announcedChanges(code: "P-2") { totalCount nodes { effectiveOn title operation code fields } } }',
    );
    expect(plain(seen)).toEqual({
      announcedChanges: {
        totalCount: 1,
        nodes: [
          {
            effectiveOn: '2026-07-01',
            title: '七月施行',
            operation: 'UPDATE',
            code: 'P-2',
            fields: { name: '七月名称' },
          },
        ],
      },
    });
    const due = (on: string) =>
      publishDue(office.database.orm.em.fork(), { today: parseCalendarDate(on), now: () => new Date(), onPublish });
    expect(await due(ACTING_ON)).toEqual([]);
    expect(await due('2026-07-20')).toEqual([{ code, effectiveOn: '2026-07-01', outcome: 'IN_EFFECT', reason: null }]);
    expect(await nameOf(office, 'P-2')).toBe('七月名称');
    expect(await due('2026-07-20')).toEqual([]);
  });

  test('that cannot take effect on its day is returned to its drafters, and nothing of it is lost', async () => {
    const { code, digest } = await approvedSet(office, {
      effectiveOn: '2026-08-01',
      changes: [renamed('P-2', '八月名称')],
    });
    await act(office, office.publisher, 'publishChangeSet', { code, digest });
    await publishMore(office.database, [
      { operation: 'UPDATE', kind: 'PowerItem', code: 'P-2', fields: { remark: '更正' } },
    ]);
    const ended = await publishDue(office.database.orm.em.fork(), {
      today: parseCalendarDate('2026-08-01'),
      now: () => new Date(),
      onPublish,
    });
    expect(ended).toMatchObject([{ code, outcome: 'RETURNED' }]);
    const answer = await office.ask(
      office.drafter,
      'query ($code: String!) { changeSet(code: $code) { state changes { totalCount } } myTasks { nodes { kind changeSet { code } } } }',
      { code },
    );
    expect(plain(answer)).toMatchObject({
      changeSet: { state: 'RETURNED', changes: { totalCount: 1 } },
      myTasks: { nodes: expect.arrayContaining([{ kind: 'NOT_APPLIED', changeSet: { code } }]) },
    });
  });
});

describe('a what-if', () => {
  test('is seen by its maker alone, is never handed in, and leaves no trace when it is discarded', async () => {
    const held = () =>
      rows<{ sets: number; changes: number; parts: number }>(
        `select (select count(*)::int from work.change_set) as sets, (select count(*)::int from work.change) as changes,
           (select count(*)::int from work.participant) as parts`,
      );
    const before = await held();
    const tried = aDraft({ isWhatIf: true, changes: [renamed('P-1', '试改名称')] });
    const { code, version } = await act(office, office.drafter, 'createChangeSet', tried);
    const seen = 'query ($code: String!) { changeSet(code: $code) { isWhatIf } }';
    expect(plain(await office.ask(office.drafter, seen, { code }))).toEqual({ changeSet: { isWhatIf: true } });
    for (const other of [office.head, office.lawyer, null]) {
      expect(plain(await office.ask(other, seen, { code }))).not.toMatchObject({ changeSet: { isWhatIf: true } });
    }
    await expect(act(office, office.drafter, 'submitChangeSet', { code, version })).rejects.toThrow(/what-if|推演/);
    const discard = 'mutation ($input: DiscardChangeSetInput!) { discardChangeSet(input: $input) { code } }';
    expect((await office.ask(office.drafter, discard, { input: { code } })).errors).toBeUndefined();
    expect(await held()).toEqual(before);
    expect(await nameOf(office, 'P-1')).not.toBe('试改名称');
  });

  test('of another bureau is refused', async () => {
    const tried = aDraft({ isWhatIf: true, organisation: 'ORG-B', changes: [] });
    await expect(act(office, office.drafter, 'createChangeSet', tried)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
