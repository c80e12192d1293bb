import type { Role } from '../../../../shared/actor.js';
import type { LocalisedText } from '../../../../shared/vocabulary.js';
import type { PolicyRow } from './policy-row.js';

/** A step of the review: the act that takes it, who does, and what it is called. */
interface ReviewStep {
  readonly action: 'SIGN_OFF' | 'ESTABLISHMENT_REVIEW' | 'SERVICE_REVIEW' | 'LEGALITY_REVIEW' | 'APPROVAL';
  readonly id: string;
  readonly role: Role;
  readonly says: LocalisedText;
}

const STEPS: readonly ReviewStep[] = [
  {
    action: 'SIGN_OFF',
    id: 'sign-off',
    role: 'DEPARTMENT_HEAD',
    says: { zh: '由起草单位的负责人审签', en: 'The head of the drafting organisation signs off' },
  },
  {
    action: 'ESTABLISHMENT_REVIEW',
    id: 'establishment-review',
    role: 'ESTABLISHMENT_REVIEWER',
    says: { zh: '由同级机构编制部门审核', en: 'The establishment office of the same level reviews' },
  },
  {
    action: 'SERVICE_REVIEW',
    id: 'service-review',
    role: 'SERVICE_REVIEWER',
    says: { zh: '由同级政务服务管理机构审核', en: 'The service administration of the same level reviews' },
  },
  {
    action: 'LEGALITY_REVIEW',
    id: 'legality-review',
    role: 'LEGAL_REVIEWER',
    says: { zh: '由同级司法行政部门进行合法性审查', en: 'The legal office of the same level reviews the legality' },
  },
  {
    action: 'APPROVAL',
    id: 'approval',
    role: 'APPROVER',
    says: { zh: '由本级政府批准', en: 'The government of the same level approves' },
  },
];

/** Whoever may take a step may also return the set, or reject it, at that step. */
function stepRows({ action, id, role, says }: ReviewStep): PolicyRow[] {
  const common = {
    by: [role],
    where: 'PLACE',
    states: ['IN_REVIEW'],
    step: action,
    part: action,
    conditions: ['NO_OTHER_PART', 'NOT_WHAT_IF'],
  } as const;
  return [
    {
      id,
      action,
      ...common,
      says: {
        zh: `${says.zh}；在同一变更集中已承担其他环节的人员不得办理。`,
        en: `${says.en}; nobody who took another part in the same set.`,
      },
    },
    {
      id: `return-at-${id}`,
      action: 'CHANGE_SET_RETURN',
      ...common,
      says: { zh: `${says.zh}时可以退回。`, en: `${says.en}, or returns it.` },
    },
    {
      id: `reject-at-${id}`,
      action: 'CHANGE_SET_REJECT',
      ...common,
      says: { zh: `${says.zh}时可以不予通过。`, en: `${says.en}, or rejects it.` },
    },
  ];
}

/** Review, approval and publication: each by another person. */
export const stepPolicyRows: readonly PolicyRow[] = [
  ...STEPS.flatMap(stepRows),
  {
    id: 'publish',
    action: 'PUBLISH',
    by: ['PUBLISHER'],
    where: 'PLACE',
    states: ['APPROVED'],
    part: 'PUBLISH',
    conditions: ['NO_OTHER_PART', 'NOT_WHAT_IF'],
    says: {
      zh: '经批准的变更集由公布人员公布；在同一变更集中已承担其他环节的人员不得公布。',
      en: 'Publishers publish what was approved; nobody who took another part in the same set.',
    },
  },
  {
    id: 'publish-on-its-day',
    action: 'PUBLISH',
    by: 'SYSTEM',
    where: 'ANYWHERE',
    states: ['APPROVED', 'PUBLISHED'],
    conditions: ['NOT_WHAT_IF'],
    says: {
      zh: '已公布而未施行的变更，到施行日由系统生效。',
      en: 'What was announced takes effect on its day by the registry itself.',
    },
  },
  {
    id: 'return-by-publisher',
    action: 'CHANGE_SET_RETURN',
    by: ['PUBLISHER'],
    where: 'PLACE',
    states: ['APPROVED'],
    part: 'PUBLISH',
    conditions: ['NO_OTHER_PART', 'NOT_WHAT_IF'],
    says: {
      zh: '公布人员可退回已批准而不能公布的变更集。',
      en: 'Publishers return what was approved and cannot be published.',
    },
  },
];
