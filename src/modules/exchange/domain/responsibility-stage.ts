/** Stages of exercising a power; the values of the vocabulary `ResponsibilityStage`. */
export type Stage =
  | 'FILE'
  | 'ACCEPT'
  | 'REVIEW'
  | 'INVESTIGATE'
  | 'HEAR'
  | 'NOTIFY'
  | 'APPROVE'
  | 'DECIDE'
  | 'DELIVER'
  | 'EXECUTE'
  | 'DISPOSE'
  | 'PLAN'
  | 'INSPECT'
  | 'ASSESS'
  | 'PUBLICISE'
  | 'PAY'
  | 'COLLECT'
  | 'MEDIATE'
  | 'SUPERVISE'
  | 'OTHER';

const STAGES: readonly (readonly [Stage, readonly string[]])[] = [
  ['SUPERVISE', ['事后监管', '事中事后监管', '后续监管', '监管', '监督管理', '监督检查', '事后监督', '监督']],
  ['FILE', ['立案']],
  ['ACCEPT', ['受理', '申请受理', '接收']],
  ['INVESTIGATE', ['调查取证', '调查', '取证']],
  ['HEAR', ['审理', '案件审理', '听证']],
  ['NOTIFY', ['告知', '事先告知', '催告']],
  ['APPROVE', ['审批']],
  ['REVIEW', ['审查', '审核', '初审', '复核', '核查']],
  ['DECIDE', ['决定', '确认', '裁决']],
  ['DELIVER', ['送达', '办结', '颁证', '发证']],
  ['EXECUTE', ['执行', '实施']],
  ['DISPOSE', ['处置', '处理']],
  ['PLAN', ['制定方案', '制订方案', '方案制定', '计划']],
  ['INSPECT', ['检查', '现场检查', '实施检查']],
  ['ASSESS', ['评审', '评估', '评选', '考核']],
  ['PUBLICISE', ['公示', '公告', '公开', '公布', '表彰']],
  ['PAY', ['发放', '给付', '兑付', '支付']],
  ['COLLECT', ['征缴', '征收', '收缴']],
  ['MEDIATE', ['调解']],
];

const STAGE_OF = new Map(STAGES.flatMap(([stage, words]) => words.map((word): [string, Stage] => [word, stage])));

/** What a responsibility says first: `受理责任：…`, `受理阶段：…`, `受理：…`. */
const HEAD = /^([\u4E00-\u9FFF]{2,8}?)(?:阶段|环节)?(?:责任)?\s*(?:[:：。]|$)/;

/**
 * The stage a responsibility names at its head; OTHER when it names none of the known ones.
 *
 * @param text e.g. `"立案责任：符合立案条件的，十个工作日内立案。"` gives `"FILE"`
 */
export function stageOf(text: string): Stage {
  const word = HEAD.exec(text.trim().replace(/^(.{0,6}?)\s*责任(?![:：])/, '$1：'))?.[1];
  return (word === undefined ? undefined : STAGE_OF.get(word)) ?? 'OTHER';
}
