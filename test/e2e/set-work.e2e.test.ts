import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildApi, onPublish, prepareAsOf, routes } from '../../src/app.js';
import { resolveAgain, saveInstruments } from '../../src/modules/legal/index.js';
import { escalateOverdue, publish } from '../../src/modules/workflow/index.js';
import { Context } from '../../src/platform/context.js';
import { type RunningServer, startServer } from '../../src/platform/http/server.js';
import { createLogger } from '../../src/platform/log/index.js';
import type { Actor } from '../../src/shared/actor.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { plain } from '../support/api.js';
import { act, aDraft, type Office, openOffice, passUntil, renamed } from '../support/change-set-office.js';
import { everyField, rootLists } from '../support/every-field.js';
import { ACTING_ON, aPerson } from '../support/people.js';
import { aBasis, aPowerItem, publishMore } from '../support/world.js';

let office: Office;
let otherHead: Actor;
beforeAll(async () => {
  office = await openOffice();
  otherHead = await aPerson(office.database, {
    name: '乙局负责人',
    roles: [{ role: 'DEPARTMENT_HEAD', organisation: 'ORG-B' }],
  });
});
afterAll(() => office?.database.close());

const tasksOf = async (actor: Actor) => {
  const answer = await office.ask(
    actor,
    '{ myTasks(first: 100) { nodes { id kind role step dueOn isOverdue instrumentCode changeSet { code } } } }',
  );
  const { myTasks }: { myTasks: { nodes: Record<string, unknown>[] } } = JSON.parse(JSON.stringify(answer.data));
  return myTasks.nodes;
};

async function submitted(changes: readonly unknown[]) {
  const { code, version } = await act(office, office.drafter, 'createChangeSet', aDraft({ changes }));
  return act(office, office.drafter, 'submitChangeSet', { code, version });
}

describe('tasks', () => {
  test('wait for whoever takes the step, with a day by working days, and for nobody else', async () => {
    const { code } = await submitted([renamed('P-1', '待办名称')]);
    const ofSet = async (actor: Actor) =>
      (await tasksOf(actor)).filter(({ changeSet }) => JSON.stringify(changeSet).includes(code));
    // 15 June 2026 is a Monday; 19 June, the Dragon Boat Festival, does not count
    expect(await ofSet(office.head)).toMatchObject([
      { kind: 'STEP', step: 'SIGN_OFF', dueOn: '2026-06-30', isOverdue: false },
    ]);
    expect(await ofSet(office.lawyer)).toEqual([]);
    const answer = await office.ask(office.head, 'query ($code: String!) { changeSet(code: $code) { digest } }', {
      code,
    });
    const { changeSet } = JSON.parse(JSON.stringify(answer.data));
    await act(office, office.head, 'decideStep', {
      code,
      step: 'SIGN_OFF',
      digest: changeSet.digest,
      outcome: 'PASSED',
    });
    expect(await ofSet(office.head)).toEqual([]);
    expect(await ofSet(office.establishment)).toMatchObject([{ step: 'ESTABLISHMENT_REVIEW', dueOn: '2026-07-07' }]);
    expect(await ofSet(office.foreignLawyer)).toEqual([]);
  });

  test('that are late are passed upwards, once', async () => {
    const { code } = await submitted([renamed('P-2', '逾期名称')]);
    const pass = (on: string) =>
      escalateOverdue(office.database.orm.em.fork(), { at: new Date(), today: parseCalendarDate(on) });
    await pass('2026-06-30');
    const overdue = async () =>
      (await tasksOf(office.approver)).filter(
        ({ kind, changeSet }) => kind === 'OVERDUE' && JSON.stringify(changeSet).includes(code),
      );
    expect(await overdue()).toEqual([]);
    expect(await pass('2026-07-01')).toBeGreaterThan(0);
    expect(await overdue()).toMatchObject([{ kind: 'OVERDUE', role: 'APPROVER', step: 'SIGN_OFF' }]);
    expect(await pass('2026-07-02')).toBe(0);
  });

  test('are opened for the owners of what rests on a law that changed, and ended by them', async () => {
    await publishMore(office.database, [
      aPowerItem('P-LAW', { bases: [aBasis('ESTABLISH', '《甲法》第五条'), aBasis('IMPLEMENT', '《丁法》第一条')] }),
      aPowerItem('P-LAW-B', { organisation: 'ORG-B', bases: [aBasis('ESTABLISH', '《甲法》第五条')] }),
      aPowerItem('P-LAW-C', { organisation: 'ORG-C', bases: [aBasis('ESTABLISH', '《乙法》第五条')] }),
    ]);
    const change = (code: string, note: string) =>
      publish(office.database.orm.em.fork(), { label: 'law', onPublish }, async (tx, publication) => {
        const [nation] = await tx.execute<{ id: number }[]>('select id from jurisdiction where level = 1');
        const version = {
          promulgatedOn: null,
          effectiveFrom: parseCalendarDate('2026-07-01'),
          note,
          hasAllArticles: true,
          articles: [{ article: 1, suffix: 0 }],
        };
        const given = {
          level: 'L1' as const,
          jurisdictionId: nation?.id ?? 0,
          code,
          title: code,
          fullTitle: `中华人民共和国${code}`,
        };
        const instrumentIds = await saveInstruments(tx, [{ ...given, versions: [version] }], publication);
        await resolveAgain(tx, instrumentIds, publication);
        return { applied: [], instrumentIds };
      });
    await change('丁法', '制定');
    const law = async (actor: Actor) => (await tasksOf(actor)).filter(({ kind }) => kind === 'LAW_CHANGED');
    // a law that enters the register has not changed
    expect(await law(office.drafter)).toEqual([]);
    await change('甲法', '第一次修正');
    await change('甲法', '第二次修正');
    expect(await law(office.drafter)).toMatchObject([{ instrumentCode: '甲法', role: 'DRAFTER' }]);
    expect(await law(office.otherDrafter)).toHaveLength(1);
    const [task] = await law(office.drafter);
    const done = (actor: Actor) =>
      office.ask(actor, 'mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { task } }', {
        input: { task: task?.id, note: '已核对，无须调整' },
      });
    expect(plain(await done(office.otherDrafter))).toEqual({ errors: ['FORBIDDEN'] });
    expect(plain(await done(office.drafter))).toEqual({ completeTask: { task: task?.id } });
    expect(await law(office.drafter)).toEqual([]);
    expect(await law(office.otherDrafter)).toHaveLength(1);
  });
});

describe('another organisation that a set names', () => {
  test('is asked, sees the set, and must answer before the last step', async () => {
    const set = await submitted([renamed('P-1', '共同名称', { fields: { jointHolders: ['ORG-B'] } })]);
    const { code } = set;
    expect(await tasksOf(otherHead)).toMatchObject([{ kind: 'OPINION', changeSet: { code } }]);
    const atLast = await passUntil(office, set, 'LEGALITY_REVIEW');
    const pass = () =>
      act(office, office.lawyer, 'decideStep', {
        code,
        step: 'LEGALITY_REVIEW',
        digest: atLast.digest,
        outcome: 'PASSED',
      });
    await expect(pass()).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { organisations: ['ORG-B'] } });
    await expect(
      act(office, otherHead, 'giveOpinion', { code, organisation: 'ORG-B', stance: 'OBJECTS' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(
      act(office, office.head, 'giveOpinion', { code, organisation: 'ORG-B', stance: 'AGREES' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await act(office, otherHead, 'giveOpinion', {
      code,
      organisation: 'ORG-B',
      stance: 'OBJECTS',
      opinion: '职责不清',
    });
    const answer = await office.ask(
      office.lawyer,
      'query ($code: String!) { changeSet(code: $code) { opinions { organisation { code } role stance opinion } } }',
      { code },
    );
    expect(plain(answer)).toEqual({
      changeSet: {
        opinions: [{ organisation: { code: 'ORG-B' }, role: 'JOINT_HOLDER', stance: 'OBJECTS', opinion: '职责不清' }],
      },
    });
    expect((await pass()).state).toBe('APPROVED');
  });
});

describe('warnings', () => {
  test('name another open set that touches the same record, to those who may see it', async () => {
    const first = await act(office, office.drafter, 'createChangeSet', aDraft({ changes: [renamed('P-LAW', '一')] }));
    const second = await act(office, office.drafter, 'createChangeSet', aDraft({ changes: [renamed('P-LAW', '二')] }));
    const answer = await office.ask(
      office.drafter,
      'query ($code: String!) { changeSet(code: $code) { warnings { position changeSet } } }',
      {
        code: second.code,
      },
    );
    expect(plain(answer)).toEqual({ changeSet: { warnings: [{ position: 0, changeSet: first.code }] } });
  });
});

describe('every field', () => {
  test('of sets and of tasks is answered to those who may see them', async () => {
    await submitted([renamed('P-1', '全部字段')]);
    const { plain: schema } = await buildApi();
    const lists = rootLists(schema).filter(([name]) => name === 'changeSets' || name === 'myTasks');
    expect(lists).toHaveLength(2);
    for (const [name, row] of lists) {
      const { data, errors } = await office.ask(
        office.head,
        `{ ${name}(first: 10) { nodes { ${everyField(row, 1)} } } }`,
      );
      expect(errors).toBeUndefined();
      expect(JSON.parse(JSON.stringify(data))[name].nodes.length).toBeGreaterThan(0);
    }
  });
});

describe('files', () => {
  let server: RunningServer;
  beforeAll(async () => {
    const { guarded } = await buildApi();
    server = await startServer({
      schema: guarded,
      makeContext: ({ requestId, authorization }) => {
        const actors: Readonly<Record<string, Actor>> = { drafter: office.drafter, stranger: office.otherDrafter };
        return new Context({
          em: office.database.orm.em.fork(),
          actor: actors[authorization ?? ''] ?? null,
          now: () => new Date(),
          today: ACTING_ON,
          requestId,
        });
      },
      prepareAsOf,
      database: office.database,
      config: { http: { host: '127.0.0.1', port: 0, bodyLimitBytes: 1_048_576 }, graphql: { maxComplexity: 50_000 } },
      log: createLogger({ level: 'silent', format: 'json' }),
      page: { title: 'Quanze', examples: [] },
      routes,
    });
  });
  afterAll(() => server?.close());

  const pdf = Buffer.from('%PDF-1.7 批复');
  const put = (who: string | null, code: string, body: Buffer = pdf, type = 'application/pdf') =>
    fetch(`${server.url}/attachments?${new URLSearchParams({ changeSet: code, name: '批复.pdf' })}`, {
      method: 'PUT',
      headers: { 'content-type': type, ...(who !== null && { authorization: who }) },
      body: new Uint8Array(body),
    });
  const digest = createHash('sha256').update(pdf).digest('hex');
  const get = (who: string | null) =>
    fetch(`${server.url}/attachments/${digest}`, { headers: who === null ? {} : { authorization: who } });

  test('are put under a set by who drafts it, referred to by digest, and seen by who sees the set', async () => {
    const { code } = await act(office, office.drafter, 'createChangeSet', aDraft());
    const answer = await put('drafter', code);
    expect([answer.status, await answer.json()]).toEqual([
      201,
      { digest, name: '批复.pdf', mediaType: 'application/pdf', size: pdf.length },
    ]);
    expect((await put('drafter', code)).status).toBe(201);
    const listed = await office.ask(
      office.drafter,
      'query ($code: String!) { changeSet(code: $code) { attachments { digest name } } }',
      { code },
    );
    expect(plain(listed)).toEqual({ changeSet: { attachments: [{ digest, name: '批复.pdf' }] } });
    const fetched = await get('drafter');
    expect(Buffer.from(await fetched.arrayBuffer()).equals(pdf)).toBe(true);
    expect(fetched.headers.get('content-disposition')).toContain('attachment;');
    expect((await get('stranger')).status).toBe(404);
    expect((await get(null)).status).toBe(401);
    expect((await put('stranger', code)).status).toBe(404);
    expect((await put(null, code)).status).toBe(401);
  });

  test.each<[string, Buffer, string, number, string]>([
    ['a type that is not taken', Buffer.from('<html>'), 'text/html', 400, 'INVALID_INPUT'],
    ['a file that is not what it is told to be', Buffer.from('MZ…'), 'application/pdf', 400, 'INVALID_INPUT'],
    ['an empty file', Buffer.alloc(0), 'application/pdf', 400, 'INVALID_INPUT'],
    ['a file of more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 0x41), 'text/plain', 413, 'LIMIT_EXCEEDED'],
  ])('%s is refused', async (_name, body, type, status, code) => {
    const set = await act(office, office.drafter, 'createChangeSet', aDraft());
    const answer = await put('drafter', set.code, body, type);
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] }; // the form of every refusal
    expect([answer.status, errors[0]?.extensions.code]).toEqual([status, code]);
  });

  test('named by a decision must be there', async () => {
    const set = await submitted([renamed('P-LAW', '附件')]);
    await expect(
      act(office, office.head, 'decideStep', {
        code: set.code,
        step: 'SIGN_OFF',
        digest: set.digest,
        outcome: 'PASSED',
        attachments: [digest],
      }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
