import type { Em } from '../../../platform/db/index.js';
import { COUNTRY_CODE, checkAreaCode, shortAreaCode } from '../../../shared/codes/area-code.js';
import { type CodeFault, codeFaultText } from '../../../shared/codes/index.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { ListDraft } from './list-draft.js';

/** The areas that a list names. */
export interface Areas {
  /** Code in the register, or the one it is about to have; null when the digits make no area. */
  codeOf(given: string): string | null;
  /** Why the digits make no area. */
  faultOf(given: string): LocalisedText;
  /** Areas that the register does not have yet, each after the one above it. */
  readonly drafts: readonly ListDraft[];
}

export interface ResolveAreas {
  /** As the list writes them, with the first row. */
  readonly named: readonly { readonly code: string; readonly row: number }[];
  /** The area of the list and what it is called, should it be new. */
  readonly own: string | null;
  readonly ownName: string | null;
}

/**
 * Finds the areas of a list in the register, in their form of 6 or of 12 digits. One that is missing is planned: named
 * as told or by its code, below the nearest area above it that the register has.
 *
 * @see GB/T 2260 (level and parent are told by the digits)
 */
export async function resolveAreas(em: Em, { named, own, ownName }: ResolveAreas): Promise<Areas> {
  const wanted = new Map<string, number>();
  for (const { code, row } of named) {
    const canonical = canonicalCode(code);
    if (canonical !== null && !wanted.has(canonical)) wanted.set(canonical, row);
  }
  const known = await knownAreas(em, [...wanted.keys()].flatMap(lineOf));
  const missing = [...wanted].filter(([code]) => !known.has(code)).sort(([a], [b]) => levelOf(a) - levelOf(b));
  const planned = new Set(missing.map(([code]) => code));
  const ownCode = own === null ? (missing.length === 1 ? missing[0]?.[0] : undefined) : canonicalCode(own);
  const drafts = missing.map(([code, row]): ListDraft => {
    const parent =
      lineOf(code)
        .slice(1)
        .find((above) => planned.has(above) || known.has(above)) ?? null;
    const name = (code === ownCode ? ownName : null) ?? code;
    const above = parent === null ? null : (known.get(parent) ?? parent);
    return { kind: 'Jurisdiction', code, row, fields: { name, level: levelOf(code), parent: above } };
  });
  return {
    drafts,
    codeOf(given) {
      const code = canonicalCode(given);
      return code === null ? null : (known.get(code) ?? (planned.has(code) ? code : null));
    },
    faultOf(given) {
      const fault: CodeFault = checkAreaCode(given).fault ?? 'EMPTY';
      return { zh: codeFaultText(fault, 'zh'), en: codeFaultText(fault, 'en') };
    },
  };
}

/** Codes of an area and of all areas below it. */
export async function areasWithin(em: Em, code: string): Promise<ReadonlySet<string>> {
  const rows = await em.execute<{ code: string }[]>(
    `with recursive below as (
       select id, code from jurisdiction where code = ?
       union
       select j.id, j.code from below join jurisdiction j on j.parent_id = below.id
     ) select code from below`,
    [code],
  );
  return new Set(rows.map((row) => row.code));
}

/** Register code by canonical code. */
async function knownAreas(em: Em, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const forms = [...new Set(codes.flatMap((code) => [code, code.padEnd(12, '0')]))];
  const rows = await em.execute<{ code: string }[]>('select distinct code from jurisdiction where code in (?)', [
    forms,
  ]);
  return new Map(rows.map(({ code }) => [shortAreaCode(code) ?? code, code]));
}

/** Six digits for a county and above, twelve below; null when the digits make no area. */
function canonicalCode(given: string): string | null {
  const { code, fault } = checkAreaCode(given);
  return fault === null ? (shortAreaCode(code) ?? code) : null;
}

/** The area and those above it by its digits, the country last. */
function lineOf(code: string): string[] {
  const line: string[] = [];
  for (let above: string | null = code; above !== null; above = parentOf(above)) line.push(above);
  return line;
}

function parentOf(code: string): string | null {
  if (code === COUNTRY_CODE) return null;
  const parent = checkAreaCode(code).parts?.parent ?? null;
  return parent === null ? null : (shortAreaCode(parent) ?? parent);
}

function levelOf(code: string): number {
  return checkAreaCode(code).parts?.level ?? 0;
}
