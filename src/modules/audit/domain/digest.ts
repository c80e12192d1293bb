import { hash } from 'node:crypto';
import { type CanonicalValue, canonicalJson } from '../../../shared/canonical-json.js';
import { isRecord } from '../../../shared/fields.js';

/** SHA-256 in hexadecimal of what a value says, whatever the order of its names. */
export function digestOf(value: unknown): string {
  return hash('sha256', canonicalJson(toCanonical(value)), 'hex');
}

/** A value that is only digested: a fraction is written as text, what JSON leaves out is left out. */
function toCanonical(value: unknown): CanonicalValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toCanonical);
  if (!isRecord(value)) return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, toCanonical(member)]),
  );
}
