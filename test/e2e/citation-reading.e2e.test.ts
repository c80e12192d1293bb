import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureCitations } from '../../src/modules/legal/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { encodeId } from '../../src/platform/graphql/relay.js';
import { openApi, plain } from '../support/api.js';
import { demoRegistry } from '../support/demo-registry.js';
import { publish } from '../support/publish.js';

/** A cell as published lists have them: several laws, a history, a range, and words that are no citation. */
const CELL =
  '依据县有关规定：1.【法律】《中华人民共和国食品安全法》（2015年4月24日修订，2021年4月29日修正）第三十五条第一款、第三十六条\n2.【部门规章】《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）第24-26条；参照执行';

const statements: string[] = [];
let database: Database;

beforeAll(async () => {
  database = await demoRegistry((sql) => statements.push(sql));
}, 120_000);
afterAll(() => database.close());

const READING = `reading {
  canonicalText
  segments {
    ...place kind marker title documentNumber relativeWord division
    level { ...place label }
    notes { ...place documentNumber events { event date } }
    provisions { ...place pathText path lastPath relativeWord }
  }
  unparsed { ...place }
}`;
const PLACE = 'fragment place on CitationPart { text spanStart spanEnd }';

test('a cell is read piece by piece, each with its place, and its targets follow from that', async () => {
  const { result: ids } = await publish(database, (em) =>
    ensureCitations(em, [{ text: CELL, writtenOn: '2026-01-01' }]),
  );
  const [key = 0] = [...ids.values()];
  const ask = await openApi(database);
  const answer = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Citation { ${READING} targets { path } } } } ${PLACE}`,
    { id: encodeId('Citation', key) },
  );
  const place = (text: string) => ({ text, spanStart: CELL.indexOf(text), spanEnd: CELL.indexOf(text) + text.length });
  const nothing = { documentNumber: null, relativeWord: null, division: null };
  expect(plain(answer)).toEqual({
    node: {
      reading: {
        canonicalText:
          '依据县有关规定\n1.【法律】《中华人民共和国食品安全法》（2015年4月24日修订，2021年4月29日修正）第三十五条第一款、第三十六条\n2.【部门规章】《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）第二十四条至第二十六条；参照执行',
        segments: [
          {
            ...place(
              '1.【法律】《中华人民共和国食品安全法》（2015年4月24日修订，2021年4月29日修正）第三十五条第一款、第三十六条',
            ),
            ...nothing,
            kind: 'TITLE',
            marker: 1,
            title: '中华人民共和国食品安全法',
            level: { ...place('【法律】'), label: '法律' },
            notes: [
              {
                ...place('（2015年4月24日修订，2021年4月29日修正）'),
                documentNumber: null,
                events: [
                  { event: 'REVISED', date: '2015-04-24' },
                  { event: 'AMENDED', date: '2021-04-29' },
                ],
              },
            ],
            provisions: [
              {
                ...place('第三十五条第一款'),
                pathText: '第三十五条第一款',
                path: '35.1',
                lastPath: null,
                relativeWord: null,
              },
              { ...place('第三十六条'), pathText: '第三十六条', path: '36', lastPath: null, relativeWord: null },
            ],
          },
          {
            ...place('2.【部门规章】《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）第24-26条'),
            ...nothing,
            kind: 'TITLE',
            marker: 2,
            title: '食品经营许可和备案管理办法',
            documentNumber: '国家市场监督管理总局令第78号',
            level: { ...place('【部门规章】'), label: '部门规章' },
            notes: [
              {
                ...place('（国家市场监督管理总局令第78号）'),
                documentNumber: '国家市场监督管理总局令第78号',
                events: [],
              },
            ],
            provisions: [
              {
                ...place('第24-26条'),
                pathText: '第二十四条至第二十六条',
                path: '24',
                lastPath: '26',
                relativeWord: null,
              },
            ],
          },
        ],
        unparsed: [place('依据县有关规定'), place('参照执行')],
      },
      targets: [{ path: '35.1' }, { path: '36' }, { path: '24' }, { path: '25' }, { path: '26' }],
    },
  });
});

test('citations of the demonstration that could not be followed show why, without a statement more', async () => {
  const ask = await openApi(database);
  const counted = async (fields: string) => {
    statements.length = 0;
    const answer = await ask(`{ citationsToResolve(first: 100) { nodes { text ${fields} } } } `);
    return { answer: plain(answer), statements: statements.length };
  };
  const bare = await counted('');
  const read = await counted('reading { segments { title } unparsed { text } }');
  expect(bare.statements).toBeGreaterThan(0);
  expect(read.statements).toBe(bare.statements);
  expect(read.answer).toMatchObject({
    citationsToResolve: {
      nodes: expect.arrayContaining([
        { text: '依据县有关规定', reading: { segments: [], unparsed: [{ text: '依据县有关规定' }] } },
      ]),
    },
  });
});
