import { checkBasicCode } from './basic-code.js';
import { type CodeVerdict, readCodeText, shapeFault, unreadable } from './code-verdict.js';
import { checkUscc } from './uscc.js';

/** An implementation code taken apart: 18 + 1 + 12 characters. */
export interface ImplementationCodeParts {
  readonly kind: 'IMPLEMENTATION';
  /** Unified social credit code of the body that implements the item. Its area may differ from the item's. */
  readonly organisation: string;
  /** 行使层级, `"1"` to `"6"`, or `"9"` for 分级管理. */
  readonly level: string;
  /** 基本编码 of the item. */
  readonly basic: string;
}

/** One digit each: 国家 省 市 县 乡镇(街道) 村(社区), and 9 for 分级管理, which some platforms write as a level. */
const LEVELS = '1234569';

/**
 * Checks an implementation code 实施编码 of 31 characters: organisation, level of exercise, basic code.
 * The fault is that of the first part that has one; warnings of all parts are gathered.
 *
 * @param text e.g. `"11370800MB285591843370117002011"`
 * @see GB/T 39554.1-2020; the composition was read off published codes
 */
export function checkImplementationCode(text: string): CodeVerdict<ImplementationCodeParts> {
  const code = readCodeText(text);
  const fault = shapeFault(code, { lengths: [31], alphabet: /^[0-9A-Z]{31}$/ });
  if (fault) return unreadable(code, fault);
  const organisation = checkUscc(code.slice(0, 18));
  const level = code.charAt(18);
  const basic = checkBasicCode(code.slice(19));
  return {
    code,
    fault: organisation.fault ?? (LEVELS.includes(level) ? null : 'UNKNOWN_LEVEL') ?? basic.fault,
    warnings: [...new Set([...organisation.warnings, ...basic.warnings])],
    parts: { kind: 'IMPLEMENTATION', organisation: organisation.code, level, basic: basic.code },
  };
}
