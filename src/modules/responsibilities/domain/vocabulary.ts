import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';

export const ResponsibilityStage = defineVocabulary(
  'ResponsibilityStage',
  'Stage of exercising a power at which a duty falls 责任环节.',
  {
    FILE: ['立案', 'Open a case'],
    ACCEPT: ['受理', 'Accept'],
    REVIEW: ['审查', 'Review'],
    INVESTIGATE: ['调查取证', 'Investigate'],
    HEAR: ['审理', 'Hear'],
    NOTIFY: ['告知', 'Notify'],
    APPROVE: ['审批', 'Approve'],
    DECIDE: ['决定', 'Decide'],
    DELIVER: ['送达', 'Deliver'],
    EXECUTE: ['执行', 'Execute'],
    DISPOSE: ['处置', 'Dispose'],
    PLAN: ['制定方案', 'Plan'],
    INSPECT: ['检查', 'Inspect'],
    ASSESS: ['评审', 'Assess'],
    PUBLICISE: ['公示', 'Publicise'],
    PAY: ['发放', 'Pay'],
    COLLECT: ['征缴', 'Collect'],
    MEDIATE: ['调解', 'Mediate'],
    SUPERVISE: ['事后监管', 'Supervise afterwards'],
    OTHER: ['其他', 'Other'],
  },
);
export type ResponsibilityStage = ValueOf<typeof ResponsibilityStage>;
