import { Role } from '../../../shared/actor.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { PolicyRow } from './policy/policy-row.js';

/** How far a row got before it failed. */
export type Failure =
  | { readonly at: 'ROLE' }
  | { readonly at: 'REACH' }
  | { readonly at: 'CONDITION'; readonly reason: LocalisedText }
  | { readonly at: 'STATE' };

/**
 * Says to the one who was refused why.
 *
 * @param row the one that came nearest
 * @param rows all of the action
 */
export function refusalText(failure: Failure, row: PolicyRow, rows: readonly PolicyRow[]): LocalisedText {
  switch (failure.at) {
    case 'ROLE':
      return lacksRole(rows);
    case 'REACH':
      return {
        zh: `您的职权范围不包括该机构或者区划。${row.says.zh}`,
        en: `Your role does not reach there. ${row.says.en}`,
      };
    case 'CONDITION':
      return { zh: `${failure.reason.zh}${row.says.zh}`, en: `${failure.reason.en} ${row.says.en}` };
    case 'STATE':
      return {
        zh: `当前状态或者环节不允许此操作。${row.says.zh}`,
        en: `Not while it stands in this state or at this step. ${row.says.en}`,
      };
  }
}

function lacksRole(rows: readonly PolicyRow[]): LocalisedText {
  const roles = [...new Set(rows.flatMap(({ by }) => (typeof by === 'string' ? [] : by)))];
  if (roles.length === 0) return { zh: '任何人均不得直接办理。', en: 'Nobody does this directly.' };
  return {
    zh: `须由以下角色办理：${roles.map((role) => Role.labels[role].zh).join('、')}；您未担任。`,
    en: `This is for ${roles.map((role) => Role.labels[role].en.toLowerCase()).join(', ')}; you are none.`,
  };
}
