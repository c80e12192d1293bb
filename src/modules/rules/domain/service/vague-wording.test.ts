import { describe, expect, test } from '@jest/globals';
import { judgedHandlingItem } from '../../../../../test/support/judged.js';
import {
  documentVagueness,
  hasVagueCondition,
  isVagueCondition,
  vagueDocuments,
  vaguelyConditioned,
  vaguenessOf,
} from './vague-wording.js';

describe('the name of a document', () => {
  test.each([
    '其他材料',
    '其它材料',
    '其他相关材料',
    '其他需要提交的材料',
    '法律、法规规定的其他材料',
    '法律法规规定需要提供的其他证明文件',
    '规划许可证及其他批准手续',
    '行政法规规定的其他条件材料',
  ])('%s is a catch-all', (name) => {
    expect(vaguenessOf(name)).toBe('CATCH_ALL');
  });

  test.each([
    '有关证明',
    '有关证明材料',
    '相关材料',
    '相关的证明文件',
    '使用土地的有关证明文件',
    '有关部门的批准文件',
    '必要的文件',
    '亲属关系相关证明',
  ])('%s is vague', (name) => {
    expect(vaguenessOf(name)).toBe('VAGUE');
  });

  test.each([
    '身份证、户口簿等',
    '房屋产权证、租赁合同等材料',
    '身份证等证件（原件）',
    '诊断证明（病历、检查报告等）',
    '学历证明（初中、高中等）',
  ])('%s is open-ended', (name) => {
    expect(vaguenessOf(name)).toBe('OPEN_ENDED');
  });

  test.each([
    '平等协商记录',
    '等级证书',
    '普通话水平测试等级证书',
    '一等奖证书',
    '二等功证明',
    '三等甲等医院诊断证明',
    '对等文件',
    '权利平等',
    '初等教育毕业证书',
    '高等学校学历证明',
    '中等职业学校毕业证明',
    '同等学力证明',
    '等离子设备合格证',
    '伤残等级鉴定书',
    '身份证、户口簿等两项材料',
    '其他机动车行驶证',
    '与申请人有关的房屋租赁合同',
    '与第三者利害关系的说明',
    '相关性检验报告',
    '主管部门批准文件',
    '无关联关系声明',
    '资产来源、资金数额及有效证明文件',
    '居民身份证',
  ])('%s is not', (name) => {
    expect(vaguenessOf(name)).toBe('NONE');
  });
});

describe('a condition', () => {
  test.each(['法律、法规规定的其他条件', '必要时', '视情况提供', '符合有关规定', '符合国家相关规定的', '特殊情况下'])(
    '%s is vague',
    (condition) => {
      expect(isVagueCondition(condition)).toBe(true);
    },
  );

  test.each([null, '再婚的', '租赁房屋的', '其他家庭成员残疾的', '年满十八周岁', '符合《医疗机构管理条例》第十六条'])(
    '%s is not',
    (condition) => {
      expect(isVagueCondition(condition)).toBe(false);
    },
  );
});

describe('an item', () => {
  const item = judgedHandlingItem({
    requirements: [
      { code: 'A', name: '居民身份证', condition: '必要时' },
      { code: 'B', name: '有关证明' },
      { code: 'C', name: '其他材料' },
      { code: 'D', name: '其他材料', disposition: 'ELIMINATED', condition: '必要时' },
      { code: 'E', name: '其他材料', status: 'CANCELLED' },
    ],
  });

  test('is as vague as the worst of what it still demands', () => {
    expect(documentVagueness(item)).toBe('CATCH_ALL');
    expect(vagueDocuments(item)).toEqual(['B', 'C']);
    expect(documentVagueness(judgedHandlingItem())).toBe('NONE');
    expect(documentVagueness(judgedHandlingItem({ requirements: [] }))).toBe('NONE');
  });

  test('has the conditions of its documents beside its own', () => {
    expect(hasVagueCondition(item)).toBe(true);
    expect(vaguelyConditioned(item)).toEqual(['A']);
    expect(hasVagueCondition(judgedHandlingItem({ conditions: '视情况' }))).toBe(true);
    expect(hasVagueCondition(judgedHandlingItem())).toBe(false);
  });
});
