import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applying } from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { type Ask, openApi, plain } from '../support/api.js';
import { freshDatabase } from '../support/database.js';
import { publish } from '../support/publish.js';
import { aPowerItem, publishWorld } from '../support/world.js';

const URGENT = {
  question: 'URGENT_NEED',
  answer: 'YES',
  judgedBy: '县司法局',
  judgedOn: '2026-01-10',
  reason: '须即办',
};
const BARRED = { question: 'LOCAL_LICENCE_BARRED', answer: 'UNKNOWN' };
const JUDGEMENTS = '{ powerItem(code: "P-1") { judgements { question answer judgedBy judgedOn reason } } }';

const statements: string[] = [];
let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await freshDatabase({ onQuery: (sql) => statements.push(sql) });
  await publishWorld(database, [
    aPowerItem('P-1', { judgements: [URGENT, BARRED] }),
    aPowerItem('P-2', { judgements: [BARRED] }),
  ]);
  ask = await openApi(database);
});
afterAll(() => database.close());

describe('what was judged of a power', () => {
  test('is shown in order, with who judged and when', async () => {
    expect(plain(await ask(JUDGEMENTS))).toEqual({
      powerItem: { judgements: [URGENT, { ...BARRED, judgedBy: null, judgedOn: null, reason: null }] },
    });
  });

  test('is read in one statement for all powers of a page', async () => {
    statements.length = 0;
    await ask('{ powerItems(first: 10) { nodes { judgements { answer } } } }');
    expect(statements.filter((sql) => sql.includes('power_judgement'))).toHaveLength(1);
  });

  test('is replaced as a whole by a later change', async () => {
    await publish(database, judging('P-1', [URGENT]));
    expect(plain(await ask(JUDGEMENTS))).toEqual({ powerItem: { judgements: [URGENT] } });
  });

  test.each([
    ['an answer without a name', { ...URGENT, judgedBy: null }, 'power_judgement_judged_check'],
    ['an answer without a date', { ...URGENT, judgedOn: null }, 'power_judgement_judged_check'],
    [
      'the question that the power itself answers',
      { ...URGENT, question: 'UPPER_LAW' },
      'must be one of UPPER_LAW_SETS_IT',
    ],
  ])('is refused: %s', async (_name, judgement, refusal) => {
    await expect(publish(database, judging('P-2', [judgement]))).rejects.toThrow(refusal);
  });
});

function judging(code: string, judgements: readonly unknown[]) {
  return applying([{ operation: 'UPDATE', kind: 'PowerItem', code, fields: { judgements } }]);
}
