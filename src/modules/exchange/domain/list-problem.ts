import type { LocalisedText } from '../../../shared/vocabulary.js';

/**
 * An ERROR refused the row, or a record of it. A WARNING flags a fault in a row that was read. A NOTICE says how
 * something that is no fault was taken, such as a merged cell.
 */
export type ProblemSeverity = 'ERROR' | 'WARNING' | 'NOTICE';

interface ProblemText extends LocalisedText {
  readonly severity: ProblemSeverity;
}

const error = (zh: string, en: string): ProblemText => ({ severity: 'ERROR', zh, en });
const warning = (zh: string, en: string): ProblemText => ({ severity: 'WARNING', zh, en });
const notice = (zh: string, en: string): ProblemText => ({ severity: 'NOTICE', zh, en });

/** Every fault an imported list can have. `{…}` are filled in from the facts of the problem. */
export const PROBLEMS = {
  MALFORMED_ROW: error(
    '第 {line} 行的引号没有闭合，无法分列',
    'The quote opened on line {line} is not closed: the row has no columns',
  ),
  CELL_TOO_LONG: error('单元格超过 {limit} 字', 'The cell is longer than {limit} characters'),
  NUL_CHARACTER: error('单元格含有空字符', 'The cell holds a NUL character'),
  LONE_SURROGATE: error('单元格含有残缺字符', 'The cell holds half a character'),
  NO_NAME: error('没有名称，也不是上一行的续行', 'The row has no name and does not continue the row above'),
  NO_ORGANISATION: error('没有行使主体', 'The organisation is missing'),
  UNKNOWN_ORGANISATION: error('登记簿中没有这个机构', 'The register has no such organisation'),
  NO_CATEGORY: error('没有事项类型', 'The category is missing'),
  UNKNOWN_CATEGORY: error('事项类型不在国家规定的类别之内', 'The category is none of the national ones'),
  DUPLICATE_ROW: error('与第 {other} 行完全相同', 'The row is the same as row {other}'),
  DUPLICATE_CODE: error('编码与第 {other} 行相同', 'The code is that of row {other}'),
  DUPLICATE_NAME: error(
    '同一机构、同一类型、同一名称已在第 {other} 行；请补编码或者改名',
    'Organisation, category and name are those of row {other}: give it a code or another name',
  ),
  DERIVED_CODE_TAKEN: error(
    '自动生成的编码碰巧与第 {other} 行相同；请补编码',
    'The code made from its names is by chance that of row {other}: give it a code',
  ),
  CODE_OF_ANOTHER: error(
    '登记簿中该编码是“{organisation}”的事项',
    'In the register the code is that of an item of “{organisation}”',
  ),
  CODE_TOO_LONG: error('编码超过 {limit} 个字符', 'The code is longer than {limit} characters'),
  AMBIGUOUS_ORGANISATION: error('登记簿中有几个机构叫这个名称', 'Several organisations of the register have this name'),
  NO_JURISDICTION: error('没有区划，也无从推断', 'The area is missing and nothing tells it'),
  UNKNOWN_JURISDICTION: error('区划代码不可用：{fault}', 'The area code cannot be used: {fault}'),
  NO_ITEM: error('没有写明事项', 'The item is missing'),
  UNKNOWN_ITEM: error('登记簿中该机构没有这个事项', 'The register has no such item of the organisation'),
  AMBIGUOUS_ITEM: error(
    '该事项有几个业务办理项，请写明是哪一个',
    'The item has several handling items: say which one is meant',
  ),
  NOT_TAKEN: error('登记簿没有接受{kind}“{code}”：{reason}', 'The register did not take {kind} “{code}”: {reason}'),
  PARENT_REFUSED: error('所续的第 {other} 行未被接受', 'Row {other}, which this row continues, was refused'),
  UNKNOWN_DISPOSITION: error('看不出是保留、取消还是告知承诺', 'Kept, eliminated or under commitment: it does not say'),
  UNKNOWN_REPLACEMENT: error('不认识的替代方式', 'The replacement is none of the known ones'),
  COLUMN_COUNT: warning(
    '列数与表头不同：应为 {expected} 列，实为 {found} 列',
    'The row has {found} columns, the header has {expected}',
  ),
  UNKNOWN_COLUMN: warning('不认识的列，未导入', 'The column is not known and was not imported'),
  REPEATED_COLUMN: warning('重复的列，只读第一列', 'The column stands there twice; the first one is read'),
  REPEATED_HEADER: warning('表头重复出现', 'The header is repeated'),
  CONTROL_CHARACTER: warning('单元格含有控制字符', 'The cell holds a control character'),
  LINE_BREAK_IN_NAME: warning('名称中的换行已去掉', 'Line breaks inside the name were taken out'),
  NOT_FOR_PUBLIC: warning(
    '出现“{word}”：登记簿只存可以公开的内容，请核对',
    '“{word}” occurs: the registry holds only what may be public, check it',
  ),
  SECRET_SUBJECT: warning(
    '出现“{word}”：如果只是事项所管的对象可以登记，请核对内容本身不涉密',
    '“{word}” occurs: it may be what the power is about; check that the text itself is not secret',
  ),
  CODE_FAULT: warning('编码有误，原样保留：{fault}', 'The code is kept as given, though {fault}'),
  CODE_LOST_ZERO: warning(
    '编码只有 11 位，可能被当作数字丢了开头的 0；原样保留',
    'The code has 11 digits: a leading zero may have been lost to a number format; it is kept as given',
  ),
  CODE_AS_NUMBER: warning(
    '编码被写成了科学记数法，请按文本导出',
    'The code was written as a number; export it as text',
  ),
  ORGANISATION_CODE_FAULT: warning(
    '机构代码有误，原样保留：{fault}',
    'The organisation code is kept as given, though {fault}',
  ),
  AMBIGUOUS_COMPULSION: warning(
    '“行政强制”未分措施和执行，暂按“{chosen}”登记，请核对',
    'Compulsion is not split into measure and execution; it is taken as “{chosen}”, check it',
  ),
  INHERITED_CELLS: notice('空白，按合并单元格取第 {other} 行的值', 'Blank: taken from row {other} as a merged cell'),
  CONFLICTING_CELLS: warning(
    '与第 {other} 行的同一事项不一致，未采用',
    'It differs from row {other} of the same item and was not used',
  ),
  NO_BASIS: warning('没有依据', 'No legal basis is given'),
  NO_RESPONSIBILITIES: warning('没有责任事项', 'No responsibility is given'),
  RESPONSIBILITY_WITHOUT_BASIS: warning('责任事项没有依据', 'The responsibility has no basis'),
  GROUND_WITHOUT_BASIS: warning('追责情形没有追责依据', 'The ground of accountability has no basis'),
  BASES_NOT_PAIRED: warning(
    '{parts} 项与 {bases} 条依据对不上号，依据整体挂到每一项',
    '{parts} parts and {bases} bases cannot be paired; all bases stand by every part',
  ),
  BASIS_WITHOUT_PART: warning(
    '有依据，没有它所支持的内容，未导入',
    'A basis stands without what it supports and was not imported',
  ),
  UNKNOWN_LEVEL_LABEL: warning('不认识的效力层级“{label}”', 'The level “{label}” is not known'),
  UNKNOWN_WORD: warning('不认识的取值，未导入', 'The value is none of the known ones and was not imported'),
  BAD_NUMBER: warning('不是可用的数值，未导入', 'This is no usable number and was not imported'),
  BAD_DATE: warning('不是可用的日期，未导入', 'This is no usable date and was not imported'),
  NO_REASON: warning('保留的证明没有写明理由', 'A proof is kept without a reason'),
  NO_REPLACEMENT: warning('没有写明取消后的办理方式，按直接取消登记', 'No replacement is given; it is taken as none'),
  AMBIGUOUS_REPLACEMENT: warning('可对应多种替代方式，取“{chosen}”', 'Several replacements fit; “{chosen}” was taken'),
  NEW_JURISDICTION: warning(
    '登记簿中没有区划 {code}，已登记为“{name}”，请核对',
    'The register had no area {code}; it was entered as “{name}”, check it',
  ),
  ORGANISATION_CODE_DIFFERS: warning(
    '按名称取登记簿中的机构 {code}，与清单中的代码不同',
    'By its name it is {code} in the register; the code in the list is another one',
  ),
  UNKNOWN_REFERENCE: warning(
    '登记簿中没有 {value}，未关联',
    'The register has no {value}; the record was not linked to it',
  ),
  BINDS_ALL_ITEMS: warning(
    '没有写明事项：该证明在本区划内所有事项中取消',
    'No item is named: the proof is eliminated from all items of the area',
  ),
  NOT_A_CITATION: warning('不是可以辨认的依据', 'This is no citation of law'),
  UNKNOWN_TITLE: warning('登记簿没有收录“{title}”', 'The register does not know “{title}”'),
  REPEALED_BASIS: warning('“{title}”在 {date} 已不再有效', '“{title}” was no longer in force on {date}'),
  NOT_YET_IN_FORCE: warning('“{title}”在 {date} 尚未施行', '“{title}” was not yet in force on {date}'),
  ARTICLE_MISSING: warning('“{title}”没有{path}', '“{title}” has no {path}'),
  ARTICLE_GONE: warning('“{title}”{path}已被删除', '{path} of “{title}” no longer exists'),
  ARTICLE_MOVED: warning('“{title}”{path}现为{now}', '{path} of “{title}” is now {now}'),
  WRONG_LEVEL_LABEL: warning('“{title}”是{level}，不是{label}', '“{title}” is {level}, not {label}'),
  NEW_ORGANISATION: notice(
    '登记簿中没有这个机构，已登记',
    'The register did not have the organisation; it was entered',
  ),
  ORGANISATION_NAME_DIFFERS: notice('登记簿中该代码的名称是“{name}”', 'The register calls this code “{name}”'),
  ISSUER_NOT_LINKED: notice(
    '登记簿中没有这个开具单位，未关联',
    'The register does not have the issuing organisation; it was not linked',
  ),
  NO_DECISION_DATE: notice(
    '没有写明取消日期，按清单日期 {date} 登记',
    'The date of the decision is missing; that of the list was taken, {date}',
  ),
  ISSUER_IS_APPLICANT: warning(
    '开具单位就是申请人：按定义不属于证明事项',
    'The issuer is the applicant: by definition this is no proof',
  ),
} as const satisfies Readonly<Record<string, ProblemText>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where a problem stands, as a spreadsheet names it: `{ letter: "C", header: "事项名称" }`. */
export interface ColumnPlace {
  readonly letter: string;
  readonly header: string;
}

/** One fault of one row of an imported list; it is data, never an exception. */
export interface RowProblem {
  readonly severity: ProblemSeverity;
  /** 1-based, as a spreadsheet counts. */
  readonly row: number;
  readonly column: ColumnPlace | null;
  /** The cell as given, at most 200 characters, storable. */
  readonly value: string | null;
  readonly code: ProblemCode;
  readonly message: LocalisedText;
}

export interface ProblemPlace {
  readonly row: number;
  readonly column?: ColumnPlace | null;
  readonly value?: string | null;
  readonly facts?: ProblemFacts;
}

/** What a message names; a localised text is taken in the language of the message. */
export type ProblemFacts = Readonly<Record<string, string | number | LocalisedText>>;

const VALUE_LIMIT = 200;

/** A problem with its text in both languages. */
export function rowProblem(code: ProblemCode, place: ProblemPlace): RowProblem {
  const { severity, zh, en } = PROBLEMS[code];
  const facts = place.facts ?? {};
  return {
    severity,
    row: place.row,
    column: place.column ?? null,
    value: place.value === undefined || place.value === null ? null : showable(place.value),
    code,
    message: { zh: fill(zh, facts, 'zh'), en: fill(en, facts, 'en') },
  };
}

function fill(text: string, facts: ProblemFacts, language: keyof LocalisedText): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return whole;
    return showable(typeof fact === 'object' ? fact[language] : String(fact));
  });
}

/** What a report may hold: no NUL, no half characters, cut between characters. */
function showable(value: string): string {
  const sound = value.replace(/\0/g, '\u2400').replace(/\p{Surrogate}/gu, '\uFFFD');
  const characters = Array.from(sound);
  return characters.length <= VALUE_LIMIT ? sound : `${characters.slice(0, VALUE_LIMIT - 1).join('')}…`;
}
