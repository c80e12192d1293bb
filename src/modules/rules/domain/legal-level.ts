import type { LocalisedText } from '../../../shared/vocabulary.js';

/**
 * Levels an instrument can have, as the facts of rules know them, with their names.
 *
 * The order is that of the table of who may establish what, not a ranking: 地方性法规 and 部门规章 are not
 * ordered (立法法 第一百零六条), so a criterion compares levels by `==`, `!=` and `in` only.
 *
 * @see 立法法 (2023修正) 第九十八条至第一百零二条
 */
export const LEGAL_LEVELS = {
  L0: { zh: '宪法', en: 'Constitution' },
  L1: { zh: '法律', en: 'law' },
  L2: { zh: '行政法规', en: 'administrative regulation' },
  L2D: { zh: '国务院决定', en: 'decision of the State Council' },
  L3P: { zh: '省级地方性法规', en: 'provincial regulation' },
  L3C: { zh: '设区的市地方性法规', en: 'municipal regulation' },
  L3V: { zh: '自治条例、单行条例、经济特区法规', en: 'autonomous or special zone regulation' },
  L4M: { zh: '部门规章', en: 'departmental rule' },
  L4P: { zh: '省级政府规章', en: 'provincial government rule' },
  L4C: { zh: '设区的市政府规章', en: 'municipal government rule' },
  L5: { zh: '规范性文件', en: 'normative document' },
  LJ: { zh: '司法解释', en: 'judicial interpretation' },
  LS: { zh: '监察法规', en: 'supervision regulation' },
  UNKNOWN: { zh: '效力级别不明', en: 'level unknown' },
} as const satisfies Readonly<Record<string, LocalisedText>>;

export type LegalLevel = keyof typeof LEGAL_LEVELS;
