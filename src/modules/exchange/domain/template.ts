import type { ListDefinition } from './columns.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * An empty list to fill in: the Chinese headers and nothing else, in CSV as spreadsheet programs read it without
 * asking — UTF-8 with a byte order mark, CRLF. Importing it as it is gives no rows and no problems.
 */
export function template<K extends string>(list: ListDefinition<K>): string {
  return `${BYTE_ORDER_MARK}${list.keys.map((key) => list.columns[key].zh).join(',')}\r\n`;
}
