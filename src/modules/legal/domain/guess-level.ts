import type { InstrumentLevel } from './vocabulary.js';

/** Folders of a collection of laws by subject: all of them hold laws. */
const LAW_FOLDERS =
  /^(?:法律|宪法相关法|行政法|民法商法|民商法|民法典|民法|商法|经济法|社会法|刑法|诉讼与非诉讼程序法|诉讼及非诉讼程序法|程序法)$/;
const LEVEL_BY_FOLDER: ReadonlyMap<string, InstrumentLevel> = new Map<string, InstrumentLevel>([
  ['宪法', 'L0'],
  ['行政法规', 'L2'],
  ['监察法规', 'LS'],
  ['司法解释', 'LJ'],
  ['部门规章', 'L4M'],
  ['规范性文件', 'L5'],
]);
const LOCAL_FOLDER = /^(?:DLC|地方性?法规|.*地方性?法规|自治条例|单行条例|经济特区法规)$/;
const MUNICIPALITIES = /^(?:北京|天津|上海|重庆)/;
const VARIATION = /自治条例|单行条例|经济特区|浦东新区|海南自由贸易港|(?:自治州|自治县|自治旗).*变通/;
const OF_A_CITY = /^(?!.*(?:省|自治区|特别行政区))[\u4e00-\u9fff]{1,12}?(?:市|自治州|地区|盟)(?!场|政|容|民)/;
const OF_A_PROVINCE = /^(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,8}自治区|(?:北京|天津|上海|重庆)市?)/;
const STATE_COUNCIL_DECISION = /^国务院(?:关于|对)(?!修改|废止|修订).*决定$/;

/** What is known of an instrument before anybody has looked at it. */
export interface LevelClues {
  readonly title: string;
  /** Folders on the way to its file, outermost first, e.g. `["部门规章", "公安部"]`. */
  readonly folders?: readonly string[];
  readonly documentNumber?: string | null;
}

/**
 * Guesses the level of an instrument, from the folder it was filed in, else its document number, else its title.
 *
 * A guess, to be confirmed by a person: titles such as 某某办法 fit four levels and give UNKNOWN.
 *
 * @see 立法法 (2023) articles 79, 80, 82, 91 and 93: who issues what
 */
export function guessLevel({ title, folders = [], documentNumber }: LevelClues): InstrumentLevel {
  const name = title.normalize('NFKC').replace(/^中华人民共和国/, '');
  if (name === '宪法' || name.startsWith('宪法修正案')) return 'L0';
  if (folders.some((folder) => LOCAL_FOLDER.test(folder))) return localLevel(name, folders);
  const filed = folders.map((folder) => (LAW_FOLDERS.test(folder) ? 'L1' : LEVEL_BY_FOLDER.get(folder)));
  const byFolder = filed.find((level) => level !== undefined);
  if (byFolder === 'L2' && STATE_COUNCIL_DECISION.test(name)) return 'L2D';
  return byFolder ?? levelOfNumber(documentNumber ?? '') ?? levelOfTitle(name, title);
}

function localLevel(name: string, folders: readonly string[]): InstrumentLevel {
  if (VARIATION.test(name) || folders.some((folder) => VARIATION.test(folder))) return 'L3V';
  if (MUNICIPALITIES.test(name) || OF_A_PROVINCE.test(name)) return 'L3P';
  return OF_A_CITY.test(name) ? 'L3C' : 'L3P';
}

/** An order of the State Council promulgates a regulation; 〔〕 mark a document that is no law at all. */
function levelOfNumber(documentNumber: string): InstrumentLevel | null {
  const number = documentNumber.normalize('NFKC').replace(/^中华人民共和国/, '');
  if (/〔\d{4}〕/.test(number)) return 'L5';
  if (/^主席令/.test(number)) return 'L1';
  if (/^国务院令/.test(number)) return 'L2';
  if (/(?:省|自治区|北京市|天津市|上海市|重庆市)(?:人民)?政府令/.test(number)) return 'L4P';
  if (/(?:市|自治州)(?:人民)?政府令/.test(number)) return 'L4C';
  return /(?:部|委员会|委|总局|局|署|银行)令/.test(number) ? 'L4M' : null;
}

function levelOfTitle(name: string, title: string): InstrumentLevel {
  if (VARIATION.test(name)) return 'L3V';
  if (/^(?:最高人民法院|最高人民检察院).*(?:解释|规定|批复)/.test(name)) return 'LJ';
  if (STATE_COUNCIL_DECISION.test(name)) return 'L2D';
  if (/(?:^|[^办方])法$|法典$/.test(name)) return 'L1';
  if (/(?:通知|意见|批复|公告|通告|函)$/.test(name)) return 'L5';
  if (!/条例$/.test(name)) return 'UNKNOWN';
  if (title.normalize('NFKC').startsWith('中华人民共和国')) return 'L2';
  if (OF_A_PROVINCE.test(name)) return 'L3P';
  return OF_A_CITY.test(name) ? 'L3C' : 'L2';
}
