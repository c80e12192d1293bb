import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Change, type PreviewReport, previewChanges } from '../../src/modules/workflow/index.js';
import { type Database, rehearse } from '../../src/platform/db/index.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import { demoRegistry } from '../support/demo-registry.js';
import { registryState } from '../support/registry-state.js';
import { aDelegation, aPowerItem, aRequirement, aServiceItem } from '../support/world.js';

const TODAY = '2026-06-15';
const MARRIAGE = '11990121008842181L499071100100001';
const CIVIL_AFFAIRS = '11990121008842181L';

let database: Database;
beforeAll(async () => {
  database = await demoRegistry();
});
afterAll(() => database.close());

const em = () => database.orm.em.fork();

const preview = (changes: readonly Change[], on = TODAY): Promise<PreviewReport> =>
  previewChanges(em(), changes, { on: parseCalendarDate(on), label: 'test' });

const retire = (kind: Change['kind'], code: string): Change => ({ operation: 'RETIRE', kind, code, fields: {} });
const update = (kind: Change['kind'], code: string, fields: Change['fields']): Change => ({
  operation: 'UPDATE',
  kind,
  code,
  fields,
});
const publications = async () => (await em().execute('select number, recorded_at from quanze.publication')).length;

describe('a preview', () => {
  test('leaves nothing behind', async () => {
    const [state, made] = [await registryState(em()), await publications()];
    const history = () => em().execute(`select count(*)::int as n from history.document_requirement`);
    const versions = await history();
    await preview([
      retire('DocumentRequirement', `${MARRIAGE}-M04`),
      update('HandlingItem', MARRIAGE, { visits: 3 }),
      aRequirement('NEW-M01', { handlingItem: MARRIAGE, position: 9, name: '新材料', originals: 2 }),
    ]);
    expect(await registryState(em())).toEqual(state);
    expect(await publications()).toBe(made);
    expect(await history()).toEqual(versions);
  });

  test('cannot be committed, whatever happens', async () => {
    const committed = em().transactional((tx) => tx.execute('select quanze.open_rehearsal()'));
    await expect(committed).rejects.toThrow('a rehearsal is never committed');
  });

  test('says what becomes of each record, field by field', async () => {
    const { records, problems } = await preview([
      update('HandlingItem', MARRIAGE, { visits: 3, resultName: '结婚证' }),
      retire('DocumentRequirement', `${MARRIAGE}-M04`),
    ]);
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        change: 0,
        operation: 'UPDATE',
        kind: 'HandlingItem',
        code: MARRIAGE,
        name: '结婚登记',
        fields: [{ field: 'visits', before: 1, after: 3 }],
      },
      {
        change: 1,
        operation: 'RETIRE',
        kind: 'DocumentRequirement',
        code: `${MARRIAGE}-M04`,
        name: '婚姻状况证明',
        fields: [{ field: 'status', before: 'ACTIVE', after: 'CANCELLED' }],
      },
    ]);
  });

  test('sums up what people are asked for, before and after', async () => {
    const { burden } = await preview([
      update('HandlingItem', MARRIAGE, { visits: 0 }),
      retire('DocumentRequirement', `${MARRIAGE}-M04`),
    ]);
    const [item] = burden.items;
    expect(item).toMatchObject({ handlingItem: MARRIAGE, name: '结婚登记' });
    expect(item?.before).toMatchObject({ documents: 4, originals: 4, visits: 1 });
    expect(item?.after).toMatchObject({ documents: 3, originals: 3, visits: 0 });
    expect([burden.before, burden.after]).toEqual([item?.before, item?.after]);
  });

  test('names the findings that open and those that are resolved', async () => {
    const { findings } = await preview([
      retire('DocumentRequirement', `${MARRIAGE}-M04`),
      update('HandlingItem', MARRIAGE, { statutoryDays: 1, promisedDays: 10 }),
    ]);
    const listed = ({ first }: PreviewReport['findings']['opened']) =>
      first.map(({ rule, subjectCode }) => `${rule} ${subjectCode}`);
    expect(listed(findings.opened)).toContain(`T-PROMISE ${MARRIAGE}`);
    expect(listed(findings.resolved)).toContain(`E-ELIMINATED ${MARRIAGE}-M04`);
    expect(findings.resolved.first.every(({ title }) => title.zh !== '' && title.en !== '')).toBe(true);
  });

  test('names a basis that does not stand on the day from which the set has effect', async () => {
    const change = update('DocumentRequirement', `${MARRIAGE}-M01`, {
      bases: [{ purpose: 'DEMAND', text: '【行政法规】《个体工商户条例》第八条', writtenOn: '2020-01-01' }],
    });
    const { unlawfulBases } = await preview([change]);
    expect(unlawfulBases).toMatchObject([
      { change: 0, code: `${MARRIAGE}-M01`, purpose: 'DEMAND', status: 'REPEALED' },
    ]);
  });

  test('names the facts that no document would prove any more', async () => {
    const { unprovable } = await preview([retire('DocumentRequirement', `${MARRIAGE}-M02`)]);
    expect(unprovable).toEqual([]); // M04 still proves it
    const both = await preview([
      retire('DocumentRequirement', '11990121008842368K499051700100001-M03'),
      update('DocumentRequirement', '11990121MB2020400P499200590100003-M02', { disposition: 'ELIMINATED' }),
    ]);
    expect(both.unprovable.map(({ kind, requirement }) => `${kind} ${requirement}`)).toEqual([
      'FACT 11990121008842368K499051700100001-M03',
    ]); // the school roll is looked up instead: an elimination says so
  });
});

describe('a demand that was eliminated', () => {
  const demand = (name: string, fields: Change['fields'] = {}) =>
    aRequirement('BACK-M01', { handlingItem: MARRIAGE, position: 9, name, ...fields });

  test('is recognised when it comes back under another name', async () => {
    const { ratchet } = await preview([demand('民政局出具的單身情況說明')]);
    expect(ratchet).toMatchObject([
      { requirement: 'BACK-M01', elimination: 'MZ2020-08', ground: 'SAME_NAME', newerBasis: null },
    ]);
  });

  test('is not accused for what stood before', async () => {
    const { ratchet } = await preview([update('DocumentRequirement', `${MARRIAGE}-M04`, { originals: 2 })]);
    expect(ratchet).toEqual([]);
  });

  test('is not confused with what applicants state themselves', async () => {
    const { ratchet } = await preview([demand('婚姻状况声明', { alternatives: [['single-statement']] })]);
    expect(ratchet).toEqual([]);
  });
});

describe('a set with wrong rows', () => {
  test('is previewed without them, and each is named', async () => {
    const delegation = {
      powerItem: '990121-CF-CG-03',
      fromOrganisation: '11990121008842739A',
      toOrganisation: '11990121008844814W',
    };
    const { problems, applied, changes } = await preview([
      update('HandlingItem', MARRIAGE, { visits: 2 }),
      update('HandlingItem', 'NO-SUCH-ITEM', { visits: 2 }),
      aPowerItem('990121-XK-CG-02', { organisation: CIVIL_AFFAIRS }),
      aServiceItem('S-1', { organisation: 'NOBODY' }),
      aRequirement('D-1', { handlingItem: 'H-1' }),
      aDelegation('OVERLAP', { ...delegation, kind: 'DEVOLVED', validFrom: '2023-01-01' }),
      { ...update('HandlingItem', `${MARRIAGE.slice(0, -1)}3`, { visits: 2 }), version: 99 },
      {
        operation: 'CREATE',
        kind: 'HandlingItem',
        code: 'H-1',
        fields: { codeScheme: 'LOCAL', serviceItem: 'S-1', name: '办理', status: 'ACTIVE' },
      },
    ]);
    expect(problems.map(({ change, code }) => `${change} ${code}`)).toEqual([
      '1 NOT_FOUND',
      '2 CODE_TAKEN',
      '3 UNKNOWN_REFERENCE',
      '4 DEPENDS_ON_REFUSED',
      '5 CONSTRAINT',
      '6 CONFLICT',
      '7 DEPENDS_ON_REFUSED',
    ]);
    expect([applied, changes]).toEqual([1, 8]);
  });
});

test('work that fails in a rehearsal leaves nothing either', async () => {
  const made = await publications();
  const failing = rehearse(em(), { label: 'test', limits: { statementMs: 1_000, lockMs: 1_000 } }, async () => {
    throw new Error('as told');
  });
  await expect(failing).rejects.toThrow('as told');
  expect(await publications()).toBe(made);
});
