import { defineVocabulary, type ValueOf } from '../../../shared/vocabulary.js';

export const PowerCategory = defineVocabulary(
  'PowerCategory',
  'Category of power 事项类型 of the national list; compulsion is split in two because its two forms follow different rules (行政强制法 articles 9-13).',
  {
    LICENSING: ['行政许可', 'Licensing'],
    PENALTY: ['行政处罚', 'Penalty'],
    COMPULSORY_MEASURE: ['行政强制措施', 'Compulsory measure'],
    COMPULSORY_EXECUTION: ['行政强制执行', 'Compulsory execution'],
    LEVY: ['行政征收', 'Levy'],
    REQUISITION: ['行政征用', 'Requisition'],
    BENEFIT: ['行政给付', 'Benefit'],
    INSPECTION: ['行政检查', 'Inspection'],
    CONFIRMATION: ['行政确认', 'Confirmation'],
    REWARD: ['行政奖励', 'Reward'],
    ADJUDICATION: ['行政裁决', 'Adjudication'],
    OTHER: ['其他行政权力', 'Other administrative power'],
    PUBLIC_SERVICE: ['公共服务', 'Public service'],
  },
);
export type PowerCategory = ValueOf<typeof PowerCategory>;

export const PowerKind = defineVocabulary(
  'PowerKind',
  'Kind of penalty, measure, execution or levy that a power may use.',
  {
    WARNING: ['警告', 'Warning'],
    CRITICISM: ['通报批评', 'Public criticism'],
    FINE: ['罚款', 'Fine'],
    CONFISCATION: ['没收', 'Confiscation'],
    SUSPEND_LICENCE: ['暂扣许可证件', 'Suspend a licence'],
    DOWNGRADE: ['降低资质等级', 'Lower a qualification'],
    REVOKE_LICENCE: ['吊销许可证件', 'Revoke a licence'],
    REVOKE_BUSINESS_LICENCE: ['吊销营业执照', 'Revoke a business licence'],
    RESTRICT_OPERATION: ['限制开展生产经营活动', 'Restrict operation'],
    STOP_PRODUCTION: ['责令停产停业', 'Order production stopped'],
    CLOSE: ['责令关闭', 'Order closure'],
    RESTRICT_EMPLOYMENT: ['限制从业', 'Bar from the profession'],
    DETENTION: ['行政拘留', 'Detention'],
    OTHER_PENALTY: ['其他处罚', 'Other penalty'],
    RESTRICT_PERSON: ['限制公民人身自由', 'Restrict personal freedom'],
    SEAL: ['查封场所、设施或者财物', 'Seal'],
    SEIZE: ['扣押财物', 'Seize'],
    FREEZE: ['冻结存款、汇款', 'Freeze deposits'],
    OTHER_MEASURE: ['其他强制措施', 'Other measure'],
    DAILY_FINE: ['加处罚款或者滞纳金', 'Added fine or late fee'],
    TRANSFER: ['划拨存款、汇款', 'Transfer deposits'],
    AUCTION: ['拍卖', 'Auction'],
    REMOVE_OBSTRUCTION: ['排除妨碍、恢复原状', 'Remove obstruction'],
    SUBSTITUTE_PERFORMANCE: ['代履行', 'Substitute performance'],
    OTHER_EXECUTION: ['其他强制执行', 'Other execution'],
    TAX: ['税', 'Tax'],
    EXPROPRIATION: ['征收非国有财产', 'Expropriation'],
    ADMINISTRATIVE_FEE: ['行政事业性收费', 'Administrative fee'],
  },
);
export type PowerKind = ValueOf<typeof PowerKind>;

export const ItemStatus = defineVocabulary('ItemStatus', 'Whether a listed item may be used 事项状态.', {
  ACTIVE: ['在用', 'In use'],
  SUSPENDED: ['暂停', 'Suspended'],
  CANCELLED: ['取消', 'Cancelled'],
});
export type ItemStatus = ValueOf<typeof ItemStatus>;

export const Disclosure = defineVocabulary('Disclosure', 'How much of a listed item is published.', {
  PUBLIC: ['公开', 'Public'],
  LIST_ONLY: ['仅公开条目', 'Only the entry is public'],
});
export type Disclosure = ValueOf<typeof Disclosure>;

export const DelegationKind = defineVocabulary('DelegationKind', 'How a power is passed on.', {
  DEVOLVED: ['下放', 'Devolved'],
  AUTHORISED: ['授权', 'Authorised'],
  ENTRUSTED: ['委托', 'Entrusted'],
});
export type DelegationKind = ValueOf<typeof DelegationKind>;

/** Every question but the one that a power's own row answers. */
const STORED_QUESTIONS = {
  UPPER_LAW_SETS_IT: [
    '上位法是否已就同一行为设定该项许可、处罚或者强制措施',
    'Whether a higher law itself sets this licence, penalty or measure for the act',
  ],
  URGENT_NEED: ['是否确因行政管理的需要而应当立即实施', 'Whether administration urgently needs it at once'],
  LOCAL_AFFAIR: ['是否属于地方性事务', 'Whether the matter is a local affair'],
  STATE_COUNCIL_MATTER: [
    '是否属于国务院行政管理职权事项',
    'Whether the matter belongs to the administration of the State Council',
  ],
  LAW_DELEGATES: [
    '法律是否规定该特定事项由行政法规规定具体管理措施',
    'Whether a law leaves the measures for this matter to administrative regulations',
  ],
  BURDENS: [
    '是否减损公民、法人和其他组织权利或者增加其义务',
    'Whether it lessens the rights or adds to the duties of persons and organisations',
  ],
  LOCAL_LICENCE_BARRED: [
    '是否属于全国统一的资格资质、设立登记及其前置许可，或者限制外地个人、企业、商品',
    'Whether it is a nationally uniform qualification, a registration of establishment or its prior licence, or bars persons, enterprises or goods of other places',
  ],
  CITY_MATTER: [
    '是否属于城乡建设与管理、生态文明建设、历史文化保护、基层治理等方面的事项',
    'Whether it concerns urban and rural building and administration, ecology, historic heritage or grassroots governance',
  ],
  SAFETY_FINE: [
    '是否涉及公民生命健康安全、金融安全且有危害后果',
    'Whether the act endangers life, health or financial safety and does harm',
  ],
  HEARD_AND_EXPLAINED: [
    '补充设定处罚是否经过听证、论证并作出书面说明',
    'Whether the supplementary penalty was heard, argued and explained in writing',
  ],
  NPC_AUTHORISED: [
    '全国人大及其常委会是否授权',
    'Whether the National People’s Congress or its Standing Committee authorised it',
  ],
} as const;

export const PowerQuestion = defineVocabulary(
  'PowerQuestion',
  'A question about a power that a person has to answer, for the register cannot compute it.',
  { UPPER_LAW: ['对该事项是否已有上位法', 'Whether a higher law already regulates the matter'], ...STORED_QUESTIONS },
);
export type PowerQuestion = ValueOf<typeof PowerQuestion>;

export const StoredPowerQuestion = defineVocabulary(
  'StoredPowerQuestion',
  'A question about a power whose answer is a row of its own: every one but that of a higher law.',
  STORED_QUESTIONS,
);
export type StoredPowerQuestion = ValueOf<typeof StoredPowerQuestion>;
