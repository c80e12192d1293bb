import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/platform/db/index.js';
import { type Ask, openApi, plain } from '../support/api.js';
import { demoRegistry } from '../support/demo-registry.js';

let database: Database;
let ask: Ask;
beforeAll(async () => {
  database = await demoRegistry();
  ask = await openApi(database);
}, 120_000);
afterAll(() => database.close());

interface Found {
  readonly isApproximate: boolean;
  readonly totalCount: number;
  readonly nodes: readonly Readonly<Record<string, string>>[];
}

/** What a list at the root answers to words; `name` is the field that is read. */
async function search(list: string, text: string, more: { name?: string; args?: string; at?: object } = {}) {
  const { name = 'name', args = 'filter: { text: $text }', at = {} } = more;
  const query = `query Words($text: String!) { ${list}(${args}) { isApproximate totalCount nodes { ${name} } } }`;
  const answer = plain(await ask(query, { text }, at)) as Record<string, Found>;
  const found = answer[list];
  if (!found) throw new Error(JSON.stringify(answer));
  expect(found.totalCount).toBeGreaterThanOrEqual(found.nodes.length);
  return { isApproximate: found.isApproximate, names: found.nodes.map((node) => node[name]) };
}

const LISTS = [
  ['evidenceTypes', '居民户口簿', ['戶口簿', 'hukoubu', 'jumin hukoubu', 'jmhkb', 'jmhukb'], ['居民户口薄', 'hukuobu']],
  ['serviceItems', '内地居民婚姻登记', ['婚姻登記', 'hunyindengji', 'hydj', '婚姻dengji'], ['婚烟登记', 'hunyindenji']],
  ['powerItems', '污水排入排水管网许可', ['排水管網', 'paishuiguanwang', 'wsprpsgwxk'], ['排水管岗许可', 'wusuipairu']],
] as const;

describe.each(LISTS)('%s', (list, name, ways, mistyped) => {
  test.each(ways)(`${name} is found by %s`, async (text) => {
    const found = await search(list, text);
    expect(found.isApproximate).toBe(false);
    expect(found.names).toContain(name);
  });

  test.each(mistyped)(`${name} is the most alike to %s`, async (text) => {
    const found = await search(list, text);
    expect(found.isApproximate).toBe(true);
    expect(found.names[0]).toBe(name);
  });

  test.each(['asdfgh', '宇宙飞船'])('nothing is like %s', async (text) => {
    expect(await search(list, text)).toEqual({ isApproximate: false, names: [] });
  });
});

describe('instruments', () => {
  const titled = { name: 'title', args: 'text: $text' };

  test.each(['行政許可', 'xingzhengxuke', 'xzxkf', '行政xuke'])('行政许可法 is found by %s', async (text) => {
    const found = await search('legalInstruments', text, titled);
    expect(found).toEqual({ isApproximate: false, names: expect.arrayContaining(['行政许可法']) });
  });

  test.each(['行正许可发', 'xinzhengxukefa'])('行政许可法 is the most alike to %s', async (text) => {
    const found = await search('legalInstruments', text, titled);
    expect({ ...found, names: found.names[0] }).toEqual({ isApproximate: true, names: '行政许可法' });
  });
});

test.each([
  ['catalogueItems', 'spjyxk', '食品经营许可'],
  ['handlingItems', 'jiehundengji', '结婚登记'],
  ['documentRequirements', 'juzhuzm', '居住证明'],
  ['bundles', 'chusheng yjs', '出生一件事'],
  ['factTypes', 'sjjzdz', '实际居住地址'],
  ['dataSources', 'xuelixueji', '学历学籍信息核验服务'],
])('%s are found by %s too', async (list, text, name) => {
  expect(await search(list, text)).toEqual({ isApproximate: false, names: expect.arrayContaining([name]) });
});

test.each([
  ['organisations', 'qhxmzj', '清禾县民政局'],
  ['jurisdictions', 'qinghexian', '清禾县'],
])('%s are found by %s too', async (list, text, name) => {
  const found = await search(list, text, { args: 'text: $text' });
  expect(found).toEqual({ isApproximate: false, names: expect.arrayContaining([name]) });
});

test('duties are found by how they begin to sound', async () => {
  const { names } = await search('responsibilityItems', 'shoulizeren spjyxk', { name: 'content' });
  expect(names[0]).toMatch(/^受理责任：公示食品经营许可/);
});

test('the caller may ask for an order of what is alike', async () => {
  const alike = await search('evidenceTypes', '居民户口薄', { args: 'filter: { text: $text }, orderBy: NAME_DESC' });
  expect(alike.isApproximate).toBe(true);
  expect(alike.names).toEqual([...alike.names].sort().reverse());
});
