/** A CSV file of rows given by column; columns left out are blank. */
export function csv(columns: readonly string[], ...rows: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return Buffer.from(lines.map((cells) => cells.map(quoted).join(',')).join('\r\n'));
}
