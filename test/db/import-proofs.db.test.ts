import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onPublish } from '../../src/app.js';
import {
  type ImportOptions,
  type ImportReport,
  importProofs,
  seedReference,
} from '../../src/modules/exchange/index.js';
import type { FieldValues } from '../../src/modules/workflow/index.js';
import { type Change, publishChanges, readRecords } from '../../src/modules/workflow/index.js';
import type { Database } from '../../src/platform/db/index.js';
import { projectFolder } from '../../src/project-folder.js';
import { parseCalendarDate } from '../../src/shared/dates.js';
import type { RecordName } from '../../src/shared/fields.js';
import { csv } from '../support/csv.js';
import { freshDatabase } from '../support/database.js';

const COLUMNS = [
  '部门',
  '事项名称',
  '证明名称',
  '证明用途',
  '依据',
  '开具单位',
  '处理',
  '保留理由',
  '取消后办理方式',
  '核查部门',
  '数据来源',
  '取消日期',
];
const OPTIONS: ImportOptions = { fileName: 'proofs.csv', today: parseCalendarDate('2026-06-15'), onPublish };
const BASIS = '【法律】《中华人民共和国民法典》第一千零四十九条';

const kept = (name: string, row: Readonly<Record<string, string>> = {}) => ({
  部门: '县民政局',
  事项名称: '结婚登记',
  证明名称: name,
  依据: BASIS,
  处理: '保留',
  保留理由: '暂无法核验',
  ...row,
});
const eliminated = (name: string, row: Readonly<Record<string, string>> = {}) =>
  kept(name, { 处理: '取消', 保留理由: '', 取消后办理方式: '部门间核查', 取消日期: '2026年5月1日', ...row });

const create = (kind: RecordName, code: string, fields: FieldValues): Change => ({
  operation: 'CREATE',
  kind,
  code,
  fields,
});
const organ = { codeScheme: 'LOCAL', kind: 'STATUTORY_ORGAN', jurisdiction: '990121' };
const active = { codeScheme: 'LOCAL', status: 'ACTIVE' };
const demand = { necessity: 'REQUIRED', sourceChannel: 'OTHER', form: 'PAPER', status: 'ACTIVE' };
const WORLD: readonly Change[] = [
  create('Jurisdiction', '990121', { name: '清禾县', level: 4, parent: '100000' }),
  create('Organisation', 'MZ', { ...organ, name: '县民政局' }),
  create('Organisation', 'GA', { ...organ, name: '县公安局' }),
  create('CatalogueItem', 'C-1', { ...active, name: '婚姻登记', category: 'CONFIRMATION', jurisdiction: '100000' }),
  create('ServiceItem', 'S-1', {
    ...active,
    name: '婚姻登记',
    category: 'CONFIRMATION',
    organisation: 'MZ',
    jurisdiction: '990121',
    catalogueItem: 'C-1',
  }),
  create('HandlingItem', 'H-1', { ...active, serviceItem: 'S-1', name: '结婚登记' }),
  create('HandlingItem', 'H-2', { ...active, serviceItem: 'S-1', name: '补领结婚证' }),
  create('DataSource', 'D-1', {
    name: '户籍系统',
    provider: 'GA',
    channel: '平台',
    permission: 'OPEN',
    status: 'ONLINE',
  }),
  create('EvidenceType', 'E-1', {
    name: '婚姻状况证明',
    kind: 'CERTIFICATE',
    whereIssued: 'HERE',
    aliases: ['单身证明'],
  }),
  create('DocumentRequirement', 'R-1', {
    ...demand,
    handlingItem: 'H-1',
    position: 3,
    name: '婚姻状况证明',
    copies: 2,
  }),
];

let database: Database;
const em = () => database.orm.em.fork();
const importRows = (rows: readonly Readonly<Record<string, string>>[], options: Partial<ImportOptions> = {}) =>
  importProofs(em(), csv(COLUMNS, ...rows), { ...OPTIONS, ...options });
const flags = ({ problems }: ImportReport) => problems.map(({ row, code }) => [row, code]);
const allOf = async (kind: RecordName, table: string) => {
  const rows = await em().execute<{ code: string }[]>(`select code from ${table} order by id`);
  const read = await readRecords(
    em(),
    kind,
    rows.map(({ code }) => code),
  );
  return [...read].map(([code, { values }]) => ({ code, ...values }));
};

beforeAll(async () => {
  database = await freshDatabase();
  await seedReference(em(), { folder: join(projectFolder(), 'seeds'), onPublish });
  await publishChanges(em(), WORLD, { label: 'world', onPublish });
});
afterAll(() => database.close());

describe('a list of proofs', () => {
  const rows = [
    eliminated('无犯罪记录证明', { 事项名称: '', 取消日期: '', 数据来源: '无此平台' }),
    kept('婚姻状况证明', { 开具单位: '县民政局', 处理: '实行告知承诺' }),
    kept('户籍证明', { 开具单位: '县公安局' }),
    eliminated('单身证明', { 核查部门: '县公安局', 数据来源: '户籍系统' }),
  ];
  let report: ImportReport;

  test('every row lands; what the register had to be told is said', async () => {
    const dry = await importRows(rows, { isDryRun: true });
    expect(await allOf('Elimination', 'elimination')).toEqual([]);
    report = await importRows(rows);
    expect(dry).toEqual({ ...report, isDryRun: true });
    expect(report.totals).toEqual({
      EvidenceType: { created: 2, updated: 0, unchanged: 0, refused: 0 },
      DocumentRequirement: { created: 1, updated: 1, unchanged: 0, refused: 0 },
      Elimination: { created: 2, updated: 0, unchanged: 0, refused: 0 },
    });
    expect(flags(report)).toEqual([
      [2, 'BINDS_ALL_ITEMS'],
      [2, 'NO_DECISION_DATE'],
      [2, 'UNKNOWN_REFERENCE'],
      [2, 'UNKNOWN_TITLE'],
      [3, 'UNKNOWN_TITLE'],
      [4, 'UNKNOWN_TITLE'],
      [5, 'UNKNOWN_TITLE'],
    ]);
    expect(report.citations).toEqual({ UNKNOWN_TITLE: 1 });
  });

  test('a document that the handling item asks for already is meant, and keeps what the list does not say', async () => {
    const [first, second] = await allOf('DocumentRequirement', 'document_requirement');
    expect(first).toMatchObject({
      code: 'R-1',
      position: 3,
      copies: 2,
      isProof: 'YES',
      disposition: 'COMMITMENT_OFFERED',
    });
    expect(second).toMatchObject({
      handlingItem: 'H-1',
      name: '户籍证明',
      position: 4,
      isProof: 'YES',
      disposition: 'KEPT',
      dispositionReason: '暂无法核验',
      sourceChannel: 'GOVERNMENT',
      bases: [{ purpose: 'DEMAND', text: BASIS, writtenOn: '2026-06-15' }],
    });
  });

  test('kinds of proof are known by name or alias, or entered with their issuer', async () => {
    const [known, ...entered] = await allOf('EvidenceType', 'evidence_type');
    expect(known).toMatchObject({ code: 'E-1' });
    expect(entered).toMatchObject([
      { name: '无犯罪记录证明', kind: 'CERTIFICATE', issuers: [] },
      { name: '户籍证明', issuers: ['GA'] },
    ]);
    const [, requirement] = await allOf('DocumentRequirement', 'document_requirement');
    expect(requirement).toMatchObject({ alternatives: [[entered[1]?.code]] });
  });

  test('an elimination binds the items it names in the area of the organisation', async () => {
    expect(await allOf('Elimination', 'elimination')).toMatchObject([
      { jurisdiction: '990121', catalogueItems: [], dataSource: null, decidedOn: '2026-06-15' },
      {
        jurisdiction: '990121',
        catalogueItems: ['C-1'],
        evidenceType: 'E-1',
        replacement: 'INTERNAL_CHECK',
        replacementNote: '部门间核查',
        checkingOrganisation: 'GA',
        dataSource: 'D-1',
        decidedOn: '2026-05-01',
      },
    ]);
  });

  test('a second import changes nothing, on whatever day', async () => {
    const publications = await em().execute('select count(*)::int as n from quanze.publication');
    const again = await importRows(rows, { today: parseCalendarDate('2026-07-01') });
    expect(again.totals).toEqual({
      DocumentRequirement: { created: 0, updated: 0, unchanged: 2, refused: 0 },
      Elimination: { created: 0, updated: 0, unchanged: 2, refused: 0 },
    });
    expect(await em().execute('select count(*)::int as n from quanze.publication')).toEqual(publications);
  });
});

test('rows that cannot land are refused with the reason, the others land', async () => {
  const report = await importRows([
    kept('甲证明', { 事项名称: '' }),
    kept('乙证明', { 部门: '无此局' }),
    kept('丙证明', { 事项名称: '无此事项' }),
    kept('丁证明', { 事项名称: '婚姻登记' }),
    eliminated('戊证明', { 事项名称: '无此事项' }),
    kept('己证明', { 处理: '再议' }),
    kept('庚证明', { 开具单位: '某处' }),
  ]);
  expect(flags(report)).toEqual([
    [2, 'NO_ITEM'],
    [3, 'UNKNOWN_ORGANISATION'],
    [4, 'UNKNOWN_ITEM'],
    [5, 'AMBIGUOUS_ITEM'],
    [6, 'UNKNOWN_ITEM'],
    [7, 'UNKNOWN_DISPOSITION'],
    [8, 'ISSUER_NOT_LINKED'],
    [8, 'UNKNOWN_TITLE'],
  ]);
  expect(report.accounting).toMatchObject({ rowsRead: 7, rowsMapped: 1, rowsRefused: 6 });
  expect((await allOf('DocumentRequirement', 'document_requirement')).at(-1)).toMatchObject({ name: '庚证明' });
});
