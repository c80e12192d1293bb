import type { PolicyRow } from './policy-row.js';

/** Reform, imports, registers, complaints and tasks. */
export const reformRows: readonly PolicyRow[] = [
  {
    id: 'keep-register',
    action: 'REGISTER_KEEP',
    by: ['REGISTER_KEEPER'],
    where: 'PLACE',
    says: {
      zh: '登记簿管理人员维护其职权范围内的登记簿。',
      en: 'Keepers change the registers within their reach.',
    },
  },
  {
    id: 'keep-register-by-command',
    action: 'REGISTER_KEEP',
    by: 'SYSTEM',
    where: 'ANYWHERE',
    says: {
      zh: '运行维护人员可通过命令行维护登记簿。',
      en: 'Those who run the registry keep the registers by commands.',
    },
  },
  {
    id: 'import-list',
    action: 'IMPORT',
    by: ['DRAFTER'],
    where: 'PLACE',
    says: {
      zh: '起草人员可导入其职权范围内的清单，导入结果为变更集。',
      en: 'Drafters import lists within their reach; an import becomes a change set.',
    },
  },
  {
    id: 'import-by-command',
    action: 'IMPORT',
    by: 'SYSTEM',
    where: 'ANYWHERE',
    says: {
      zh: '运行维护人员可通过命令行导入初始清单。',
      en: 'Those who run the registry import first lists by commands.',
    },
  },
  {
    id: 'reorganise',
    action: 'REORGANISE',
    by: ['ESTABLISHMENT_REVIEWER'],
    where: 'PLACE',
    says: {
      zh: '机构编制人员起草其职权范围内的机构改革调整。',
      en: 'Establishment officers draft reorganisations within their reach.',
    },
  },
  {
    id: 'what-if',
    action: 'WHAT_IF',
    by: ['REFORMER', 'DRAFTER', 'ESTABLISHMENT_REVIEWER'],
    where: 'PLACE',
    says: {
      zh: '改革人员、起草人员和机构编制人员可在职权范围内进行假设推演。',
      en: 'Reformers, drafters and establishment officers try changes within their reach.',
    },
  },
  {
    id: 'eliminate',
    action: 'ELIMINATE',
    by: ['REFORMER'],
    where: 'PLACE',
    says: {
      zh: '改革人员可就其职权范围内的证明事项提出取消或者告知承诺。',
      en: 'Reformers propose that a proof within their reach be eliminated or replaced by a commitment.',
    },
  },
  {
    id: 'decide-finding',
    action: 'FINDING_DECIDE',
    by: ['REFORMER'],
    where: 'PLACE',
    says: {
      zh: '改革人员处理其职权范围内的判断结果。',
      en: 'Reformers decide on findings within their reach.',
    },
  },
  {
    id: 'decide-finding-by-command',
    action: 'FINDING_DECIDE',
    by: 'SYSTEM',
    where: 'ANYWHERE',
    says: {
      zh: '运行维护人员可通过命令行记录对判断结果的处理。',
      en: 'Those who run the registry keep decisions by commands.',
    },
  },
  {
    id: 'assign-finding',
    action: 'FINDING_ASSIGN',
    by: ['REFORMER'],
    where: 'PLACE',
    says: {
      zh: '改革人员交办其职权范围内的判断结果。',
      en: 'Reformers assign findings within their reach.',
    },
  },
  {
    id: 'file-complaint',
    action: 'COMPLAINT_FILE',
    by: 'ANYBODY',
    where: 'ANYWHERE',
    says: { zh: '任何人可以提出群众批评。', en: 'Anybody may report a demand.' },
  },
  {
    id: 'read-complaint',
    action: 'COMPLAINT_READ',
    by: ['COMPLAINT_HANDLER'],
    where: 'PLACE',
    says: {
      zh: '办理人员可查看其职权范围内的群众批评。',
      en: 'Handlers read the complaints within their reach.',
    },
  },
  {
    id: 'read-complaint-by-auditor',
    action: 'COMPLAINT_READ',
    by: ['AUDITOR'],
    where: 'PLACE',
    says: {
      zh: '审计人员可查看群众批评的办理情况，不含个人信息。',
      en: 'Auditors read how complaints were handled, without personal data.',
    },
  },
  {
    id: 'handle-complaint',
    action: 'COMPLAINT_HANDLE',
    by: ['COMPLAINT_HANDLER'],
    where: 'PLACE',
    says: {
      zh: '办理人员办理其职权范围内的群众批评，并可见批评人的个人信息。',
      en: 'Handlers answer the complaints within their reach, and see who complained.',
    },
  },
  {
    id: 'read-tasks',
    action: 'TASK_READ',
    by: [
      'DRAFTER',
      'DEPARTMENT_HEAD',
      'ESTABLISHMENT_REVIEWER',
      'SERVICE_REVIEWER',
      'LEGAL_REVIEWER',
      'APPROVER',
      'PUBLISHER',
      'REFORMER',
      'COMPLAINT_HANDLER',
      'AUDITOR',
    ],
    where: 'PLACE',
    says: {
      zh: '办理各环节的人员和审计人员可查看其职权范围内的待办。',
      en: 'Those who take the steps, and auditors, see the tasks within their reach.',
    },
  },
];
