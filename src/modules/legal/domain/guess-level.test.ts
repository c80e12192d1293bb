import { expect, test } from '@jest/globals';
import { guessLevel } from './guess-level.js';

test.each([
  ['宪法相关法', '中华人民共和国立法法', 'L1'],
  ['行政法', '中华人民共和国户口登记条例', 'L1'],
  ['民法典', '总则', 'L1'],
  ['行政法规', '中国公民收养子女登记办法', 'L2'],
  ['行政法规', '国务院关于在线政务服务的若干规定', 'L2'],
  ['行政法规', '国务院对确需保留的行政审批项目设定行政许可的决定', 'L2D'],
  ['行政法规', '国务院关于修改部分行政法规的决定', 'L2'],
  ['部门规章/公安部', '机动车登记规定', 'L4M'],
  ['司法解释', '最高人民法院关于适用某法的解释', 'LJ'],
  ['宪法', '中华人民共和国宪法', 'L0'],
  ['DLC/上海地方法规/地方性法规/上海', '上海市绿化条例', 'L3P'],
  ['DLC/上海地方法规/地方性法规/上海', '上海市浦东新区促进某业若干规定', 'L3V'],
  ['DLC/广东地方法规/地方性法规/广东', '广东省道路运输条例', 'L3P'],
  ['DLC/广东地方法规/地方性法规/广州', '广州市市容环境卫生管理规定', 'L3C'],
  ['DLC/广东地方法规/经济特区法规/深圳', '深圳经济特区某条例', 'L3V'],
  ['DLC/广西地方法规/地方性法规/广西', '广西壮族自治区道路运输管理条例', 'L3P'],
  ['DLC/四川地方法规/单行条例/凉山', '凉山彝族自治州某条例', 'L3V'],
] as const)('filed under %s, %s is %s', (folder, title, level) => {
  expect(guessLevel({ title, folders: folder.split('/') })).toBe(level);
});

test.each([
  ['国务院令第406号', 'L2'],
  ['主席令第七号', 'L1'],
  ['公安部令第102号', 'L4M'],
  ['国家市场监督管理总局令第52号', 'L4M'],
  ['广东省人民政府令第200号', 'L4P'],
  ['广州市人民政府令第100号', 'L4C'],
  ['上海市人民政府令第12号', 'L4P'],
  ['公通字〔2016〕21号', 'L5'],
] as const)('an instrument of unknown title with the number %s is %s', (documentNumber, level) => {
  expect(guessLevel({ title: '某某管理办法', documentNumber })).toBe(level);
});

test.each([
  ['中华人民共和国行政许可法', 'L1'],
  ['民法典', 'L1'],
  ['道路运输条例', 'L2'],
  ['广西壮族自治区道路运输管理条例', 'L3P'],
  ['南宁市城市供水条例', 'L3C'],
  ['市场主体登记管理条例', 'L2'],
  ['国务院办公厅关于某事的通知', 'L5'],
  ['某某管理办法', 'UNKNOWN'],
  ['某某计算方法', 'UNKNOWN'],
] as const)('by its title alone, %s is %s', (title, level) => {
  expect(guessLevel({ title })).toBe(level);
});
