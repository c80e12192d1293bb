import type { HandlingItemInput, RequirementInput } from '../judged.js';

/** How vague the name of a demanded document is, from worst to none. */
export const VAGUENESS = ['CATCH_ALL', 'VAGUE', 'OPEN_ENDED', 'NONE'] as const;
export type Vagueness = (typeof VAGUENESS)[number];

const DOCUMENT = '(?:材料|资料|证明|文件|证件|证照|手续|凭证|单据|票据|文书)';

/** 其他材料, 法律法规规定的其他材料, 其它需要提交的证明文件 */
const CATCH_ALL = new RegExp(`其[他它](?:[^，。；、（）()]{0,8}?)${DOCUMENT}|规定的其[他它]`);

/** 有关证明, 相关材料, 必要的文件: some document that is not named. What is named beside it is no fault: 与受伤有关的病历. */
const VAGUE = new RegExp(`(?:有关|相关|必要的?|适当的?)(?:部门)?的?(?:审批|批准|情况)?(?:的|性)?${DOCUMENT}`);

/** 等 behind a list that is left open; 等三项材料 closes it. */
const OPEN_END = new RegExp(`等(?:有关|相关|的)?(?:${DOCUMENT}|$|[）)，。；])`);

/** Words whose last sign is 等 and which leave nothing open: 平等, 一等, 甲等; between 、 they may end a list. */
const WORDS_IN_DENG = new Set('平对同均优劣上中下高初特头次一二三四五六七八九十甲乙丙丁何不相');

/** 必要时, 视情况, 符合有关规定: conditions that nobody can check beforehand. */
const VAGUE_CONDITION =
  /其[他它](?:[^，。；、（）()]{0,6}?)(?:条件|情形|情况|要求)|必要时|需要时|视情况|视具体情况|酌情|特殊情况|(?:有关|相关)(?:规定|要求|条件|情形)(?![》」])/;

/**
 * How vague a name is.
 *
 * @see 国务院关于在线政务服务的若干规定 第六条: 明确政务服务事项的受理条件、办事材料、办理流程等信息
 * @see 行政许可法 第三十条第一款: 需要提交的全部材料的目录
 */
export function vaguenessOf(name: string): Vagueness {
  if (/其[他它]/.test(name) && CATCH_ALL.test(name)) return 'CATCH_ALL';
  if (VAGUE.test(name)) return 'VAGUE';
  return name.includes('等') && isOpenEnded(name) ? 'OPEN_ENDED' : 'NONE';
}

function isOpenEnded(name: string): boolean {
  const match = OPEN_END.exec(name);
  if (!match) return false;
  const before = name.slice(0, match.index);
  return !WORDS_IN_DENG.has(before.slice(-1)) || before.includes('、');
}

/** True when a condition leaves to the office what must be so. */
export function isVagueCondition(condition: string | null): boolean {
  return condition !== null && VAGUE_CONDITION.test(condition);
}

/** The worst name among the documents that an item demands. */
export function documentVagueness({ requirements }: HandlingItemInput): Vagueness {
  let worst: Vagueness = 'NONE';
  for (const requirement of requirements) {
    if (!isDemanded(requirement)) continue;
    const vagueness = rememberedVagueness(requirement.name);
    if (vagueness !== 'NONE' && VAGUENESS.indexOf(vagueness) < VAGUENESS.indexOf(worst)) worst = vagueness;
  }
  return worst;
}

/** True when the conditions of an item, or of one of the documents that it demands, are vague. */
export function hasVagueCondition({ conditions, requirements }: HandlingItemInput): boolean {
  return (
    isVagueCondition(conditions) ||
    requirements.some((requirement) => isDemanded(requirement) && isVagueCondition(requirement.condition))
  );
}

/** Codes of the requirements whose names are vague. */
export function vagueDocuments({ requirements }: HandlingItemInput): readonly string[] {
  return requirements.flatMap((each) => (isDemanded(each) && vaguenessOf(each.name) !== 'NONE' ? [each.code] : []));
}

/** Codes of the requirements whose conditions are vague. */
export function vaguelyConditioned({ requirements }: HandlingItemInput): readonly string[] {
  return requirements.flatMap((each) => (isDemanded(each) && isVagueCondition(each.condition) ? [each.code] : []));
}

function isDemanded({ status, disposition }: RequirementInput): boolean {
  return status === 'ACTIVE' && disposition !== 'ELIMINATED';
}

/** Names recur: a country demands some tens of thousands of different documents. */
const MOST_NAMES = 50_000;
const names = new Map<string, Vagueness>();

function rememberedVagueness(name: string): Vagueness {
  const known = names.get(name);
  if (known !== undefined) return known;
  const vagueness = vaguenessOf(name);
  if (names.size >= MOST_NAMES) names.clear();
  names.set(name, vagueness);
  return vagueness;
}
