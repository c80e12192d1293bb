import { type CodeVerdict, readCodeText, shapeFault, unreadable } from './code-verdict.js';

/** An organisation code taken apart: `00877868-5` is body `00877868` and check `5`. */
export interface OrganisationCodeParts {
  readonly kind: 'ORGANISATION_CODE';
  readonly body: string;
  readonly check: string;
}

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Checks an organisation code 组织机构代码: eight characters and a check character.
 *
 * Both written forms of the standard are read, with the hyphen for people (`00877868-5`) and without
 * for machines (`008778685`); the code is kept in the form given. Among digits every single
 * substitution and adjacent transposition is found; letters eleven apart (A and L) pass for each other.
 *
 * @see GB 11714-1997, 2.1 and 2.2
 */
export function checkOrganisationCode(text: string): CodeVerdict<OrganisationCodeParts> {
  const code = readCodeText(text);
  const compact = code.replace(/^(.{8})-(.)$/u, '$1$2');
  const fault = shapeFault(compact, { lengths: [9], alphabet: /^[0-9A-Z]{8}[0-9X]$/ });
  if (fault) return unreadable(code, fault);
  const parts = { kind: 'ORGANISATION_CODE', body: compact.slice(0, 8), check: compact.slice(8) } as const;
  return {
    code,
    fault: parts.check === organisationCheckCharacter(parts.body) ? null : 'CHECK_DIGIT',
    warnings: [],
    parts,
  };
}

/**
 * The check character that belongs to eight characters `0-9A-Z` (A is 10, Z is 35).
 *
 * @param body e.g. `"00877868"`
 * @returns `"0"` to `"9"` or `"X"`, e.g. `"5"`
 * @see GB 11714-1997, 2.1.2
 */
export function organisationCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
