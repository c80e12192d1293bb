import { createHash } from 'node:crypto';
import type { PowerCategory } from '../../../shared/codes/item-types.js';

/** Letters of the categories as provinces write them; both forms of compulsion share QZ. */
const CATEGORY_LETTERS: Readonly<Record<PowerCategory, string>> = {
  LICENSING: 'XK',
  PENALTY: 'CF',
  COMPULSORY_MEASURE: 'QZ',
  COMPULSORY_EXECUTION: 'QZ',
  LEVY: 'ZS',
  REQUISITION: 'ZY',
  BENEFIT: 'GF',
  INSPECTION: 'JC',
  CONFIRMATION: 'QR',
  REWARD: 'JL',
  ADJUDICATION: 'CJ',
  OTHER: 'QT',
  PUBLIC_SERVICE: 'FW',
};

export interface NamedItem {
  /** Code of the organisation. */
  readonly organisation: string;
  readonly category: PowerCategory;
  readonly name: string;
  readonly subItemName: string | null;
}

/**
 * The code of an item whose list gives none: organisation, letters of the category and eight hexadecimal digits of
 * the SHA-256 of its names.
 *
 * It depends on nothing else — not on the row, the file or the day — so a second import of a corrected list finds the
 * record of the first. Blanks and full-width forms in the names make no difference; a changed name makes another
 * code, because nothing else in such a list says that it is the same item. That 行政强制 is later sorted into measure
 * or execution changes no code. Scheme `LOCAL-POWER` for powers, `LOCAL` for service items.
 *
 * @returns e.g. `"11511301008778183N-XK-5c1f0a9e"`
 */
export function deriveItemCode({ organisation, category, name, subItemName }: NamedItem): string {
  return `${organisation}-${CATEGORY_LETTERS[category]}-${fingerprint([name, subItemName ?? ''])}`;
}

/** The code of a proof on a list: organisation, `ZM`, and the fingerprint of item, proof and use. */
export function deriveProofCode(organisation: string, parts: readonly string[]): string {
  return `${organisation}-ZM-${fingerprint(parts)}`;
}

/** The code of a kind of proof that the register did not know: `ZM` and the fingerprint of its name. */
export function deriveEvidenceCode(name: string): string {
  return `ZM-${fingerprint([name])}`;
}

/** The code of an organisation that a list knows by name only: area, `JG` and the fingerprint of its name. */
export function deriveOrganisationCode(jurisdiction: string, name: string): string {
  return `${jurisdiction}-JG-${fingerprint([name])}`;
}

/** The code of a part of a record, by position: `partCode("X", "Z", 1)` is `"X-Z01"`. Positions begin at 1. */
export function partCode(owner: string, letter: 'A' | 'D' | 'Z', position: number): string {
  return `${owner}-${letter}${String(position).padStart(2, '0')}`;
}

/** Names as they are compared: width folded, blanks taken out. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

function fingerprint(names: readonly string[]): string {
  return createHash('sha256').update(names.map(nameKey).join('|')).digest('hex').slice(0, 8);
}
