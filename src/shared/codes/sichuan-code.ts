import { checkAreaCode } from './area-code.js';
import type { CodeFault } from './code-fault.js';
import { type CodeVerdict, readCodeText, shapeFault } from './code-verdict.js';
import { categoryOfItemType, type PowerCategory } from './item-types.js';
import { checkOrganisationCode } from './organisation-code.js';
import { checkUscc } from './uscc.js';

/** What could be read of a code; null for what could not. */
export interface SichuanCodeParts {
  readonly kind: 'SICHUAN';
  /** Catalogue the item comes from: `"511"`, `"512"`, `"513"`; null in codes that begin with the type letter. */
  readonly catalogue: string | null;
  /** Letter of the item type, or `"0"`; null when the code does not begin as the scheme says. */
  readonly typeLetter: string | null;
  readonly category: PowerCategory | null;
  /** Twelve digits. The item's own area: that of the organisation may differ. */
  readonly area: string | null;
  readonly organisation: string | null;
  /** Scheme of the organisation part; null when it fits none. */
  readonly organisationScheme: 'CN-USCC' | 'CN-11714' | 'PROVISIONAL' | null;
  /** The two last parts, e.g. `"1-00"`. */
  readonly suffix: string | null;
}

const CATEGORY_OF_LETTER: Readonly<Record<string, PowerCategory>> = {
  A: 'LICENSING',
  B: 'PUBLIC_SERVICE',
  C: 'PUBLIC_SERVICE',
  '0': 'PUBLIC_SERVICE',
  E: 'ADJUDICATION',
  F: 'CONFIRMATION',
  G: 'BENEFIT',
  H: 'REWARD',
  Z: 'OTHER',
};

/** In this catalogue every letter met is A, on public services and on other powers alike: it tells nothing. */
const CATALOGUE_WITHOUT_TYPES = '513';

const HEAD = /^(?:(?<catalogue>51\d?)(?<type>[A-Z0])(?:\d{8}|\d{10})|(?<bareType>[A-Z])-\d{6}-\d{3,4})-/;
const TAIL = /^(?<area>\d{12})-\d{3}-(?<organisation>[0-9A-Z]{8}-[0-9A-Z]|[0-9A-Z]+)-(?<suffix>\d-\d{2})$/;

/** Written in place of the credit code for bodies that have none yet: TE and sixteen digits. */
const PROVISIONAL = /^TE\d{16}$/;

/**
 * Checks an item code of the government service platform of Sichuan:
 * `catalogue item - area - 000 - organisation - n - nn`.
 *
 * The scheme has no check of its own, but its parts have. An organisation part that is no
 * valid code is the fault; an old organisation code or a provisional one is a warning. A code that does not
 * follow the scheme keeps the category its first part tells.
 *
 * @param text e.g. `"511Z07001006-511602000000-000-11511301008778183N-1-00"`
 * @see the scheme has no published standard; it was read off codes in use
 */
export function checkSichuanCode(text: string): CodeVerdict<SichuanCodeParts> {
  const code = readCodeText(text);
  const head = HEAD.exec(code);
  const tail = head && TAIL.exec(code.slice(head[0].length));
  const organisation = judgeOrganisation(tail?.groups?.['organisation'] ?? null);
  const catalogue = head?.groups?.['catalogue'] ?? null;
  const typeLetter = head?.groups?.['type'] ?? head?.groups?.['bareType'] ?? null;
  const category = categoryOf(catalogue, typeLetter);
  const area = tail?.groups?.['area'] ?? null;
  const parts: SichuanCodeParts = {
    kind: 'SICHUAN',
    catalogue,
    typeLetter,
    category,
    area,
    organisation: tail?.groups?.['organisation'] ?? null,
    organisationScheme: organisation.scheme,
    suffix: tail?.groups?.['suffix'] ?? null,
  };
  const fault =
    shapeFault(code, { alphabet: /^[0-9A-Z-]+$/ }) ??
    (area === null ? 'STRUCTURE' : checkAreaCode(area).fault) ??
    organisation.fault;
  const warnings: CodeFault[] = [...organisation.warnings];
  if (typeLetter !== null && category === null) warnings.push('UNKNOWN_ITEM_TYPE');
  return { code, fault, warnings, parts: head ? parts : null };
}

/**
 * The category of an item that is listed with its code and its type. The type column wins, for the letter is
 * silent in one catalogue and plainly wrong on some items; a letter that says otherwise is reported.
 *
 * @param itemType a type of the national table, e.g. `"1"`
 * @returns e.g. `{ category: "LICENSING", isContradicted: false }`; category null when neither tells
 */
export function sichuanItemCategory(
  code: string,
  itemType: string,
): { readonly category: PowerCategory | null; readonly isContradicted: boolean } {
  const byLetter = checkSichuanCode(code).parts?.category ?? null;
  const byType = categoryOfItemType('CN-NATIONAL', itemType);
  return {
    category: byType ?? byLetter,
    isContradicted: byType !== null && byLetter !== null && byType !== byLetter,
  };
}

function categoryOf(catalogue: string | null, letter: string | null): PowerCategory | null {
  if (letter === null || catalogue === CATALOGUE_WITHOUT_TYPES) return null;
  return CATEGORY_OF_LETTER[letter] ?? null;
}

interface OrganisationJudgement {
  readonly scheme: SichuanCodeParts['organisationScheme'];
  readonly fault: CodeFault | null;
  readonly warnings: readonly CodeFault[];
}

function judgeOrganisation(text: string | null): OrganisationJudgement {
  if (text === null) return { scheme: null, fault: null, warnings: [] };
  if (PROVISIONAL.test(text)) return { scheme: 'PROVISIONAL', fault: null, warnings: ['OTHER_ORG_SCHEME'] };
  if (text.length <= 10) {
    const { fault } = checkOrganisationCode(text);
    if (fault) return { scheme: null, fault, warnings: [] };
    return { scheme: 'CN-11714', fault, warnings: ['OTHER_ORG_SCHEME'] };
  }
  const { fault, warnings } = checkUscc(text);
  return { scheme: fault ? null : 'CN-USCC', fault, warnings };
}
