import { InvalidInputError } from '../../../shared/errors.js';

/** The lists that can be imported. */
export type ListName = 'power-list' | 'service-items' | 'proofs';

/** How the cells of a column are read and checked. */
export type CellKind = 'SEQUENCE' | 'NAME' | 'CODE' | 'TEXT' | 'BASES' | 'CHOICE';

export interface ColumnDefinition {
  /** The header the template writes. */
  readonly zh: string;
  readonly en: string;
  readonly holds: CellKind;
  /** True when every row needs a value, from this column or given with the import. */
  readonly required: boolean;
  /** Other headers seen for it, `upper/lower` for two-line ones; compared by {@link normaliseHeader}. */
  readonly synonyms: readonly string[];
}

/** A closed set of columns; `K` are their keys, in the order the template writes them. */
export interface ListDefinition<K extends string> {
  readonly list: ListName;
  readonly zh: string;
  readonly en: string;
  readonly columns: Readonly<Record<K, ColumnDefinition>>;
  readonly keys: readonly K[];
  /** Normalised header → key. */
  readonly headers: ReadonlyMap<string, K>;
}

/** A column every row must fill. */
export function needed(zh: string, en: string, holds: CellKind, ...synonyms: string[]): ColumnDefinition {
  return { zh, en, holds, required: true, synonyms };
}

/** A column that may be blank or absent. */
export function optional(zh: string, en: string, holds: CellKind, ...synonyms: string[]): ColumnDefinition {
  return { zh, en, holds, required: false, synonyms };
}

/**
 * A list definition whose headers are unambiguous.
 *
 * @throws {InvalidInputError} when two columns claim one header
 */
export function defineList<K extends string>(
  list: ListName,
  label: { readonly zh: string; readonly en: string },
  columns: Readonly<Record<K, ColumnDefinition>>,
): ListDefinition<K> {
  const keys = Object.keys(columns).filter((key): key is K => key in columns);
  const headers = new Map<string, K>();
  for (const key of keys) {
    for (const header of [columns[key].zh, ...columns[key].synonyms].map(normaliseHeader)) {
      const claimed = headers.get(header);
      if (claimed !== undefined && claimed !== key)
        throw new InvalidInputError('Two columns claim one header', { header });
      headers.set(header, key);
    }
  }
  return { list, ...label, columns, keys, headers };
}

/**
 * A header as it is compared: width and case folded, blanks and a trailing colon or star taken out.
 * Cell values are never treated so.
 *
 * @param header e.g. `"　事项　名称＊"`
 * @returns e.g. `"事项名称"`
 */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/g, '')
    .replace(/^\*+|[:*]+$/g, '')
    .toLowerCase();
}

/** The key a header stands for; a remark in brackets is passed over when the whole is not known. */
export function columnOf<K extends string>(list: ListDefinition<K>, header: string): K | null {
  const whole = normaliseHeader(header);
  const bare = whole.replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  return list.headers.get(whole) ?? list.headers.get(bare) ?? null;
}

/** Letters of a column as a spreadsheet names it: 0 → `"A"`, 25 → `"Z"`, 26 → `"AA"`. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
