import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AppError } from '../../src/shared/errors.js';
import {
  type AnsweredSet,
  act,
  aDraft,
  approvedSet,
  type Office,
  openOffice,
  renamed,
} from '../support/change-set-office.js';
import { randomNumbers } from '../support/random-numbers.js';
import { aPowerItem, publishMore } from '../support/world.js';

const IS_LONG = process.env.QUANZE_LONG !== undefined;
const CLIENTS = IS_LONG ? 50 : 10;
const RECORDS = IS_LONG ? 200 : 20;
const EDITS = IS_LONG ? 20_000 : 300;
const RACES = IS_LONG ? 500 : 15;
const KEYED = IS_LONG ? 50 : 20;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ poolSize: CLIENTS });
  await publishMore(
    office.database,
    Array.from({ length: RECORDS }, (_, index) => aPowerItem(`R-${index}`)),
  );
}, 120_000);
afterAll(() => office?.database.close());

const rows = <Row extends object>(sql: string) => office.database.orm.em.fork().execute<Row[]>(sql);
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : String(error));

test(
  'of edits of few sets by many clients, those accepted are the steps of the versions, and none is lost',
  async () => {
    const sets: AnsweredSet[] = [];
    for (let index = 0; index < RECORDS; index += 1) {
      sets.push(
        await act(office, office.drafter, 'createChangeSet', aDraft({ changes: [renamed(`R-${index}`, '初')] })),
      );
    }
    const known = new Map(sets.map(({ code, version }) => [code, version]));
    const first = new Map(known);
    const accepted: { code: string; version: number; title: string }[] = [];
    let conflicts = 0;
    const random = randomNumbers(7);
    let left = EDITS;
    const client = async (number: number): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const { code } = sets[random(sets.length)] ?? { code: '' };
        const title = `第${number}号，余${left}`;
        try {
          const { version } = await act(office, office.drafter, 'updateChangeSet', {
            code,
            version: known.get(code),
            title,
          });
          accepted.push({ code, version, title });
          known.set(code, Math.max(version, known.get(code) ?? 0));
        } catch (error) {
          expect(codeOf(error)).toBe('CONFLICT');
          conflicts += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
    expect(accepted.length + conflicts).toBe(EDITS);
    expect(accepted.length).toBeGreaterThan(EDITS / 10);
    const stands = await rows<{ code: string; version: number; title: string }>(
      'select code, version, title from work.change_set',
    );
    let steps = 0;
    for (const { code, version, title } of stands.filter((set) => known.has(set.code))) {
      steps += version - (first.get(code) ?? 0);
      const own = accepted.filter((edit) => edit.code === code);
      expect(new Set(own.map((edit) => edit.version)).size).toBe(own.length);
      const last = own.find((edit) => edit.version === version);
      if (last) expect(title).toBe(last.title);
    }
    expect(steps).toBe(accepted.length);
  },
  IS_LONG ? 3_600_000 : 120_000,
);

test(
  'of several who publish one set, one does, and the registry is changed once',
  async () => {
    for (let race = 0; race < RACES; race += 1) {
      const target = `R-${race % RECORDS}`;
      const { code, digest } = await approvedSet(office, { changes: [renamed(target, `第${race}次`)] });
      const before = await rows<{ version: number; count: number }>(
        `select version, (select count(*)::int from quanze.publication) as count from power_item where code = '${target}'`,
      );
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () =>
          act(office, office.publisher, 'publishChangeSet', { code, digest }).then(
            ({ state }) => state,
            (error) => codeOf(error),
          ),
        ),
      );
      expect(outcomes.sort()).toEqual(['ILLEGAL_TRANSITION', 'ILLEGAL_TRANSITION', 'ILLEGAL_TRANSITION', 'PUBLISHED']);
      const after = await rows<{ version: number; count: number }>(
        `select version, (select count(*)::int from quanze.publication) as count from power_item where code = '${target}'`,
      );
      expect(after).toEqual(before.map(({ version, count }) => ({ version: version + 1, count: count + 1 })));
    }
  },
  IS_LONG ? 3_600_000 : 180_000,
);

test('one key used by many at once has one effect and equal answers; with another input it is refused', async () => {
  const input = aDraft({ title: '一次', idempotencyKey: 'one-key-for-all' });
  const answers = await Promise.all(
    Array.from({ length: KEYED }, () => act(office, office.drafter, 'createChangeSet', input)),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await rows(`select count(*)::int as count from work.change_set where title = '一次'`)).toEqual([{ count: 1 }]);
  await expect(act(office, office.drafter, 'createChangeSet', { ...input, title: '另一次' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
}, 120_000);
