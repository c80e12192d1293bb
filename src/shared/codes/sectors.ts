/**
 * Sector codes of departments in national order, `"04"` to `"34"`: digits 5-6 of a basic code.
 *
 * The order is known from a few anchors and not from the text of the standard, and its end is not
 * known: a sector that is missing here is a warning, never a fault.
 *
 * @see GB/T 39554.1-2020
 */
export const SECTOR_CODES: ReadonlySet<string> = new Set(
  Array.from({ length: 31 }, (_, index) => String(index + 4).padStart(2, '0')),
);
