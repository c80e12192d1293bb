import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { buildApi } from '../../src/app.js';
import { encodeId } from '../../src/platform/graphql/opaque-id.js';
import { type Answer, type DemoServer, demoServer } from '../support/demo-server.js';

const { plain: schema } = await buildApi();

const BUREAU = '11990121008842181L';
const MARRIAGE = `${BUREAU}499071100100001`;

/** Words that stand in unpublished work and nowhere else: names, telephones, identity numbers, and what is planned. */
const planted: string[] = [];

/** A text that must never come out. */
function secret(what: string): string {
  const number = planted.length + 1;
  const words = [`暗${number}号词`, `139${String(70_000_000 + number)}`, `99012119900101${String(1_000 + number)}`];
  planted.push(...words);
  return `${what} ${words.join(' ')}`;
}

/** Rows of each list that are looked at with all that hangs on them; of all of them the count is compared. */
const isLong = process.env['QUANZE_LONG'] === '1';
const ROWS = isLong ? 20 : 2;

let demo: DemoServer;
/** Codes of the sets that nobody but their own may know of. */
const sets: string[] = [];

beforeAll(async () => {
  demo = await demoServer();
}, 120_000);
afterAll(() => demo?.close());

interface Set {
  readonly code: string;
  readonly version: number;
  readonly digest: string;
  readonly step: string | null;
}

async function act(login: string, mutation: string, input: Readonly<Record<string, unknown>>): Promise<Set> {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, text } = await demo.ask(
    login,
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { changeSet { code version digest step } } }`,
    { input },
  );
  if (!data) throw new Error(text);
  return data['answer'].changeSet;
}

async function draft(more: Readonly<Record<string, unknown>> = {}): Promise<Set> {
  const set = await act('drafter', 'createChangeSet', {
    title: secret('标题'),
    list: 'DOCUMENTS',
    organisation: BUREAU,
    reason: secret('理由'),
    trigger: 'CANCELLATION',
    ...more,
    changes: [
      {
        operation: 'UPDATE',
        kind: 'HandlingItem',
        code: MARRIAGE,
        fields: { visits: 0, conditions: secret('条件') },
      },
      {
        operation: 'CREATE',
        kind: 'DocumentRequirement',
        code: 'new:secret',
        fields: {
          handlingItem: MARRIAGE,
          position: 9,
          name: secret('材料'),
          necessity: 'REQUIRED',
          sourceChannel: 'GOVERNMENT',
          form: 'PAPER',
          status: 'ACTIVE',
          isProof: 'YES',
        },
      },
    ],
  });
  sets.push(set.code);
  return set;
}

/** A draft, a what-if, one in review, one that was returned, one rejected, one withdrawn; each with words about it. */
async function plant(): Promise<void> {
  const comment = (code: string) => act('drafter', 'commentOnChange', { code, text: secret('意见') });
  const submit = async () => {
    const { code, version } = await draft();
    await comment(code);
    return act('drafter', 'submitChangeSet', { code, version });
  };
  const decide = ({ code, step, digest }: Set, outcome: string) =>
    act('head', 'decideStep', {
      code,
      step,
      digest,
      outcome,
      opinion: secret('审核意见'),
      documentNumber: secret('文号'),
    });
  await comment((await draft()).code);
  await draft({ isWhatIf: true });
  await decide(await submit(), 'PASSED');
  await decide(await submit(), 'RETURNED');
  await decide(await submit(), 'REJECTED');
  const { code } = await submit();
  await act('drafter', 'withdrawChangeSet', { code, reason: secret('撤回') });
}

/** Every field of a type that needs no argument, and the fields of what they lead to, so many steps away. */
function everyField(type: GraphQLObjectType, steps: number): string {
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map((field) => selected(field, steps))
    .join(' ');
}

function selected(field: GraphQLField<unknown, unknown>, steps: number): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return field.name;
  const page = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
  return `${field.name}${page} { ${isObjectType(type) && steps > 0 ? everyField(type, steps - 1) : '__typename'} }`;
}

const roots = Object.values(schema.getQueryType()?.getFields() ?? {});

/** A query for each list, newest first as far as it can be told, with all that hangs on its rows; on another day too. */
const lists = roots.flatMap((field) => {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  const row = nodes && getNamedType(nodes.type);
  if (!isObjectType(row) || field.args.some(isRequiredArgument)) return [];
  const list = `${field.name}(first: ${ROWS}) { totalCount nodes { ${everyField(row, 1)} } }`;
  return isLong ? [`query Page { ${list} }`, `query Page @asOf(validAt: "2027-03-01") { ${list} }`] : [`{ ${list} }`];
});

/** The record that the sets would change, and lookups of the sets themselves by code, id and preview. */
function lookups(): string[] {
  const item = `handlingItem(code: "${MARRIAGE}") { visits conditions version requirements { name findings { reasons { zh } } } }`;
  const types = Object.keys(schema.getTypeMap()).filter((name) => {
    const type = schema.getType(name);
    return isObjectType(type) && type.getInterfaces().some((each) => each.name === 'Node');
  });
  const hidden = types.filter((name) => ['ChangeSet', 'Task', 'Complaint'].includes(name));
  return [
    `{ ${item} }`,
    ...sets.flatMap((code) => [
      `{ changeSet(code: "${code}") { title reason } }`,
      `query Preview @preview(changeSet: "${code}") { ${item} }`,
    ]),
    ...hidden.flatMap((type) =>
      Array.from({ length: 10 }, (_, index) => `{ node(id: "${encodeId(type, index + 1)}") { __typename id } }`),
    ),
  ];
}

/** Searches for what was planted, in every list that is searched by text. */
function searches(): string[] {
  const searched = roots.filter(({ args }) => args.some(({ name }) => name === 'filter'));
  return searched.flatMap(({ name, args }) => {
    const filter = args.find((arg) => arg.name === 'filter');
    const type = filter && getNamedType(filter.type);
    const isSearched = type && 'getFields' in type && 'text' in type.getFields();
    return isSearched
      ? planted.slice(0, 3).map((text) => `{ ${name}(filter: { text: "${text}" }) { totalCount } }`)
      : [];
  });
}

/** An answer without what is new in every request. */
const lasting = ({ status, text }: Answer) => `${status} ${text.replace(/"requestId":"[^"]*"/g, '"requestId":""')}`;

async function crawl(login: string | null, queries: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const query of queries) answers.push(lasting(await demo.ask(login, query)));
  return answers;
}

test('of unpublished work nothing comes out, to the public or to another county', async () => {
  const before = new Map<string | null, readonly string[]>();
  for (const login of [null, 'legal-2']) before.set(login, await crawl(login, lists));
  await plant();
  expect(planted.length).toBeGreaterThan(50);
  for (const [login, answers] of before) {
    const after = await crawl(login, lists);
    expect(after).toEqual(answers); // not even a count is another
    const asked = await crawl(login, [...lookups(), ...searches()]);
    const all = [...after, ...asked].join('\n');
    expect(planted.filter((words) => all.includes(words))).toEqual([]);
  }
}, 300_000);

test('a set that one may not see answers as one that does not exist, to the byte', async () => {
  const nothing = 'CS-999999';
  for (const code of sets) {
    for (const query of ['{ changeSet(code: "?") { title } }', 'query P @preview(changeSet: "?") { __typename }']) {
      const [hidden, missing] = await crawl('legal-2', [query.replace('?', code), query.replace('?', nothing)]);
      expect(hidden?.replaceAll(code, nothing)).toBe(missing);
    }
  }
}, 120_000);
