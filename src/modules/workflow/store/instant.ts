/** An instant as the database gives it in plain rows: text in its own form, or a date. */
export function instantOf(value: unknown): Date {
  if (value instanceof Date) return value;
  return new Date(
    String(value)
      .replace(' ', 'T')
      .replace(/([+-]\d\d)$/, '$1:00'),
  );
}
