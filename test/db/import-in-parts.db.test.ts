import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import {
  type ImportOptions,
  importPowerList,
  importServiceItems,
  seedReference,
  verifyRegistry,
} from '../../src/modules/exchange/index.js';
import { applyChanges, type OnPublish } from '../../src/modules/workflow/index.js';
import type { Database, Em } from '../../src/platform/db/index.js';
import { projectFolder } from '../../src/project-folder.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { UnavailableError } from '../../src/shared/errors.js';
import { csv } from '../support/csv.js';
import { freshDatabase } from '../support/database.js';
import { generatedPowerList } from '../support/generated-list.mjs';
import { registryState } from '../support/registry-state.js';

const TODAY = parseCalendarDate('2026-06-15');
const SMALL = generatedPowerList(40);
const LONG = generatedPowerList(150, { prefix: 'LONG' });

/** Two of one code, a record that is refused with what depends on it, and one code of another organisation. */
const FAULTY = csv(
  ['职权编码', '权力类型', '项目名称', '子项', '行使主体', '责任事项', '罚款上限'],
  ...Array.from({ length: 60 }, (_, index) => ({
    职权编码: `F-${index}`,
    权力类型: '行政许可',
    项目名称: `第${index}号许可`,
    行使主体: '临渠县公安局',
    责任事项: '受理责任：公示。',
  })),
  {
    职权编码: 'F-7',
    权力类型: '行政许可',
    项目名称: '另一许可',
    行使主体: '临渠县公安局',
    责任事项: '受理责任：公示。',
  },
  {
    职权编码: `F-${'9'.repeat(200)}`,
    权力类型: '行政许可',
    项目名称: '编码过长的许可',
    行使主体: '临渠县公安局',
    责任事项: '受理责任：公示。',
  },
  { 职权编码: 'F-200', 权力类型: '行政许可', 项目名称: '编码过长的许可', 子项: '其子项', 行使主体: '临渠县公安局' },
  { 职权编码: 'GEN-00002', 权力类型: '行政许可', 项目名称: '他人的许可', 行使主体: '临渠县公安局' },
);

const SERVICES = csv(
  ['事项编码', '事项类型', '事项名称', '实施主体', '申请材料', '区划代码'],
  ...Array.from({ length: 40 }, (_, index) => ({
    事项编码: `S-${index}`,
    事项类型: '行政许可',
    事项名称: `第${index}号航标登记`,
    实施主体: '临渠县公安局',
    申请材料: '1.申请表\n2.无犯罪记录证明\n3.身份证',
    区划代码: '990123',
  })),
);

const OPTIONS: ImportOptions = {
  fileName: 'list.csv',
  today: TODAY,
  onPublish,
  jurisdiction: '990123',
  createsOrganisations: true,
};

class Registry {
  private constructor(readonly database: Database) {}

  static async open(): Promise<Registry> {
    const database = await freshDatabase();
    await seedReference(database.orm.em.fork(), { folder: join(projectFolder(), 'seeds'), onPublish });
    return new Registry(database);
  }

  get em(): Em {
    return this.database.orm.em.fork();
  }

  importPowers(bytes: Uint8Array, options: Partial<ImportOptions> = {}) {
    return importPowerList(this.em, bytes, { ...OPTIONS, ...options });
  }

  importServices(options: Partial<ImportOptions> = {}) {
    return importServiceItems(this.em, SERVICES, { ...OPTIONS, ...options });
  }

  state() {
    return registryState(this.em);
  }

  async labels(): Promise<readonly string[]> {
    const rows = await this.em.execute<{ label: string }[]>('select label from quanze.publication order by number');
    return rows.map(({ label }) => label);
  }
}

let whole: Registry;
let parted: Registry;
beforeAll(async () => {
  whole = await Registry.open();
  parted = await Registry.open();
});
afterAll(async () => {
  await whole.database.close();
  await parted.database.close();
});

describe('a list in parts and the same list in one publication', () => {
  test.each<[string, (registry: Registry, options: Partial<ImportOptions>) => ReturnType<typeof importPowerList>]>([
    ['whose organisations are new', (registry, options) => registry.importPowers(SMALL, options)],
    ['with records that are refused', (registry, options) => registry.importPowers(FAULTY, options)],
    ['of service items, whose documents are judged', (registry, options) => registry.importServices(options)],
    ['that the registry says already', (registry, options) => registry.importPowers(SMALL, options)],
  ])('%s: leave the same registry and report', async (_name, run) => {
    const expected = await run(whole, { inParts: false });
    const before = await parted.state();
    expect(await run(parted, { inParts: true, isDryRun: true })).toEqual({ ...expected, isDryRun: true });
    expect(await parted.state()).toEqual(before);
    expect(await run(parted, { inParts: true })).toEqual(expected);
    expect(await parted.state()).toEqual(await whole.state());
  });

  test('are told apart by their publications', async () => {
    const partsOf = (labels: readonly string[]) => labels.filter((label) => label.includes('部分')).length;
    expect(partsOf(await whole.labels())).toBe(0);
    expect(partsOf(await parted.labels())).toBeGreaterThan(4);
    const { length } = await parted.labels();
    await parted.importPowers(SMALL, { inParts: true });
    await parted.importPowers(FAULTY, { inParts: true, isDryRun: true });
    expect(await parted.labels()).toHaveLength(length);
  });
});

describe('an import that is interrupted between parts', () => {
  /** Lets some publications through; the next one meets the error. */
  const failAfter = (publications: number, error: Error): readonly OnPublish[] => {
    let count = 0;
    return [
      ...onPublish,
      async () => {
        count += 1;
        if (count > publications) throw error;
      },
    ];
  };

  test('goes on when it is run again, and ends with the same registry', async () => {
    const full = Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' });
    await whole.importPowers(LONG, { inParts: false });
    const before = (await parted.labels()).length;
    for (const publications of [1, 2]) {
      await expect(
        parted.importPowers(LONG, { inParts: true, onPublish: failAfter(publications, full) }),
      ).rejects.toMatchObject({
        constructor: UnavailableError,
        message: expect.stringContaining('run it again to go on'),
        details: { total: 600, done: expect.any(Number) },
      });
    }
    expect(await parted.labels()).toHaveLength(before + 3);
    expect(await verifyRegistry(parted.em, TODAY)).toEqual([]);

    const { totals } = await parted.importPowers(LONG, { inParts: true });
    expect(totals.PowerItem?.created).toBeLessThan(150);
    expect(totals.PowerItem?.unchanged).toBeGreaterThan(0);
    expect(await parted.state()).toEqual(await whole.state());
  });

  test('by a fault of the program says so as it is', async () => {
    const faulty = failAfter(0, new TypeError('a fault'));
    const list = generatedPowerList(1, { prefix: 'X' });
    await expect(parted.importPowers(list, { inParts: true, onPublish: faulty })).rejects.toThrow(TypeError);
  });

  test.each([
    [true, /^The import was stopped\. \d+ of 120 records are done and stay; run it again to go on\./],
    [false, /^The import was stopped; nothing of it was written\./],
  ])('by whoever started it stops at the next part (in parts: %s) and says what stays', async (inParts, message) => {
    const list = generatedPowerList(30, { prefix: `STOP-${inParts}` });
    const stop = new AbortController();
    const before = (await parted.labels()).length;
    const stopAtOnce = inParts
      ? parted.importPowers(list, { inParts, signal: stop.signal, onProgress: () => stop.abort() })
      : parted.importPowers(list, { inParts, signal: AbortSignal.abort() });
    await expect(stopAtOnce).rejects.toMatchObject({
      constructor: UnavailableError,
      message: expect.stringMatching(message),
    });
    expect(await parted.labels()).toHaveLength(before + (inParts ? 1 : 0));
  });
});

test('what somebody else writes between two parts is refused by itself, with all that depends on it', async () => {
  const list = generatedPowerList(100, { prefix: 'RACE' });
  let isFirst = true;
  const intrude: OnPublish = async (em, publication) => {
    if (!isFirst) return;
    isFirst = false;
    const [holder] = await em.execute<{ code: string }[]>('select code from organisation where name = ?', [
      '临渠县公安局',
    ]);
    await applyChanges(
      em,
      [
        {
          operation: 'CREATE',
          kind: 'PowerItem',
          code: 'RACE-00090',
          fields: {
            codeScheme: 'LOCAL-POWER',
            name: '抢先的处罚',
            category: 'PENALTY',
            organisation: holder?.code ?? null,
            status: 'ACTIVE',
          },
        },
      ],
      publication,
    );
  };
  const report = await parted.importPowers(list, { inParts: true, onPublish: [...onPublish, intrude] });
  expect(report.totals).toMatchObject({
    PowerItem: { created: 99, refused: 1 },
    ResponsibilityItem: { created: 198, refused: 2 },
    AccountabilityGround: { created: 99, refused: 1 },
  });
  expect(report.problems.filter(({ severity }) => severity === 'ERROR')).toMatchObject([
    { code: 'NOT_TAKEN', row: 91 },
  ]);
  expect(report.accounting).toMatchObject({ rowsMapped: 99, rowsRefused: 1 });
});
