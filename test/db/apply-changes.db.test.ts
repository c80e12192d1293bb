import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyChanges, type Change, ChangesRefusedError } from '../../src/modules/workflow/index.js';
import { asOfFork, type Database } from '../../src/platform/db/index.js';
import { freshDatabase } from '../support/database.js';
import { publish } from '../support/publish.js';
import { anArea, anOrganisation, aPowerItem, aServiceItem } from '../support/world.js';

let database: Database;

beforeAll(async () => {
  database = await freshDatabase();
  await apply(anArea('100000', 1, null), anArea('990000', 2, '100000'), anArea('990121', 4, '990000'));
  await apply(anOrganisation('ORG-A'), anOrganisation('ORG-B'));
});

afterAll(() => database?.close());

async function apply(...changes: Change[]) {
  const { result, publication } = await publish(database, (em, opened) => applyChanges(em, changes, opened));
  return { applied: result, recordedAt: publication.recordedAt };
}

/** The problems of a set that is refused. */
async function problemsOf(...changes: Change[]): Promise<string[]> {
  const refusal: unknown = await apply(...changes).catch((error: unknown) => error);
  if (!(refusal instanceof ChangesRefusedError)) throw new Error(`not refused: ${String(refusal)}`);
  return refusal.problems.map(({ change, code, field }) => `${change} ${code} ${field}`);
}

function ask<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
  return database.orm.em.fork().execute<Row[]>(sql, [...params]);
}

async function powers(): Promise<number> {
  const [row] = await ask<{ count: number }>('select count(*)::int as count from power_item');
  return row?.count ?? 0;
}

const update = (code: string, fields: Change['fields'], version?: number): Change => ({
  operation: 'UPDATE',
  kind: 'PowerItem',
  code,
  fields,
  ...(version === undefined ? {} : { version }),
});

describe('a set of changes', () => {
  test('may name records of the same set, whatever their order', async () => {
    await apply(
      aPowerItem('SUB', { mainItem: 'MAIN', jointHolders: ['ORG-NEW'], remark: '子项' }),
      aPowerItem('MAIN', { organisation: 'ORG-NEW' }),
      anOrganisation('ORG-NEW'),
    );
    const rows = await ask(
      `select m.code as main, o.code as holder, j.code as joint from power_item s
       join power_item m on m.id = s.main_item_id join organisation o on o.id = m.organisation_id
       join power_item_joint_holder h on h.power_item_id = s.id join organisation j on j.id = h.organisation_id
       where s.code = 'SUB'`,
    );
    expect(rows).toEqual([{ main: 'MAIN', holder: 'ORG-NEW', joint: 'ORG-NEW' }]);
  });

  test('is refused whole, with every fault by change and field', async () => {
    const before = await powers();
    const problems = await problemsOf(
      aPowerItem('GOOD'),
      aPowerItem('BAD-1', { category: 'NOTHING', name: '', colour: 'red' }),
      aPowerItem('BAD-2', { validFrom: '2026-02-01', validTo: '2026-01-01' }),
      aPowerItem('BAD-3', { levels: [0], fineCeilingYuan: 1.5 }),
      aPowerItem('BAD-4', { name: 'a\u0000b' }),
    );
    expect(problems).toEqual([
      '1 UNKNOWN_FIELD colour',
      '1 MISSING name',
      '1 INVALID_VALUE category',
      '2 INVALID_VALUE validTo',
      '3 INVALID_VALUE fineCeilingYuan',
      '3 INVALID_VALUE levels',
      '4 INVALID_VALUE name',
    ]);
    expect(await powers()).toBe(before);
  });

  test('is refused when it names what is not there', async () => {
    expect(await problemsOf(aPowerItem('LOST', { organisation: 'NOBODY', jointHolders: ['ORG-A', 'NONE'] }))).toEqual([
      '0 UNKNOWN_REFERENCE organisation',
      '0 UNKNOWN_REFERENCE jointHolders',
    ]);
  });

  test('is refused when it changes one record twice, or creates one that is there', async () => {
    await apply(aPowerItem('ONCE'));
    expect(await problemsOf(aPowerItem('TWICE'), aPowerItem('TWICE'))).toEqual(['1 DUPLICATE_IN_SET code']);
    expect(await problemsOf(aPowerItem('ONCE'))).toEqual(['0 CODE_TAKEN code']);
    expect(await problemsOf(update('NEVER', { name: '新名' }))).toEqual(['0 NOT_FOUND code']);
  });
});

describe('an update', () => {
  test('changes what it names, keeps the rest, and counts the version', async () => {
    await apply(aPowerItem('EDIT', { remark: '旧', levels: [3, 4], kinds: ['FINE'] }));
    await apply(update('EDIT', { name: '改后名稱', remark: null }, 1));
    expect(
      await ask(
        "select name, remark, levels, kinds, version, search_text, search_pinyin from power_item where code = 'EDIT'",
      ),
    ).toEqual([
      {
        name: '改后名稱',
        remark: null,
        levels: [3, 4],
        kinds: ['FINE'],
        version: 2,
        search_text: '改后名称',
        search_pinyin: ' gai hou ming cheng GHMC ',
      },
    ]);
  });

  test('written against another version is a conflict', async () => {
    await apply(aPowerItem('RACE'));
    await apply(update('RACE', { name: '先到' }, 1));
    expect(await problemsOf(update('RACE', { name: '后到' }, 1))).toEqual(['0 CONFLICT code']);
    expect(await ask("select name from power_item where code = 'RACE'")).toEqual([{ name: '先到' }]);
  });

  test('replaces a list that it names, and only that', async () => {
    const cited = (text: string) => ({ purpose: 'ESTABLISH', text, writtenOn: '2026-01-01' });
    await apply(
      aPowerItem('LISTS', { jointHolders: ['ORG-B'], bases: [cited('《甲法》第一条'), cited('《乙法》第二条')] }),
    );
    await apply(update('LISTS', { bases: [cited('《丙法》第三条')] }));
    expect(
      await ask(
        `select c.text from power_item p join power_item_basis b on b.subject_id = p.id
         join citation c on c.id = b.citation_id where p.code = 'LISTS' order by b.position`,
      ),
    ).toEqual([{ text: '《丙法》第三条' }]);
    expect(
      await ask(
        `select o.code from power_item p join power_item_joint_holder h on h.power_item_id = p.id
         join organisation o on o.id = h.organisation_id where p.code = 'LISTS'`,
      ),
    ).toEqual([{ code: 'ORG-B' }]);
  });

  test('leaves what was published before readable', async () => {
    const first = await apply(aPowerItem('PAST', { name: '原名' }));
    await apply(update('PAST', { name: '今名' }));
    const then = asOfFork(database.orm.em.fork(), first.recordedAt);
    expect(await then.execute("select name from power_item where code = 'PAST'")).toEqual([{ name: '原名' }]);
  });
});

describe('retiring', () => {
  test('keeps the record and its code, and says that it is cancelled', async () => {
    await apply(aPowerItem('OLD'));
    await apply({ operation: 'RETIRE', kind: 'PowerItem', code: 'OLD', fields: { validTo: '2026-07-01' } });
    expect(await ask("select status, valid_to, version from power_item where code = 'OLD'")).toEqual([
      { status: 'CANCELLED', valid_to: '2026-07-01', version: 2 },
    ]);
    expect(await problemsOf(aPowerItem('OLD'))).toEqual(['0 CODE_TAKEN code']);
  });

  test('what has no status asks on which day it ends', async () => {
    await apply(aPowerItem('P-LENT'));
    await apply({
      operation: 'CREATE',
      kind: 'Delegation',
      code: 'D-1',
      fields: {
        powerItem: 'P-LENT',
        fromOrganisation: 'ORG-A',
        toOrganisation: 'ORG-B',
        kind: 'ENTRUSTED',
        validFrom: '2020-01-01',
      },
    });
    const retire: Change = { operation: 'RETIRE', kind: 'Delegation', code: 'D-1', fields: {} };
    expect(await problemsOf(retire)).toEqual(['0 MISSING validTo']);
    await apply({ ...retire, fields: { validTo: '2026-07-01' } });
    expect(await ask('select valid_to::text as ended from delegation where code = ?', ['D-1'])).toEqual([
      { ended: '2026-07-01' },
    ]);
  });
});

describe('a code', () => {
  test.each([
    ['that keeps its scheme', '11511301008778183N4000131001000', null],
    ['with a wrong check character', '11511301008778183M4000131001000', 'CHECK_DIGIT'],
    ['that lost a digit', '1151130000877869M4000131001000', 'LENGTH'],
  ])('%s is kept as given, with the rule it breaks', async (_name, code, fault) => {
    await apply(aServiceItem(code, { codeScheme: 'CN-39554' }));
    const [row] = await ask<{ code: string; code_fault: string | null }>(
      'select code, code_fault from service_item where code = ?',
      [code],
    );
    expect(row).toEqual({ code, code_fault: fault });
  });

  test('shared by two schemes is no name for a reference', async () => {
    await apply(anOrganisation('TWO'), aPowerItem('TWO-P', { codeScheme: 'LOCAL-POWER' }));
    await publish(database, (em) =>
      em.execute(
        `insert into organisation (code, code_scheme, name, kind, jurisdiction_id, search_text)
         select code, 'PROVISIONAL', name, kind, jurisdiction_id, search_text from organisation where code = 'TWO'`,
      ),
    );
    expect(await problemsOf(aPowerItem('AMBIGUOUS', { organisation: 'TWO' }))).toEqual([
      '0 AMBIGUOUS_REFERENCE organisation',
    ]);
  });
});
