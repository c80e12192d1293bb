import type { PowerCategory } from '../../../powers/domain/vocabulary.js';
import type { ResponsibilityStage } from '../../../responsibilities/domain/vocabulary.js';

/** The stages at which duties fall when a power of one category is exercised. */
export interface StageTemplate {
  /** Those that published lists of duties have, in their order. */
  readonly stages: readonly ResponsibilityStage[];
  /** Those of them that a law lays down for every power of the category; the others are common practice. */
  readonly byLaw: readonly ResponsibilityStage[];
}

/**
 * By category; the reference tables `stage-template-*` say the same. Categories without one are too various to have a
 * common course.
 *
 * @see 行政许可法 第四章、第六章 · 行政处罚法 第五章、第六章 · 行政强制法 第三章、第四章
 */
export const STAGE_TEMPLATES: Readonly<Partial<Record<PowerCategory, StageTemplate>>> = {
  // 行政许可法 第三十二条、第三十四条、第三十八条、第四十四条、第六十一条
  LICENSING: {
    stages: ['ACCEPT', 'REVIEW', 'DECIDE', 'DELIVER', 'SUPERVISE'],
    byLaw: ['ACCEPT', 'REVIEW', 'DECIDE', 'DELIVER', 'SUPERVISE'],
  },
  // 行政处罚法 第五十四条、第五十五条、第四十四条、第五十七条、第六十一条、第六十六条
  PENALTY: {
    stages: ['FILE', 'INVESTIGATE', 'HEAR', 'NOTIFY', 'DECIDE', 'DELIVER', 'EXECUTE'],
    byLaw: ['FILE', 'INVESTIGATE', 'NOTIFY', 'DECIDE', 'DELIVER', 'EXECUTE'],
  },
  // 行政强制法 第十八条、第二十四条、第二十七条
  COMPULSORY_MEASURE: {
    stages: ['DECIDE', 'APPROVE', 'NOTIFY', 'DISPOSE', 'SUPERVISE'],
    byLaw: ['DECIDE', 'APPROVE', 'NOTIFY', 'DISPOSE'],
  },
  // 行政强制法 第三十五条至第三十八条
  COMPULSORY_EXECUTION: {
    stages: ['NOTIFY', 'DECIDE', 'DELIVER', 'EXECUTE'],
    byLaw: ['NOTIFY', 'DECIDE', 'DELIVER', 'EXECUTE'],
  },
  LEVY: { stages: ['REVIEW', 'COLLECT', 'SUPERVISE'], byLaw: [] },
  BENEFIT: { stages: ['ACCEPT', 'REVIEW', 'PAY', 'SUPERVISE'], byLaw: [] },
  INSPECTION: { stages: ['INSPECT', 'DISPOSE', 'SUPERVISE'], byLaw: [] },
  CONFIRMATION: { stages: ['ACCEPT', 'REVIEW', 'DECIDE', 'DELIVER', 'SUPERVISE'], byLaw: [] },
  REWARD: { stages: ['ASSESS', 'PUBLICISE', 'DECIDE'], byLaw: [] },
  ADJUDICATION: { stages: ['ACCEPT', 'HEAR', 'DECIDE', 'DELIVER'], byLaw: [] },
};
