import { type CodeVerdict, readCodeText, shapeFault, unreadable } from './code-verdict.js';
import { checkImplementationCode, type ImplementationCodeParts } from './implementation-code.js';

/** A handling item code taken apart: an implementation code and two digits. */
export interface HandlingItemCodeParts extends Omit<ImplementationCodeParts, 'kind'> {
  readonly kind: 'HANDLING_ITEM';
  /** 实施编码 of the service item it belongs to, 31 characters. */
  readonly implementation: string;
  /** `"01"` to `"99"`. */
  readonly sequence: string;
}

/**
 * Checks a handling item code 业务办理项编码 of 33 characters.
 *
 * @param text e.g. `"11370800MB28559184300011711200001"`
 * @see GB/T 39554.1-2020; the composition was read off published codes
 */
export function checkHandlingItemCode(text: string): CodeVerdict<HandlingItemCodeParts> {
  const code = readCodeText(text);
  const fault = shapeFault(code, { lengths: [33], alphabet: /^[0-9A-Z]{31}[0-9]{2}$/ });
  if (fault) return unreadable(code, fault);
  const implementation = checkImplementationCode(code.slice(0, 31));
  const sequence = code.slice(31);
  return {
    code,
    fault: implementation.fault ?? (sequence === '00' ? 'SEQUENCE' : null),
    warnings: implementation.warnings,
    parts: implementation.parts && {
      ...implementation.parts,
      kind: 'HANDLING_ITEM',
      implementation: implementation.code,
      sequence,
    },
  };
}

/**
 * Checks a code of the national service platform, whichever of the two it is: 31 characters are an
 * implementation code, 33 a handling item code, anything else is a fault of length.
 */
export function checkServiceCode(text: string): CodeVerdict<ImplementationCodeParts | HandlingItemCodeParts> {
  return [...readCodeText(text)].length === 33 ? checkHandlingItemCode(text) : checkImplementationCode(text);
}
