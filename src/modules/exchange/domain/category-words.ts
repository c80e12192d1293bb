import { findItemType, type ItemTypeTable, type PowerCategory } from '../../../shared/codes/item-types.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import { normaliseHeader } from './columns.js';

/** The two categories that 行政强制 may mean. */
export const COMPULSION_NAMES = {
  COMPULSORY_MEASURE: { zh: '行政强制措施', en: 'compulsory measure' },
  COMPULSORY_EXECUTION: { zh: '行政强制执行', en: 'compulsory execution' },
} as const satisfies Readonly<Record<string, LocalisedText>>;

export type CategoryReading =
  | { readonly category: keyof typeof COMPULSION_NAMES; readonly isAmbiguous: true }
  | { readonly category: PowerCategory | null; readonly isAmbiguous: false };

const CATEGORY_OF: Readonly<Record<string, PowerCategory>> = {
  行政许可: 'LICENSING',
  许可: 'LICENSING',
  行政处罚: 'PENALTY',
  处罚: 'PENALTY',
  行政强制措施: 'COMPULSORY_MEASURE',
  强制措施: 'COMPULSORY_MEASURE',
  行政强制执行: 'COMPULSORY_EXECUTION',
  强制执行: 'COMPULSORY_EXECUTION',
  行政征收: 'LEVY',
  征收: 'LEVY',
  行政征用: 'REQUISITION',
  征用: 'REQUISITION',
  行政给付: 'BENEFIT',
  给付: 'BENEFIT',
  行政检查: 'INSPECTION',
  检查: 'INSPECTION',
  行政监督检查: 'INSPECTION',
  行政确认: 'CONFIRMATION',
  确认: 'CONFIRMATION',
  行政奖励: 'REWARD',
  奖励: 'REWARD',
  行政裁决: 'ADJUDICATION',
  裁决: 'ADJUDICATION',
  其他行政权力: 'OTHER',
  其它行政权力: 'OTHER',
  其他权力: 'OTHER',
  其它权力: 'OTHER',
  其他职权: 'OTHER',
  其他类: 'OTHER',
  其他: 'OTHER',
  其它: 'OTHER',
  公共服务: 'PUBLIC_SERVICE',
  公共服务事项: 'PUBLIC_SERVICE',
};

/** A map, not a record: cells may say `constructor`. */
const WORDS: ReadonlyMap<string, PowerCategory> = new Map(Object.entries(CATEGORY_OF));

const COMPULSION: ReadonlySet<string> = new Set(['行政强制', '强制']);

/** Words of 行政强制法 article 12 that name an execution; anything else under 行政强制 is read as a measure. */
const EXECUTION = /加处罚款|滞纳金|划拨|拍卖|变卖|排除妨碍|恢复原状|代履行|强制执行|强制拆除|强行拆除|强制清除/;

/**
 * The category a cell names. Words are compared without blanks; digits mean what their table says, and nothing
 * without one. 行政强制 names two categories: the name of the power decides, and the reading is ambiguous.
 *
 * @param cell e.g. `"行政许可"`, `"1"`
 * @param name name of the power, e.g. `"对逾期不缴纳罚款的加处罚款"`
 * @param table which table digits are of; null where lists have words only
 * @see 行政强制法 articles 9 and 12
 */
export function readCategory(cell: string, name: string, table: ItemTypeTable | null): CategoryReading {
  const word = normaliseHeader(cell);
  const type = table === null ? null : findItemType(table, word);
  const isCompulsion = COMPULSION.has(word) || (type?.categories.length ?? 0) > 1;
  if (isCompulsion) {
    return { category: EXECUTION.test(name) ? 'COMPULSORY_EXECUTION' : 'COMPULSORY_MEASURE', isAmbiguous: true };
  }
  const category = type ? type.categories[0] : WORDS.get(word);
  return { category: category ?? null, isAmbiguous: false };
}

/** Characters; a longer line is no heading. */
const SECTION_LENGTH = 40;

const SECTION =
  /^(?:第?[一二三四五六七八九十]+(?:部分)?[、.,:]?|\(?[一二三四五六七八九十\d]+\)?[、.]?)?(.+?)(?:类|事项|类事项)?(?:\(.*\))?$/;

/**
 * The words of a category when a line is nothing but the heading of a section; null otherwise.
 *
 * @param text e.g. `"一、行政许可（共12项）"` gives `"行政许可"`
 */
export function sectionCategory(text: string): string | null {
  if (text.length > SECTION_LENGTH) return null;
  const word = SECTION.exec(normaliseHeader(text))?.[1];
  return word !== undefined && (COMPULSION.has(word) || WORDS.has(word)) && word.length > 2 ? word : null;
}
