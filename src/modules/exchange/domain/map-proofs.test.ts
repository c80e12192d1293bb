import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../../shared/dates.js';
import { PROOFS } from './columns.proofs.js';
import { mapProofs, type ProofsOptions } from './map-proofs.js';
import { type MappedList, recordsOf } from './mapped-record.js';
import { readTable } from './read-table.js';
import { finish } from './steps.js';

const OPTIONS: ProofsOptions = {
  writtenOn: parseCalendarDate('2023-05-29'),
  organisationCode: ({ name }) => name && `ORG-${name}`,
};
const map = (text: string, disposition?: ProofsOptions['disposition']): MappedList =>
  finish(
    mapProofs(finish(readTable(text, PROOFS)), { ...OPTIONS, ...(disposition === undefined ? {} : { disposition }) }),
  );
const kept = (mapped: MappedList) => recordsOf(mapped, 'DocumentRequirement').map(({ fields }) => fields);
const eliminated = (mapped: MappedList) => recordsOf(mapped, 'Elimination').map(({ fields }) => fields);
const flags = ({ problems }: MappedList): unknown => problems.map(({ row, code }) => [row, code]);

describe('a list of kept proofs 保留清单', () => {
  const HEADER =
    '序号,证明名称,证明用途,设定依据,,实施基本情况,,不能实行告知承诺及保留原因\n,,,类别,依据条文及内容,索要单位,开具单位,\n';

  test('gives document requirements with use, issuer, reason and basis, its level as the list calls it', () => {
    const mapped = map(`${HEADER}1,甲材料,甲许可,法规,《甲条例》第十九条,某局,某所,关系公共安全\n`, 'KEPT');
    expect(kept(mapped)).toEqual([
      {
        code: expect.stringMatching(/^ORG-某局-ZM-[0-9a-f]{8}$/),
        handlingItem: null,
        handlingItemName: null,
        organisation: 'ORG-某局',
        organisationName: '某局',
        position: null,
        name: '甲材料',
        purpose: '甲许可',
        issuerName: '某所',
        isProof: 'YES',
        disposition: 'KEPT',
        dispositionReason: '关系公共安全',
        bases: [{ purpose: 'DEMAND', text: '【法规】《甲条例》第十九条', writtenOn: '2023-05-29' }],
      },
    ]);
    expect(mapped.problems).toEqual([]);
  });

  test('doubts a proof that the applicant issues, and a row without reason or basis', () => {
    const mapped = map(`${HEADER}1,甲材料,甲许可,,,某局,经营者,\n`, 'KEPT');
    expect(kept(mapped)[0]?.isProof).toBe('UNKNOWN');
    expect(flags(mapped)).toEqual([
      [3, 'ISSUER_IS_APPLICANT'],
      [3, 'NO_REASON'],
      [3, 'NO_BASIS'],
    ]);
  });
});

test('a list under commitment 告知承诺清单 has merged departments and items', () => {
  const mapped = map(
    '序号,部门,事项名称,证明名称,依据\n1,某局,甲许可,甲证明,《甲法》\n2,,,乙证明,《甲法》\n',
    'COMMITMENT_OFFERED',
  );
  expect(kept(mapped).map((proof) => [proof.handlingItemName, proof.name, proof.disposition])).toEqual([
    ['甲许可', '甲证明', 'COMMITMENT_OFFERED'],
    ['甲许可', '乙证明', 'COMMITMENT_OFFERED'],
  ]);
  expect(flags(mapped)).toEqual([
    [3, 'INHERITED_CELLS'],
    [3, 'INHERITED_CELLS'],
  ]);
});

describe('a list of cancelled proofs 取消清单', () => {
  const HEADER = '部门,证明名称,设定文件,文号,条款,用途,取消后办理方式,取消日期\n';

  test('gives eliminations; document, number and article are one citation', () => {
    const mapped = map(
      `${HEADER}某局,学籍证明,《甲规定》,教〔2001〕6号,第十二条,转学,统一电子平台核验（网络核验）,2019年4月25日\n`,
      'ELIMINATED',
    );
    expect(eliminated(mapped)).toMatchObject([
      {
        evidenceTypeName: '学籍证明',
        purpose: '转学',
        replacement: 'ONLINE_CHECK',
        replacementText: '统一电子平台核验（网络核验）',
        decidedOn: '2019-04-25',
        bases: [{ purpose: 'ELIMINATION', text: '《甲规定》（教〔2001〕6号）第十二条' }],
      },
    ]);
    expect(mapped.problems).toEqual([]);
  });

  test.each([
    ['', 'NONE', ['NO_REPLACEMENT']],
    ['不再提交', 'NONE', []],
    ['个人承诺书', 'COMMITMENT', []],
    ['取消（法定证照）', 'LICENCE', []],
    ['居住证', 'LICENCE', []],
    ['部门核查', 'INTERNAL_CHECK', []],
    ['通过全国平台联网查询', 'ONLINE_CHECK', []],
    ['出示县级以上医院病历（其他材料）', 'OTHER_DOCUMENTS', []],
    ['提交承诺书或者身份证', 'COMMITMENT', ['AMBIGUOUS_REPLACEMENT']],
  ])('“%s” is %s', (words, replacement, codes) => {
    const mapped = map(`${HEADER}某局,甲证明,《甲》,,,用途,${words},\n`, 'ELIMINATED');
    expect(eliminated(mapped).map((elimination) => elimination.replacement)).toEqual([replacement]);
    expect(mapped.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('refuses a replacement nobody knows and flags a date that is none', () => {
    const mapped = map(
      `${HEADER}某局,甲证明,《甲》,,,用途,看情况,\n某局,乙证明,《乙》,,,用途,直接取消,2019年2月30日\n`,
      'ELIMINATED',
    );
    expect(flags(mapped)).toEqual([
      [2, 'UNKNOWN_REPLACEMENT'],
      [3, 'BAD_DATE'],
    ]);
    expect(eliminated(mapped).map(({ decidedOn }) => decidedOn)).toEqual([null]);
  });
});

describe('a column 处理 says what becomes of each', () => {
  test('of one list', () => {
    const mapped = map(
      '索要单位,证明名称,设定依据,处理,保留理由\n某局,甲,《甲法》,保留,确有必要\n某局,乙,《甲法》,拟取消,\n某局,丙,《甲法》,实行告知承诺,\n某局,丁,《甲法》,再议,\n',
    );
    expect(kept(mapped).map(({ name, disposition }) => [name, disposition])).toEqual([
      ['甲', 'KEPT'],
      ['丙', 'COMMITMENT_OFFERED'],
    ]);
    expect(eliminated(mapped).map(({ evidenceTypeName }) => evidenceTypeName)).toEqual(['乙']);
    expect(flags(mapped)).toEqual([
      [3, 'NO_REPLACEMENT'],
      [5, 'UNKNOWN_DISPOSITION'],
    ]);
  });

  test('and without it or a list given, rows are refused', () => {
    expect(flags(map('索要单位,证明名称\n某局,甲\n'))).toEqual([[2, 'UNKNOWN_DISPOSITION']]);
  });
});

test('the same proof for the same item and use is refused the second time', () => {
  const mapped = map(
    '索要单位,事项名称,证明名称,依据,保留理由\n某局,甲,证明,《甲》,一\n某局,乙,证明,《甲》,一\n某局,甲,证明,《乙》,二\n',
    'KEPT',
  );
  expect(flags(mapped)).toEqual([[4, 'DUPLICATE_NAME']]);
});
