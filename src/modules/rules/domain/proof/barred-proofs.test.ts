import { describe, expect, test } from '@jest/globals';
import { judgedEvidence, judgedOrganisation } from '../../../../../test/support/judged.js';
import { barredProofOf } from './barred-proofs.js';

const village = judgedOrganisation({ kind: 'GRASSROOTS', name: '柳湾村村民委员会' });
const police = judgedOrganisation({ name: '清禾县公安局' });
const station = judgedOrganisation({ name: '城关派出所', kind: 'OTHER' });
const other = judgedOrganisation({ name: '清禾县民政局' });

describe('villages and communities must not issue', () => {
  test.each([
    '亲属关系证明',
    '居民身份信息证明',
    '户口登记项目内容变更申请证明',
    '居民养犬证明',
    '无犯罪记录证明',
    '社区戒毒社区康复人员情况证明',
    '人员失踪证明',
    '婚姻状况证明',
    '出生证明',
    '健在证明',
    '死亡证明',
    '疾病状况证明',
    '残疾状况证明',
    '婚育状况证明',
    '居民就业状况证明',
    '居民个人档案证明',
    '居民财产证明',
    '遗产继承权证明',
    '市场主体住所证明',
    '证件遗失证明',
  ])('%s, as listed', (name) => {
    expect(barredProofOf(judgedEvidence({ name, issuers: [village] }))).toEqual({
      by: 'VILLAGE',
      from: '2020-02-19',
      name,
    });
  });

  test.each([
    ['单身证明', [], '婚姻状况证明'],
    ['就业困难人员证明', ['就业状况证明'], '居民就业状况证明'],
    ['死亡证明（村居）', [], '死亡证明'],
  ])('%s, by another name', (name, aliases, entry) => {
    expect(barredProofOf(judgedEvidence({ name, aliases, issuers: [village] }))?.name).toBe(entry);
  });

  test.each(['收入证明', '居住证明', '遭遇困难证明', '抚养教育被收养人能力的证明'])(
    'but %s is not on the list',
    (name) => {
      expect(barredProofOf(judgedEvidence({ name, issuers: [village] }))).toBeNull();
    },
  );
});

describe('the police no longer issue', () => {
  test.each([
    ['姓名、曾用名证明', 'POLICE', '公民姓名'],
    ['公民身份号码更正证明', 'POLICE', '公民身份号码'],
    ['出生地证明', 'POLICE', '公民出生地'],
    ['籍贯证明', 'POLICE', '公民籍贯'],
    ['户口迁移证明', 'POLICE_IF_BOOK', '户口迁移情况'],
    ['注销户口证明', 'POLICE_IF_BOOK', '注销户口情况'],
    ['同户亲属关系证明', 'POLICE_IF_BOOK', '同户人员与户主间的亲属关系'],
  ])('%s', (name, by, entry) => {
    expect(barredProofOf(judgedEvidence({ name, issuers: [police] }))).toEqual({ by, from: '2016-09-01', name: entry });
  });

  test.each(['无犯罪记录证明', '临时身份证明', '捡拾弃婴、儿童报案证明', '非正常死亡证明', '门（楼）牌号变更证明'])(
    'but %s they do',
    (name) => {
      expect(barredProofOf(judgedEvidence({ name, issuers: [police] }))).toBeNull();
    },
  );

  test('whatever the register calls the station', () => {
    expect(barredProofOf(judgedEvidence({ name: '籍贯证明', issuers: [station] }))?.by).toBe('POLICE');
  });
});

test.each([
  ['an organ that is neither', [other]],
  ['a village and an organ, for then the organ issues it', [village, other]],
  ['nobody that the register knows', []],
])('nothing is barred for %s', (_name, issuers) => {
  expect(barredProofOf(judgedEvidence({ name: '婚姻状况证明', issuers }))).toBeNull();
});
