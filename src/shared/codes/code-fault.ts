/** Languages in which a fault explains itself. */
export type CodeFaultLanguage = 'zh' | 'en';

const CODE_FAULTS = {
  EMPTY: { zh: '代码为空', en: 'there is no code' },
  WHITESPACE: { zh: '代码中含有空白字符', en: 'there is white space in or around the code' },
  LENGTH: {
    zh: '位数与规则不符（常见原因：电子表格丢失首位零或漏录）',
    en: 'it does not have the number of characters the scheme asks for (often a zero or a digit was lost)',
  },
  ALPHABET: { zh: '含有该编码规则不允许的字符', en: 'it has a character the scheme does not use' },
  STRUCTURE: { zh: '代码各段的组成与规则不符', en: 'its parts are not put together as the scheme says' },
  CHECK_DIGIT: { zh: '校验码不符', en: 'the check character does not fit the rest' },
  ORG_CODE_CHECK: {
    zh: '其中组织机构代码的校验码不符（GB 11714）',
    en: 'the check character of the organisation code inside it does not fit (GB 11714)',
  },
  EMBEDDED_ORG: {
    zh: '其中的机构代码不是有效的统一社会信用代码',
    en: 'an organisation code inside it is no valid unified social credit code',
  },
  OTHER_ORG_SCHEME: {
    zh: '其中的机构代码为旧组织机构代码或临时代码，不是统一社会信用代码',
    en: 'it names its organisation by an old or provisional code, not by the unified social credit code',
  },
  REGION: {
    zh: '行政区划代码不在 GB/T 2260 的省级代码之内',
    en: 'its area code begins with no province code of GB/T 2260',
  },
  UNKNOWN_AUTHORITY: {
    zh: '登记管理部门代码或机构类别代码未知',
    en: 'the registration authority or the kind of organisation is unknown',
  },
  UNKNOWN_LEVEL: { zh: '行使层级代码未知', en: 'the level of exercise is unknown' },
  UNKNOWN_ITEM_TYPE: { zh: '不能由代码确定事项类型', en: 'the code does not tell a known item type' },
  UNKNOWN_SECTOR: { zh: '部门（行业）代码未知', en: 'the sector code is unknown' },
  SEQUENCE: { zh: '顺序号不得为零', en: 'a sequence number that begins at one is zero' },
} as const satisfies Record<string, Readonly<Record<CodeFaultLanguage, string>>>;

/** The rule a code breaks. Closed, and part of the contract; the texts are for people and may change. */
export type CodeFault = keyof typeof CODE_FAULTS;

/** Every fault there is, in the order of the table above. */
export const CODE_FAULT_KEYS: readonly CodeFault[] = Object.keys(CODE_FAULTS).filter(isCodeFault);

/** True when the text names a fault of this union. */
export function isCodeFault(text: string): text is CodeFault {
  return Object.hasOwn(CODE_FAULTS, text);
}

/** Says in one clause what is wrong, e.g. `codeFaultText('CHECK_DIGIT', 'zh')` is `"校验码不符"`. */
export function codeFaultText(fault: CodeFault, language: CodeFaultLanguage): string {
  return CODE_FAULTS[fault][language];
}
