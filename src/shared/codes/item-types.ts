/** Kinds of administrative power, and public services beside them. 行政强制 is two kinds: the law binds them differently. */
export const POWER_CATEGORIES = [
  'LICENSING',
  'PENALTY',
  'COMPULSORY_MEASURE',
  'COMPULSORY_EXECUTION',
  'LEVY',
  'REQUISITION',
  'BENEFIT',
  'INSPECTION',
  'CONFIRMATION',
  'REWARD',
  'ADJUDICATION',
  'OTHER',
  'PUBLIC_SERVICE',
] as const;

export type PowerCategory = (typeof POWER_CATEGORIES)[number];

/** One 事项类型 of one table. */
export interface ItemType {
  /** As the table writes it: two digits, or two letters. */
  readonly code: string;
  readonly zh: string;
  /** One category mostly; two when the type does not tell (行政强制); none when it names no power. */
  readonly categories: readonly PowerCategory[];
}

/**
 * Tables of item types that are in use. They contradict each other (05 is 行政给付 in one and 行政征收 in
 * another), so a type means nothing without its table.
 */
export const ITEM_TYPE_TABLES = {
  /** The national table, and from 30 on local additions that were met in practice. */
  'CN-NATIONAL': [
    itemType('01', '行政许可', 'LICENSING'),
    itemType('02', '行政处罚', 'PENALTY'),
    itemType('03', '行政强制', 'COMPULSORY_MEASURE', 'COMPULSORY_EXECUTION'),
    itemType('04', '行政征收', 'LEVY'),
    itemType('05', '行政给付', 'BENEFIT'),
    itemType('06', '行政检查', 'INSPECTION'),
    itemType('07', '行政确认', 'CONFIRMATION'),
    itemType('08', '行政奖励', 'REWARD'),
    itemType('09', '行政裁决', 'ADJUDICATION'),
    itemType('10', '其他行政权力', 'OTHER'),
    itemType('20', '公共服务', 'PUBLIC_SERVICE'),
    itemType('30', '政府内部审批'),
    itemType('31', '依申请便民服务'),
    itemType('32', '主题服务'),
    itemType('99', '其它'),
  ],
  /** A table deployed on another platform; it has no 02, 11 and 12. */
  'DEPLOYED-B': [
    itemType('01', '行政许可', 'LICENSING'),
    itemType('03', '行政处罚', 'PENALTY'),
    itemType('04', '行政强制', 'COMPULSORY_MEASURE', 'COMPULSORY_EXECUTION'),
    itemType('05', '行政征收', 'LEVY'),
    itemType('06', '行政给付', 'BENEFIT'),
    itemType('07', '行政裁决', 'ADJUDICATION'),
    itemType('08', '行政确认', 'CONFIRMATION'),
    itemType('09', '行政奖励', 'REWARD'),
    itemType('10', '其他行政权力', 'OTHER'),
    itemType('13', '审核转报'),
    itemType('14', '公共服务', 'PUBLIC_SERVICE'),
    itemType('15', '内部管理'),
    itemType('16', '联办'),
  ],
} as const satisfies Readonly<Record<string, readonly ItemType[]>>;

export type ItemTypeTable = keyof typeof ITEM_TYPE_TABLES;

/**
 * Finds a type in one table. Columns hold types as numbers, so `"1"` is read as `"01"`; this forgives
 * a column, not a code.
 *
 * @param text e.g. `"1"`, `"01"`, `"20"`
 * @returns null when the table has no such type
 */
export function findItemType(table: ItemTypeTable, text: string): ItemType | null {
  if (!/^\d{1,2}$/.test(text)) return null;
  const code = text.padStart(2, '0');
  const rows: readonly ItemType[] = ITEM_TYPE_TABLES[table];
  return rows.find((row) => row.code === code) ?? null;
}

/** The one category a type stands for; null when unknown, when it names no power, or when it is one of two. */
export function categoryOfItemType(table: ItemTypeTable, text: string): PowerCategory | null {
  const categories = findItemType(table, text)?.categories ?? [];
  return categories.length === 1 ? (categories[0] ?? null) : null;
}

/** The type a table has for a category, e.g. `"03"` for both kinds of 行政强制; null when it has none. */
export function itemTypeOfCategory(table: ItemTypeTable, category: PowerCategory): string | null {
  const rows: readonly ItemType[] = ITEM_TYPE_TABLES[table];
  return rows.find((row) => row.categories.includes(category))?.code ?? null;
}

function itemType(code: string, zh: string, ...categories: readonly PowerCategory[]): ItemType {
  return { code, zh, categories };
}
