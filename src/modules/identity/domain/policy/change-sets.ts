import type { Role } from '../../../../shared/actor.js';
import type { PolicyRow } from './policy-row.js';

/** Who judges what others drafted. */
const REVIEWERS: readonly Role[] = [
  'ESTABLISHMENT_REVIEWER',
  'SERVICE_REVIEWER',
  'LEGAL_REVIEWER',
  'APPROVER',
  'PUBLISHER',
];

/** Every state but that of a draft nobody has handed in. */
const SUBMITTED = ['IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN', 'REJECTED'];

/** Who may see a change set; previewing it is one way to see it. */
const readRows = (action: 'CHANGE_SET_READ' | 'PREVIEW', name: string): readonly PolicyRow[] => [
  {
    id: `${name}-in-own-organisation`,
    action,
    by: ['DRAFTER', 'DEPARTMENT_HEAD'],
    where: 'PLACE',
    conditions: ['OWN_IF_WHAT_IF'],
    says: {
      zh: '起草人员和部门负责人可查看本单位的变更集；假设推演仅本人可见。',
      en: 'Drafters and heads see the sets of their organisation; a what-if only its maker.',
    },
  },
  {
    id: `${name}-under-review`,
    action,
    by: REVIEWERS,
    where: 'PLACE',
    states: SUBMITTED,
    conditions: ['NOT_WHAT_IF'],
    says: {
      zh: '审核、批准和公布人员可查看其职权范围内已提交的变更集，未提交的草稿除外。',
      en: 'Reviewers, approvers and publishers see what was submitted within their reach, and no draft.',
    },
  },
  {
    id: `${name}-by-reformer`,
    action,
    by: ['REFORMER'],
    where: 'PLACE',
    states: SUBMITTED,
    conditions: ['NOT_WHAT_IF'],
    says: {
      zh: '改革人员可查看其职权范围内已提交的变更集。',
      en: 'Reformers see what was submitted within their reach.',
    },
  },
  {
    id: `${name}-own-draft`,
    action,
    by: ['REFORMER', 'ESTABLISHMENT_REVIEWER'],
    where: 'PLACE',
    conditions: ['OWN_DRAFT'],
    says: {
      zh: '改革人员和机构编制人员可查看本人起草的变更集。',
      en: 'Reformers and establishment officers see what they drafted themselves.',
    },
  },
  {
    id: `${name}-when-asked`,
    action,
    by: ['DRAFTER', 'DEPARTMENT_HEAD'],
    where: 'ASKED',
    states: SUBMITTED,
    conditions: ['NOT_WHAT_IF'],
    says: {
      zh: '被征求意见的单位可查看有关变更集。',
      en: 'An organisation that is asked for its opinion sees the set.',
    },
  },
  {
    id: `${name}-by-auditor`,
    action,
    by: ['AUDITOR'],
    where: 'PLACE',
    says: { zh: '审计人员可查看全部变更集。', en: 'Auditors see every set within their reach.' },
  },
];

/** Drafting, and what the drafting side does with a set. */
export const changeSetRows: readonly PolicyRow[] = [
  ...readRows('CHANGE_SET_READ', 'read'),
  ...readRows('PREVIEW', 'preview'),
  {
    id: 'draft',
    action: 'CHANGE_SET_DRAFT',
    by: ['DRAFTER'],
    where: 'PLACE',
    states: ['NEW', 'DRAFT', 'RETURNED'],
    part: 'DRAFT',
    conditions: ['NO_OTHER_PART', 'OWN_IF_WHAT_IF'],
    says: {
      zh: '起草人员可起草、修改本单位未提交或者被退回的变更集；已参与审核的人员不得起草同一变更集。',
      en: 'Drafters draft and edit sets of their organisation that are drafts or were returned; who took part in a review may not draft.',
    },
  },
  {
    id: 'draft-own',
    action: 'CHANGE_SET_DRAFT',
    by: ['REFORMER', 'ESTABLISHMENT_REVIEWER'],
    where: 'PLACE',
    states: ['NEW', 'DRAFT', 'RETURNED'],
    part: 'DRAFT',
    conditions: ['NO_OTHER_PART', 'OWN_DRAFT'],
    says: {
      zh: '改革人员和机构编制人员可在职权范围内起草变更集，并修改本人起草的变更集。',
      en: 'Reformers and establishment officers draft sets within their reach and edit their own.',
    },
  },
  {
    id: 'submit',
    action: 'CHANGE_SET_SUBMIT',
    by: ['DRAFTER'],
    where: 'PLACE',
    states: ['DRAFT', 'RETURNED'],
    part: 'DRAFT',
    conditions: ['NO_OTHER_PART', 'NOT_WHAT_IF'],
    says: {
      zh: '起草人员可提交本单位的变更集；假设推演不得提交。',
      en: 'Drafters submit sets of their organisation; a what-if is never submitted.',
    },
  },
  {
    id: 'submit-own',
    action: 'CHANGE_SET_SUBMIT',
    by: ['REFORMER', 'ESTABLISHMENT_REVIEWER'],
    where: 'PLACE',
    states: ['DRAFT', 'RETURNED'],
    part: 'DRAFT',
    conditions: ['NO_OTHER_PART', 'NOT_WHAT_IF', 'OWN_DRAFT'],
    says: {
      zh: '改革人员和机构编制人员可提交本人起草的变更集。',
      en: 'Reformers and establishment officers submit what they drafted themselves.',
    },
  },
  {
    id: 'withdraw',
    action: 'CHANGE_SET_WITHDRAW',
    by: ['DRAFTER', 'DEPARTMENT_HEAD'],
    where: 'PLACE',
    states: ['IN_REVIEW', 'RETURNED', 'APPROVED'],
    conditions: ['NOT_WHAT_IF'],
    says: {
      zh: '起草人员和部门负责人可在公布前撤回本单位的变更集。',
      en: 'Drafters and heads withdraw a set of their organisation until it is published.',
    },
  },
  {
    id: 'withdraw-own',
    action: 'CHANGE_SET_WITHDRAW',
    by: ['REFORMER', 'ESTABLISHMENT_REVIEWER'],
    where: 'PLACE',
    states: ['IN_REVIEW', 'RETURNED', 'APPROVED'],
    conditions: ['NOT_WHAT_IF', 'OWN_DRAFT'],
    says: {
      zh: '改革人员和机构编制人员可在公布前撤回本人起草的变更集。',
      en: 'Reformers and establishment officers withdraw what they drafted until it is published.',
    },
  },
  {
    id: 'discard',
    action: 'CHANGE_SET_DISCARD',
    by: ['DRAFTER'],
    where: 'PLACE',
    states: ['DRAFT'],
    conditions: ['OWN_IF_WHAT_IF'],
    says: {
      zh: '起草人员可删除本单位未提交的草稿。',
      en: 'Drafters discard a draft of their organisation that was never submitted.',
    },
  },
  {
    id: 'discard-own',
    action: 'CHANGE_SET_DISCARD',
    by: ['REFORMER', 'ESTABLISHMENT_REVIEWER'],
    where: 'PLACE',
    states: ['DRAFT'],
    conditions: ['OWN_DRAFT'],
    says: {
      zh: '改革人员和机构编制人员可删除本人未提交的草稿和假设推演。',
      en: 'Reformers and establishment officers discard their own drafts and what-ifs.',
    },
  },
  {
    id: 'comment-in-own-organisation',
    action: 'CHANGE_SET_COMMENT',
    by: ['DRAFTER', 'DEPARTMENT_HEAD'],
    where: 'PLACE',
    states: ['DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED'],
    conditions: ['OWN_IF_WHAT_IF'],
    says: {
      zh: '起草人员和部门负责人可评论本单位未公布的变更集。',
      en: 'Drafters and heads comment on sets of their organisation until these are published.',
    },
  },
  {
    id: 'comment-under-review',
    action: 'CHANGE_SET_COMMENT',
    by: [...REVIEWERS, 'REFORMER'],
    where: 'PLACE',
    states: ['IN_REVIEW', 'RETURNED', 'APPROVED'],
    conditions: ['NOT_WHAT_IF'],
    says: {
      zh: '审核、批准、公布和改革人员可评论其职权范围内已提交的变更集。',
      en: 'Reviewers, approvers, publishers and reformers comment on what was submitted within their reach.',
    },
  },
  {
    id: 'opinion',
    action: 'GIVE_OPINION',
    by: ['DEPARTMENT_HEAD'],
    where: 'ASKED',
    states: ['IN_REVIEW'],
    conditions: ['NOT_WHAT_IF'],
    says: {
      zh: '被征求意见单位的负责人反馈该单位的意见。',
      en: 'The head of an organisation that is asked gives its opinion.',
    },
  },
  {
    id: 'attach-in-own-organisation',
    action: 'ATTACH',
    by: ['DRAFTER', 'DEPARTMENT_HEAD'],
    where: 'PLACE',
    states: ['DRAFT', 'IN_REVIEW', 'RETURNED'],
    conditions: ['OWN_IF_WHAT_IF'],
    says: {
      zh: '起草人员和部门负责人可为本单位未批准的变更集上传附件。',
      en: 'Drafters and heads attach files to sets of their organisation until these are approved.',
    },
  },
  {
    id: 'attach-under-review',
    action: 'ATTACH',
    by: [...REVIEWERS],
    where: 'PLACE',
    states: ['IN_REVIEW', 'APPROVED'],
    conditions: ['NOT_WHAT_IF'],
    says: {
      zh: '审核、批准和公布人员可为其办理的变更集上传附件。',
      en: 'Reviewers, approvers and publishers attach files to what they handle.',
    },
  },
  {
    id: 'attach-when-asked',
    action: 'ATTACH',
    by: ['DEPARTMENT_HEAD'],
    where: 'ASKED',
    states: ['IN_REVIEW'],
    conditions: ['NOT_WHAT_IF'],
    says: {
      zh: '被征求意见单位的负责人可随意见上传附件。',
      en: 'The head of an organisation that is asked attaches files to its opinion.',
    },
  },
];
