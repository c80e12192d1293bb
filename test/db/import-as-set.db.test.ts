import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import { runImportList } from '../../src/commands/import-list.js';
import { act, type Office, openOffice, passUntil } from '../support/change-set-office.js';
import { csv } from '../support/csv.js';
import { ACTING_ON } from '../support/people.js';

let office: Office;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quanze-sets-'));
  office = await openOffice();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await office?.database.close();
});

const LIST = csv(
  ['权力类型', '项目名称', '行使主体', '职权编码', '实施依据'],
  { 权力类型: '行政许可', 项目名称: '新设许可', 行使主体: 'ORG-A局', 职权编码: 'IMP-1', 实施依据: '《甲法》第五条' },
  { 权力类型: '行政处罚', 项目名称: '新设处罚', 行使主体: 'ORG-A局', 职权编码: 'IMP-2', 实施依据: '《甲法》第六条' },
);
const OTHER = csv(['权力类型', '项目名称', '行使主体', '职权编码'], {
  权力类型: '行政许可',
  项目名称: '再设许可',
  行使主体: 'ORG-A局',
  职权编码: 'IMP-3',
});
const FOREIGN = csv(['权力类型', '项目名称', '行使主体', '职权编码'], {
  权力类型: '行政许可',
  项目名称: '他局许可',
  行使主体: 'ORG-B局',
  职权编码: 'IMP-9',
});

async function run(content: string | Uint8Array, ...args: readonly string[]) {
  const path = join(folder, 'powers.csv');
  writeFileSync(path, content);
  const notes: string[] = [];
  const code = await runImportList('power-list', [path, '--jurisdiction', '990121', ...args], {
    em: office.database.orm.em.fork(),
    today: ACTING_ON,
    onPublish,
    out: () => {},
    note: (line) => void notes.push(line),
  });
  return { code, notes: notes.join('\n') };
}

const powers = async () => {
  const rows = await office.database.orm.em
    .fork()
    .execute<{ code: string }[]>(`select code from power_item where code like 'IMP-%' order by code`);
  return rows.map(({ code }) => code);
};

describe('an import on behalf of an account', () => {
  test('keeps a draft with the report, each change with its row; nothing is published until the set is', async () => {
    const { code, notes } = await run(LIST, '--as', '起草员甲', '--set', '--reason', '年度梳理');
    expect(code).toBe(0);
    const set = /CS-\d{6}/.exec(notes)?.[0] ?? '';
    expect(await powers()).toEqual([]);
    const { data } = await office.ask(
      office.drafter,
      'query ($code: String!) { changeSet(code: $code) { version list state report changes { nodes { kind code sourceRow } } } }',
      { code: set },
    );
    const { changeSet } = JSON.parse(JSON.stringify(data));
    expect(changeSet).toMatchObject({ list: 'POWERS', state: 'DRAFT', report: { list: 'power-list', isDryRun: true } });
    expect(changeSet.changes.nodes).toEqual(
      expect.arrayContaining([
        { kind: 'PowerItem', code: 'IMP-1', sourceRow: 2 },
        { kind: 'PowerItem', code: 'IMP-2', sourceRow: 3 },
      ]),
    );
    const submitted = await act(office, office.drafter, 'submitChangeSet', { code: set, version: changeSet.version });
    const { digest } = await passUntil(office, submitted);
    await act(office, office.publisher, 'publishChangeSet', { code: set, digest });
    expect(await powers()).toEqual(['IMP-1', 'IMP-2']);
    // what the registry says already is no change
    expect((await run(LIST, '--as', '起草员甲', '--set')).notes).toContain('no set was made');
  });

  test.each<[string, string | Uint8Array, readonly string[], string]>([
    ['for another organisation', FOREIGN, ['--as', '起草员甲', '--set'], 'FORBIDDEN'],
    ['by somebody who does not draft', OTHER, ['--as', '法制员戊', '--set', '--for', 'ORG-A'], 'FORBIDDEN'],
    ['by nobody', OTHER, ['--as', '无此人', '--set'], 'INVALID_INPUT'],
    ['without an account', OTHER, ['--set'], 'INVALID_INPUT'],
    ['of an account that shall not draft', OTHER, ['--as', '起草员甲'], 'INVALID_INPUT'],
  ])('%s is refused and leaves nothing', async (_name, content, args, code) => {
    const counted = () =>
      office.database.orm.em.fork().execute<{ count: number }[]>('select count(*)::int as count from work.change_set');
    const before = await counted();
    await expect(run(content, ...args)).rejects.toMatchObject({ code });
    expect(await counted()).toEqual(before);
  });
});
