import type { CodeFault } from './code-fault.js';
import { type CodeVerdict, readCodeText, shapeFault, unreadable } from './code-verdict.js';
import { checkUscc } from './uscc.js';

/** A licence type code taken apart: the organ that defined the type, and its number there. */
export interface LicenceTypeCodeParts {
  readonly kind: 'LICENCE_TYPE';
  readonly definedBy: string;
  /** Three digits. */
  readonly sequence: string;
}

/** An electronic licence identifier taken apart, without the root OID. */
export interface LicenceIdentifierParts {
  readonly kind: 'LICENCE_IDENTIFIER';
  /** 证照类型代码, 21 characters. */
  readonly licenceType: string;
  /** 颁发机构代码; 18 characters by the standard, shorter ones are in use. */
  readonly issuer: string;
  /** 流水号, 1 to 64 characters. */
  readonly serial: string;
  /** Three digits. */
  readonly version: string;
  readonly check: string;
}

const ROOT = '1.2.156.3005.2.';
const SEGMENTS = /^([0-9A-Z]{18}\d{3})\.([0-9A-Z]{1,18})\.([0-9A-Z]{1,64})\.(\d{3})\.([0-9A-Z])$/;
const MOD_37_36_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Checks the code of a kind of electronic licence 证照类型代码: a unified social credit code and three digits.
 *
 * @param text e.g. `"11100000000013338W001"`
 * @see GB/T 36904-2018
 */
export function checkLicenceTypeCode(text: string): CodeVerdict<LicenceTypeCodeParts> {
  const code = readCodeText(text);
  const fault = shapeFault(code, { lengths: [21], alphabet: /^[0-9A-Z]{18}\d{3}$/ });
  if (fault) return unreadable(code, fault);
  const organ = checkUscc(code.slice(0, 18));
  return {
    code,
    fault: organ.fault,
    warnings: organ.warnings,
    parts: { kind: 'LICENCE_TYPE', definedBy: organ.code, sequence: code.slice(18) },
  };
}

/**
 * Checks the identifier of one electronic licence 证照标识.
 *
 * A check character that does not fit is a warning only, because licences issued by a deployed system
 * with a wrong calculation are about; so is an issuer or a defining organ without a valid code.
 *
 * @param text e.g. `"1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U"`
 * @see GB/T 36904-2018; ISO/IEC 7064, MOD 37,36
 */
export function checkLicenceIdentifier(text: string): CodeVerdict<LicenceIdentifierParts> {
  const code = readCodeText(text);
  const fault = shapeFault(code, { alphabet: /^[0-9A-Z.]+$/ });
  if (fault) return unreadable(code, fault);
  const match = code.startsWith(ROOT) ? SEGMENTS.exec(code.slice(ROOT.length)) : null;
  if (!match) return unreadable(code, 'STRUCTURE');
  const [, licenceType = '', issuer = '', serial = '', version = '', check = ''] = match;
  const warnings: CodeFault[] = [];
  if (check !== mod3736CheckCharacter(licenceType + issuer + serial + version)) warnings.push('CHECK_DIGIT');
  if (checkLicenceTypeCode(licenceType).fault || checkUscc(issuer).fault) warnings.push('EMBEDDED_ORG');
  return {
    code,
    fault: null,
    warnings,
    parts: { kind: 'LICENCE_IDENTIFIER', licenceType, issuer, serial, version, check },
  };
}

/**
 * The check character of ISO/IEC 7064 MOD 37,36 for a text of `0-9A-Z` (A is 10, Z is 35).
 *
 * Finds every substitution of one character and every transposition of neighbours, but for pairs of
 * neighbouring values (0 and 1, 9 and A, Z and 0) where the running remainder happens to hide it.
 */
export function mod3736CheckCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + MOD_37_36_ALPHABET.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return MOD_37_36_ALPHABET.charAt((37 - product) % 36);
}
