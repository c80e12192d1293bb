import { type CalendarDate, isCalendarDate } from '../../../shared/dates.js';
import type { DayUnit, DraftStatus } from './mapped-record.js';

/** Values read from a cell that holds one or several words, and the words nobody knows. */
export interface WordsRead<T> {
  readonly values: readonly T[];
  readonly unknown: readonly string[];
}

const SEPARATORS = /[、,，;；^/|\s]+|(?<=级)[和及与]/;

/** Reads every word of a cell by a table; each value once, in the order of the cell. */
export function readWords<T>(cell: string, meaning: (word: string) => T | undefined): WordsRead<T> {
  const words = cell
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .split(SEPARATORS)
    .filter((word) => word !== '');
  const values = new Set<T>();
  const unknown: string[] = [];
  for (const word of words) {
    const value = meaning(word);
    if (value === undefined) unknown.push(word);
    else values.add(value);
  }
  return { values: [...values], unknown };
}

/** A map, not a record: cells may say `constructor`. */
function dictionary<T>(words: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(words));
}

const LEVELS = dictionary<number>({
  国家: 1,
  中央: 1,
  省: 2,
  自治区: 2,
  市: 3,
  设区的市: 3,
  地: 3,
  州: 3,
  盟: 3,
  县: 4,
  区: 4,
  区县: 4,
  县区: 4,
  乡: 5,
  镇: 5,
  街道: 5,
  乡镇: 5,
  乡镇街道: 5,
  村: 6,
  社区: 6,
  村社区: 6,
  居: 6,
});

/** Levels of exercise 行使层级, 1 国家 to 6 村（社区）: `"省级、市级"` gives 2 and 3. */
export function readLevels(cell: string): WordsRead<number> {
  const spaced = /^[省市县乡村]{2,}级?$/.test(cell) ? Array.from(cell.replace(/级$/, '')).join('、') : cell;
  return readWords(spaced, (word) => (/^[1-6]$/.test(word) ? Number(word) : LEVELS.get(word.replace(/级$/, ''))));
}

const POWER_SOURCES = dictionary<number>({
  法定本级行使: 1,
  法定: 1,
  本级: 1,
  法定职权: 1,
  上级下放: 2,
  下放: 2,
  上级授权: 3,
  同级授权: 4,
  上级委托: 5,
  同级委托: 6,
});

/** Source of a power 权力来源, 1 to 6. */
export function readPowerSource(cell: string): WordsRead<number> {
  return readWords(cell, (word) => (/^[1-6]$/.test(word) ? Number(word) : POWER_SOURCES.get(word)));
}

const STATUSES = dictionary<DraftStatus>({
  在用: 'ACTIVE',
  有效: 'ACTIVE',
  正常: 'ACTIVE',
  启用: 'ACTIVE',
  已发布: 'ACTIVE',
  '1': 'ACTIVE',
  暂停: 'SUSPENDED',
  停用: 'SUSPENDED',
  '2': 'SUSPENDED',
  取消: 'CANCELLED',
  已取消: 'CANCELLED',
  废止: 'CANCELLED',
  '3': 'CANCELLED',
});

export function readStatus(cell: string): WordsRead<DraftStatus> {
  return readWords(cell, (word) => STATUSES.get(word));
}

/** Most specific first: 吊销营业执照 before 吊销. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['CRITICISM', /通报批评/],
  ['WARNING', /警告/],
  ['DAILY_FINE', /加处罚款|滞纳金/],
  ['FINE', /罚款/],
  ['CONFISCATION', /没收/],
  ['SUSPEND_LICENCE', /暂扣/],
  ['DOWNGRADE', /降低资质/],
  ['REVOKE_BUSINESS_LICENCE', /吊销.*营业执照/],
  ['REVOKE_LICENCE', /吊销/],
  ['STOP_PRODUCTION', /停产|停业/],
  ['CLOSE', /关闭/],
  ['RESTRICT_EMPLOYMENT', /限制从业/],
  ['RESTRICT_PERSON', /限制(?:公民)?人身自由/],
  ['RESTRICT_OPERATION', /限制.*(?:经营|生产)/],
  ['DETENTION', /拘留/],
  ['SEAL', /查封/],
  ['SEIZE', /扣押/],
  ['FREEZE', /冻结/],
  ['TRANSFER', /划拨/],
  ['AUCTION', /拍卖|变卖/],
  ['REMOVE_OBSTRUCTION', /排除妨碍|恢复原状/],
  ['SUBSTITUTE_PERFORMANCE', /代履行/],
  ['OTHER_MEASURE', /其[他它](?:行政)?强制措施/],
  ['OTHER_EXECUTION', /其[他它](?:行政)?强制执行/],
  ['OTHER_PENALTY', /其[他它](?:行政)?处罚/],
  ['ADMINISTRATIVE_FEE', /收费/],
  ['EXPROPRIATION', /征收.*财产/],
  ['TAX', /税/],
];

/** Kinds of penalty, measure, execution or levy; values of the vocabulary `PowerKind`. */
export function readKinds(cell: string): WordsRead<string> {
  return readWords(cell, (word) => KINDS.find(([, pattern]) => pattern.test(word))?.[0]);
}

const CHANNELS = dictionary<'WINDOW' | 'ONLINE' | 'COURIER'>({
  窗口: 'WINDOW',
  窗口办理: 'WINDOW',
  现场: 'WINDOW',
  现场办理: 'WINDOW',
  线下: 'WINDOW',
  '1': 'WINDOW',
  网上: 'ONLINE',
  网上办理: 'ONLINE',
  线上: 'ONLINE',
  网办: 'ONLINE',
  '2': 'ONLINE',
  快递: 'COURIER',
  快递申请: 'COURIER',
  邮寄: 'COURIER',
  '3': 'COURIER',
});

export function readChannels(cell: string): WordsRead<'WINDOW' | 'ONLINE' | 'COURIER'> {
  return readWords(cell, (word) => CHANNELS.get(word));
}

const HANDLING_TYPES = dictionary<'IMMEDIATE' | 'PROMISED'>({
  即办件: 'IMMEDIATE',
  即办: 'IMMEDIATE',
  '1': 'IMMEDIATE',
  承诺件: 'PROMISED',
  承诺: 'PROMISED',
  '2': 'PROMISED',
});

export function readHandlingType(cell: string): WordsRead<'IMMEDIATE' | 'PROMISED'> {
  return readWords(cell, (word) => HANDLING_TYPES.get(word));
}

const DAY_UNITS = dictionary<DayUnit>({
  工作日: 'WORKING_DAY',
  自然日: 'CALENDAR_DAY',
  小时: 'HOUR',
});

export function readDayUnit(cell: string): WordsRead<DayUnit> {
  return readWords(cell, (word) => DAY_UNITS.get(word.replace(/^个/, '')));
}

const RESULT_KINDS = dictionary<'LICENCE' | 'APPROVAL' | 'OTHER' | 'NONE'>({
  证照: 'LICENCE',
  批文: 'APPROVAL',
  其他: 'OTHER',
  其它: 'OTHER',
  无: 'NONE',
});

export function readResultKind(cell: string): WordsRead<'LICENCE' | 'APPROVAL' | 'OTHER' | 'NONE'> {
  return readWords(cell, (word) => RESULT_KINDS.get(word));
}

/**
 * A time limit: `"20个工作日"` is 20 WORKING_DAY; null when it is none. `"20"` and `"20日"` have no unit, because 日 is a
 * working day in one law and a calendar day in the next.
 *
 * @see 行政许可法 article 82 (working days, without legal holidays)
 */
export function readTimeLimit(cell: string): { readonly days: number; readonly unit: DayUnit | null } | null {
  const text = cell.normalize('NFKC').replace(/\s+/g, '');
  if (/^(?:即办|即时|当场)/.test(text)) return { days: 0, unit: null };
  const match = /^(\d{1,4})(个?工作日|个?自然日|日|天|个?小时)?(?:内)?$/.exec(text);
  if (!match) return null;
  const unit = DAY_UNITS.get((match[2] ?? '').replace(/^个/, '')) ?? null;
  return { days: Number(match[1]), unit };
}

/** A small whole number such as visits: `"1次"` is 1; null when it is none. */
export function readCount(cell: string): number | null {
  const match = /^(\d{1,3})[次级]?$/.exec(cell.normalize('NFKC').trim());
  return match ? Number(match[1]) : null;
}

/** Whole yuan above zero: `"10万元"` and `"100,000"` are 100000; null when it is no such amount. */
export function readYuan(cell: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(万)?元?$/.exec(cell.normalize('NFKC').replace(/[\s,]/g, ''));
  if (!match) return null;
  const yuan = Math.round(Number(match[1]) * (match[2] ? 1_000_000 : 100)) / 100;
  return Number.isSafeInteger(yuan) && yuan > 0 && yuan <= 2_147_483_647 ? yuan : null;
}

/** A day as people write it: `"2019年4月25日"`, `"2019.4.25"`, `"2019/4/25"`, `"20190425"`; null when there is no such day. */
export function readDate(cell: string): CalendarDate | null {
  const text = cell.normalize('NFKC').replace(/\s+/g, '');
  const match = /^(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
