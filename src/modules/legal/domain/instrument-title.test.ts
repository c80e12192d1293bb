import { expect, test } from '@jest/globals';
import { instrumentCode, instrumentTitle, readFilePath } from './instrument-title.js';

test('a file of a law says its title, version and folder', () => {
  expect(readFilePath('行政法/行政许可法(2019-04-23).md')).toEqual({
    title: '行政许可法',
    versionDate: '2019-04-23',
    folders: ['行政法'],
    province: null,
    department: null,
  });
});

test('a departmental rule is filed under its department', () => {
  expect(readFilePath('部门规章/公安部/机动车登记规定(2021-12-17).md').department).toBe('公安部');
});

test.each([
  ['DLC/上海地方法规/地方性法规/上海/上海市绿化条例(2018-12-20).md', '上海'],
  ['DLC/广东省地方性法规/广东省某条例.md', '广东'],
  ['DLC/内蒙古自治区地方法规/某条例.md', '内蒙古'],
  ['行政法规/某条例.md', null],
])('%s was issued in %p', (path, province) => {
  expect(readFilePath(path).province).toBe(province);
});

test.each([
  ['某条例.md', '某条例', null],
  ['某条例(2019-02-30).md', '某条例', null],
  ['某办法(试行)(2019-02-20).md', '某办法(试行)', '2019-02-20'],
  ['某条例（2019-02-20）.md', '某条例', '2019-02-20'],
])('%s is %s of %p', (path, title, versionDate) => {
  expect(readFilePath(path)).toMatchObject({ title, versionDate });
});

test.each([
  ['中华人民共和国行政许可法', '行政许可法'],
  [' 《中华人民共和国 立法法》', '立法法'],
  ['道路运输条例', '道路运输条例'],
])('%s is known as %s', (full, title) => {
  expect(instrumentTitle(full)).toBe(title);
});

test('a local instrument has its place in its code', () => {
  expect(instrumentCode('广西壮族自治区道路运输管理条例', '450000')).toBe('广西壮族自治区道路运输管理条例@450000');
  expect(instrumentCode('中华人民共和国行政许可法', null)).toBe('行政许可法');
});
