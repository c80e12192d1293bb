import { expect, test } from '@jest/globals';
import { matchTitle } from './match-title.js';

test.each([
  ['《中华人民共和国行政许可法》', '行政许可法'],
  ['行政许可法（2019年修正）', '行政许可法'],
  ['中华人民共和国道路运输条例（2016修订）', '道路运输条例'],
  ['道路运输条例(2023-07-20)', '道路运输条例'],
  ['中华人民共和国 城乡　规划法', '城乡规划法'],
  ['某某管理办法（试行）', '某某管理办法(试行)'],
  ['某某管理办法(试行)（2020年修订）', '某某管理办法(试行)'],
  ['某某管理办法（2020年修订）（试行）', '某某管理办法(试行)'],
  ['某某管理办法〔试行〕', '某某管理办法(试行)'],
  ['关于修改〈立法法〉的决定', '关于修改立法法的决定'],
  ['关于修改《立法法》的决定', '关于修改立法法的决定'],
  ['香港特别行政区（特别）规定', '香港特别行政区(特别)规定'],
  ['机动车登记规定（第二次修正）', '机动车登记规定'],
  ['', ''],
])('%s is looked up as %j', (title, expected) => {
  expect(matchTitle(title)).toBe(expected);
});

test('a title and its trial version are two instruments', () => {
  expect(matchTitle('某某办法（试行）')).not.toBe(matchTitle('某某办法'));
});

test('what was made comparable stays as it is', () => {
  const once = matchTitle('《中华人民共和国某某法（2019年修订）》');
  expect(matchTitle(once)).toBe(once);
});
