import { type AreaCodeParts, checkAreaCode } from './area-code.js';
import { type BasicCodeParts, checkBasicCode } from './basic-code.js';
import type { CodeVerdict } from './code-verdict.js';
import { checkServiceCode, type HandlingItemCodeParts } from './handling-item-code.js';
import type { ImplementationCodeParts } from './implementation-code.js';
import {
  checkLicenceIdentifier,
  checkLicenceTypeCode,
  type LicenceIdentifierParts,
  type LicenceTypeCodeParts,
} from './licence-identifier.js';
import { checkOrganisationCode, type OrganisationCodeParts } from './organisation-code.js';
import { checkSichuanCode, type SichuanCodeParts } from './sichuan-code.js';
import { checkUscc, type UsccParts } from './uscc.js';

/** Parts of a code of any scheme; `kind` tells which. */
export type CodeParts =
  | AreaCodeParts
  | BasicCodeParts
  | HandlingItemCodeParts
  | ImplementationCodeParts
  | LicenceIdentifierParts
  | LicenceTypeCodeParts
  | OrganisationCodeParts
  | SichuanCodeParts
  | UsccParts;

/** One way of giving codes. */
export interface CodeScheme {
  readonly zh: string;
  readonly en: string;
  /** Standard or document, by name and number. */
  readonly source: string;
  /** False when the composition was not found in a published text but inferred from codes in use, or not found at all. */
  readonly verified: boolean;
  /** Null when codes of the scheme are kept as given and only asked to be there. */
  readonly check: ((text: string) => CodeVerdict<CodeParts>) | null;
}

/** Every scheme a record may name. Codes are unique within a scheme. */
export const CODE_SCHEMES = {
  'CN-USCC': {
    zh: '统一社会信用代码',
    en: 'Unified social credit code',
    source: 'GB 32100-2015',
    verified: true,
    check: checkUscc,
  },
  'CN-11714': {
    zh: '组织机构代码',
    en: 'Organisation code',
    source: 'GB 11714-1997',
    verified: true,
    check: checkOrganisationCode,
  },
  'CN-4657': {
    zh: '中央党政机关、人民团体及其他机构代码',
    en: "Codes of central organs, people's organisations and other bodies",
    source: 'GB/T 4657-2021',
    verified: false,
    check: null,
  },
  'CN-2260': {
    zh: '行政区划代码',
    en: 'Administrative division code',
    source: 'GB/T 2260、GB/T 10114',
    verified: true,
    check: checkAreaCode,
  },
  'CN-39554-BASIC': {
    zh: '政务服务事项基本编码',
    en: 'Basic code of a government service item',
    source: 'GB/T 39554.1-2020',
    verified: false,
    check: checkBasicCode,
  },
  'CN-39554': {
    zh: '政务服务事项实施编码、业务办理项编码',
    en: 'Implementation code and handling item code',
    source: 'GB/T 39554.1-2020',
    verified: false,
    check: checkServiceCode,
  },
  'CN-36904': {
    zh: '电子证照标识',
    en: 'Electronic licence identifier',
    source: 'GB/T 36904-2018',
    verified: true,
    check: checkLicenceIdentifier,
  },
  'CN-36904-TYPE': {
    zh: '电子证照类型代码',
    en: 'Electronic licence type code',
    source: 'GB/T 36904-2018',
    verified: true,
    check: checkLicenceTypeCode,
  },
  'CN-39048': {
    zh: '行政许可事项分类与编码',
    en: 'Classification and codes of administrative licences',
    source: 'GB/T 39048-2020',
    verified: false,
    check: null,
  },
  'SC-sczwfw': {
    zh: '四川政务服务平台事项编码',
    en: 'Item code of the Sichuan government service platform',
    source: '无公开标准，依据实际编码归纳',
    verified: false,
    check: checkSichuanCode,
  },
  'HB-16': {
    zh: '湖北省行政权力编码（16位）',
    en: 'Hubei code of administrative powers (16 digits)',
    source: '湖北省2015年征求意见稿',
    verified: true,
    check: null,
  },
  'GZ-10': {
    zh: '贵州省权力事项基本码（10位）',
    en: 'Guizhou basic code of powers (10 characters)',
    source: 'DB52/T 1264-2018',
    verified: true,
    check: null,
  },
  'JL-2848': {
    zh: '吉林省地方标准编码',
    en: 'Code of the Jilin local standard',
    source: 'DB22/T 2848-2017',
    verified: false,
    check: null,
  },
  'SD-2561': {
    zh: '山东省地方标准编码',
    en: 'Code of the Shandong local standard',
    source: 'DB37/T 2561-2014',
    verified: false,
    check: null,
  },
  PROVISIONAL: {
    zh: '临时机构代码',
    en: 'Provisional organisation code',
    source: '无公开标准，依据实际编码归纳',
    verified: false,
    check: null,
  },
  LOCAL: { zh: '本地编码', en: 'Local code', source: '本登记簿自定', verified: true, check: null },
  'LOCAL-POWER': {
    zh: '本地权力事项编码',
    en: 'Local code of a power',
    source: '本登记簿自定',
    verified: true,
    check: null,
  },
} as const satisfies Readonly<Record<string, CodeScheme>>;

export type CodeSchemeKey = keyof typeof CODE_SCHEMES;

/** All keys, in the order of the registry. */
export const CODE_SCHEME_KEYS: readonly CodeSchemeKey[] = Object.keys(CODE_SCHEMES).filter(isCodeSchemeKey);

/** True when the text names a scheme of the registry. */
export function isCodeSchemeKey(text: string): text is CodeSchemeKey {
  return Object.hasOwn(CODE_SCHEMES, text);
}
