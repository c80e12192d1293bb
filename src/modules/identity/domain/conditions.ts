import type { Actor, Assignment } from '../../../shared/actor.js';
import type { LocalisedText } from '../../../shared/vocabulary.js';
import type { Condition, PolicyRow } from './policy/policy-row.js';
import type { PolicyObject } from './policy-object.js';

/** What a condition is judged on. */
export interface Circumstances {
  readonly actor: Actor;
  /** The role the row is used by; null where it needs none. */
  readonly assignment: Assignment | null;
  readonly object: PolicyObject;
  readonly row: PolicyRow;
}

interface ConditionRule {
  holds(circumstances: Circumstances): boolean;
  /** Why not, to whom it does not hold for. */
  readonly refusal: LocalisedText;
}

/** Every condition a row of the permission table may name. */
export const CONDITIONS: Readonly<Record<Condition, ConditionRule>> = {
  OWN_DRAFT: {
    holds: isOwn,
    refusal: { zh: '该变更集不是您起草的。', en: 'You did not draft this set.' },
  },
  OWN_IF_WHAT_IF: {
    holds: (circumstances) => !isWhatIf(circumstances.object) || isOwn(circumstances),
    refusal: { zh: '这是他人的假设推演。', en: 'This is a what-if of somebody else.' },
  },
  NOT_WHAT_IF: {
    holds: ({ object }) => !isWhatIf(object),
    refusal: { zh: '假设推演不进入审核和公布程序。', en: 'A what-if is never reviewed or published.' },
  },
  NO_OTHER_PART: {
    holds: ({ actor, object, row }) =>
      (object.parts ?? []).every(({ personId, part }) => personId !== actor.personId || part === row.part),
    refusal: {
      zh: '您已在该变更集中承担其他环节；同一人不得在同一变更集中承担两个环节。',
      en: 'You already took another part in this set; nobody takes two parts of one set.',
    },
  },
  NOT_TO_SELF: {
    holds: ({ actor, object }) => object.personId !== actor.personId,
    refusal: { zh: '不得向本人授予角色。', en: 'Nobody grants a role to himself.' },
  },
  GRANTABLE_ROLE: {
    holds: ({ object, row }) => object.grantedRole !== undefined && (row.grants ?? []).includes(object.grantedRole),
    refusal: { zh: '您无权授予或者撤销这一角色。', en: 'This role is not yours to grant or revoke.' },
  },
  NO_FURTHER_THAN_OWN_REACH: {
    holds: ({ object, assignment }) => object.grantedReach !== 'SUBTREE' || assignment?.reach === 'SUBTREE',
    refusal: {
      zh: '授予的职权范围不得超出您本人的职权范围。',
      en: 'A role cannot reach further than your own.',
    },
  },
};

/** What is still to be made will be the actor's own. */
function isOwn({ actor, object: { personId, state } }: Circumstances): boolean {
  return personId === undefined ? state === undefined : personId === actor.personId;
}

function isWhatIf({ setKind }: PolicyObject): boolean {
  return setKind === 'WHAT_IF';
}
