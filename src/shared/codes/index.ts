export { checkCode } from './check-code.js';
export { type CodeFault, codeFaultText } from './code-fault.js';
export { CODE_SCHEMES, type CodeSchemeKey, isCodeSchemeKey } from './code-schemes.js';
export type { CodeVerdict } from './code-verdict.js';
export { PROVINCE_NAMES } from './provinces.js';
