import type { LocalisedText } from '../../../shared/vocabulary.js';
import { BasisStatus } from '../../legal/domain/vocabulary.js';
import type { RowProblem } from './list-problem.js';
import type { ImportOutcome, ImportReport, ReportedKind } from './report.js';
import type { RowAccounting } from './row-ledger.js';

type Language = keyof LocalisedText;

const OUTCOMES: readonly (readonly [ImportOutcome, LocalisedText])[] = [
  ['created', { zh: '新增', en: 'created' }],
  ['updated', { zh: '更新', en: 'updated' }],
  ['unchanged', { zh: '未变', en: 'unchanged' }],
  ['refused', { zh: '拒绝', en: 'refused' }],
];

const ROWS: readonly (readonly [keyof RowAccounting, LocalisedText])[] = [
  ['rowsRead', { zh: '读入行', en: 'rows read' }],
  ['rowsMapped', { zh: '成为记录', en: 'became records' }],
  ['rowsContinuation', { zh: '续行', en: 'went on with the row above' }],
  ['rowsHeading', { zh: '标题行', en: 'headings' }],
  ['rowsBlank', { zh: '空行', en: 'blank' }],
  ['rowsRefused', { zh: '拒绝行', en: 'refused' }],
];

/** What people call the kinds of record that an import reports. */
export const KIND_NAMES: Readonly<Record<ReportedKind, LocalisedText>> = {
  PowerItem: { zh: '权力事项', en: 'Powers' },
  ResponsibilityItem: { zh: '责任事项', en: 'Responsibilities' },
  AccountabilityGround: { zh: '追责情形', en: 'Grounds of accountability' },
  ServiceItem: { zh: '政务服务事项', en: 'Service items' },
  HandlingItem: { zh: '业务办理项', en: 'Handling items' },
  DocumentRequirement: { zh: '申请材料', en: 'Document requirements' },
  Elimination: { zh: '取消的证明', en: 'Eliminations' },
  Jurisdiction: { zh: '区划', en: 'Areas' },
  Organisation: { zh: '机构', en: 'Organisations' },
  InternalOffice: { zh: '内设机构', en: 'Offices' },
  EvidenceType: { zh: '材料类型', en: 'Types of evidence' },
};

const REPORTED_KINDS = Object.keys(KIND_NAMES).filter((key): key is ReportedKind => key in KIND_NAMES);

const WORDS = {
  dryRun: { zh: '试运行：没有写入任何数据。', en: 'Dry run: nothing was written.' },
  kind: { zh: '记录', en: 'Records' },
  flag: { zh: '提示代码', en: 'Flag' },
  count: { zh: '数量', en: 'Count' },
  row: { zh: '行', en: 'Row' },
  column: { zh: '列', en: 'Column' },
  problem: { zh: '问题', en: 'Problem' },
  value: { zh: '取值', en: 'Value' },
  ERROR: { zh: '错误', en: 'error' },
  WARNING: { zh: '提示', en: 'warning' },
  NOTICE: { zh: '说明', en: 'notice' },
  citations: { zh: '所引条文', en: 'Provisions cited' },
} as const satisfies Readonly<Record<string, LocalisedText>>;

export interface RenderReport {
  readonly language: Language;
  /** How many problems are listed; the rest is counted. */
  readonly limit?: number;
}

const LISTED = 50;
const VALUE_WIDTH = 40;

/** The report as text for a terminal: where the rows went, records by outcome, flags by code, faults by row. */
export function renderReportText(report: ImportReport, { language, limit = LISTED }: RenderReport): string {
  const say = (text: LocalisedText): string => text[language];
  const rows = ROWS.map(([key, label]) => [say(label), String(report.accounting[key])]);
  const totals = REPORTED_KINDS.flatMap((kind) => {
    const counts = report.totals[kind];
    return counts ? [[say(KIND_NAMES[kind]), ...OUTCOMES.map(([outcome]) => String(counts[outcome]))]] : [];
  });
  const flags = report.flags.map(({ code, severity, count }) => [code, say(WORDS[severity]), String(count)]);
  const faults = report.problems.filter(({ severity }) => severity !== 'NOTICE');
  const listed = faults.slice(0, limit).map((problem) => problemLine(problem, language));
  const citations = BasisStatus.values.flatMap((status) => {
    const count = report.citations[status];
    return count === undefined ? [] : [[say(BasisStatus.labels[status]), String(count)]];
  });
  const sections = [
    report.isDryRun ? say(WORDS.dryRun) : '',
    table(rows),
    totals.length > 0 ? table([[say(WORDS.kind), ...OUTCOMES.map(([, label]) => say(label))], ...totals]) : '',
    citations.length > 0 ? table([[say(WORDS.citations), say(WORDS.count)], ...citations]) : '',
    flags.length > 0 ? table([[say(WORDS.flag), '', say(WORDS.count)], ...flags]) : '',
    listed.length > 0
      ? table([[say(WORDS.row), '', say(WORDS.column), say(WORDS.problem), say(WORDS.value)], ...listed])
      : '',
    more(faults.length - listed.length, language),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function problemLine({ row, severity, column, message, value }: RowProblem, language: Language): readonly string[] {
  const shown = (value ?? '').replace(/\s+/g, ' ');
  const characters = Array.from(shown);
  return [
    String(row),
    WORDS[severity][language],
    column === null ? '' : `${column.letter} ${column.header}`,
    message[language],
    characters.length > VALUE_WIDTH ? `${characters.slice(0, VALUE_WIDTH - 1).join('')}…` : shown,
  ];
}

function more(rest: number, language: Language): string {
  if (rest <= 0) return '';
  return language === 'zh' ? `另有 ${rest} 个问题未列出。` : `${rest} more problems are not listed.`;
}

/** Columns stand under each other where Chinese characters are two cells wide. */
function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cells(cell));
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - cells(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

function cells(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
