import { describe, expect, test } from '@jest/globals';
import { rowProblem } from './list-problem.js';
import { buildReport, type ImportReport, renderReportJson } from './report.js';
import { renderReportText } from './report-text.js';

const place = { letter: 'C', header: '事项名称' };
const REPORT: ImportReport = buildReport({
  list: 'power-list',
  encoding: 'gb18030',
  isDryRun: true,
  mapped: {
    accounting: { rowsRead: 4, rowsMapped: 2, rowsContinuation: 1, rowsHeading: 0, rowsBlank: 0, rowsRefused: 1 },
    problems: [
      rowProblem('NO_BASIS', { row: 2 }),
      rowProblem('NO_BASIS', { row: 3 }),
      rowProblem('DUPLICATE_ROW', { row: 5, column: place, value: '甲'.repeat(300), facts: { other: 2 } }),
    ],
  },
  outcomes: [
    { kind: 'PowerItem', outcome: 'created' },
    { kind: 'PowerItem', outcome: 'unchanged' },
    { kind: 'ResponsibilityItem', outcome: 'created' },
    { kind: 'ResponsibilityItem', outcome: 'created' },
  ],
});

test('counts records by kind and outcome, flags by code, errors first', () => {
  expect(REPORT.totals).toEqual({
    PowerItem: { created: 1, updated: 0, unchanged: 1, refused: 0 },
    ResponsibilityItem: { created: 2, updated: 0, unchanged: 0, refused: 0 },
  });
  expect(REPORT.flags).toEqual([
    { code: 'DUPLICATE_ROW', severity: 'ERROR', count: 1 },
    { code: 'NO_BASIS', severity: 'WARNING', count: 2 },
  ]);
});

describe('a problem', () => {
  test('says in both languages what is wrong, with its facts', () => {
    expect(REPORT.problems[2]?.message).toEqual({ zh: '与第 2 行完全相同', en: 'The row is the same as row 2' });
  });

  test('shows at most 200 characters, whole ones', () => {
    expect(Array.from(REPORT.problems[2]?.value ?? '')).toHaveLength(200);
    const { value } = rowProblem('NO_NAME', { row: 1, value: `𠮷\uD800\0${'𠮷'.repeat(300)}` });
    expect(value?.startsWith('𠮷\uFFFD␀𠮷')).toBe(true);
    expect(Array.from(value ?? '')).toHaveLength(200);
  });
});

test('as JSON it is the report', () => {
  expect(JSON.parse(renderReportJson(REPORT))).toEqual(REPORT);
});

describe('as text', () => {
  test('it lines up though Chinese characters are two cells wide', () => {
    const lines = renderReportText(REPORT, { language: 'zh' }).split('\n');
    expect(lines).toContain('试运行：没有写入任何数据。');
    expect(lines).toContain('记录      新增  更新  未变  拒绝');
    expect(lines).toContain('权力事项  1     0     1     0');
    expect(lines).toContain('DUPLICATE_ROW  错误  1');
    expect(lines.find((line) => line.startsWith('5 '))).toMatch(
      /^5 {3}错误 {2}C 事项名称 {2}与第 2 行完全相同 {2}甲+…$/,
    );
  });

  test('it lists so many problems and counts the rest', () => {
    const text = renderReportText(REPORT, { language: 'en', limit: 1 });
    expect(text).toContain('No legal basis is given');
    expect(text).not.toContain('The row is the same');
    expect(text).toContain('2 more problems are not listed.');
  });
});
