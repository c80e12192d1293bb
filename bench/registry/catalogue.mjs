import { DEPARTMENTS } from './places.mjs';
import { MOST_BLOCKS, SERVICES_A_BLOCK } from './sizes.mjs';
import { ACTIVITIES, OBJECTS } from './words.mjs';

/** What one seat of the most blocks has. */
export const SERVICE_ENTRIES = MOST_BLOCKS * SERVICES_A_BLOCK;
/** Fewer than the powers of the smallest seat, so that each seat has each. */
export const POWER_ENTRIES = 500;
/** The first departments have most of the items: of 35, the first has a tenth and the last two hundredths. */
const SKEW = 1.6;

/** Up to which share of a department's items each category goes; after real lists of a county. */
const SERVICE_CATEGORIES = [
  ['LICENSING', '01', 0.47],
  ['BENEFIT', '05', 0.48],
  ['CONFIRMATION', '07', 0.53],
  ['REWARD', '08', 0.54],
  ['ADJUDICATION', '09', 0.55],
  ['OTHER', '10', 0.7],
  ['PUBLIC_SERVICE', '20', 1],
];
const POWER_CATEGORIES = [
  ['LICENSING', 'XK', 0.1],
  ['CONFIRMATION', 'QR', 0.13],
  ['BENEFIT', 'JF', 0.15],
  ['REWARD', 'JL', 0.17],
  ['ADJUDICATION', 'CJ', 0.18],
  ['LEVY', 'ZS', 0.19],
  ['REQUISITION', 'ZY', 0.195],
  ['INSPECTION', 'JC', 0.27],
  ['COMPULSORY_MEASURE', 'QZ', 0.31],
  ['COMPULSORY_EXECUTION', 'QX', 0.33],
  ['OTHER', 'QT', 0.46],
  ['PENALTY', 'CF', 1],
];
/** Past this share of a department's items, the item is in the catalogue of the province alone. */
const PROVINCIAL_FROM = 0.95;

const NAMES = {
  LICENSING: (matter) => `${matter}许可`,
  CONFIRMATION: (matter) => `${matter}资格确认`,
  BENEFIT: (matter) => `${matter}补助发放`,
  REWARD: (matter) => `对${matter}有突出贡献者的奖励`,
  ADJUDICATION: (matter) => `${matter}纠纷裁决`,
  LEVY: (matter) => `${matter}费征收`,
  REQUISITION: (matter) => `因抢险征用${matter}设施`,
  INSPECTION: (matter) => `对${matter}活动的监督检查`,
  COMPULSORY_MEASURE: (matter) => `查封、扣押违法${matter}的设施和财物`,
  COMPULSORY_EXECUTION: (matter) => `对逾期不拆除${matter}设施的代履行`,
  OTHER: (matter) => `${matter}备案`,
  PENALTY: (matter) => `对违反${matter}管理规定行为的处罚`,
  PUBLIC_SERVICE: (matter) => `${matter}信息查询服务`,
};

/** Kinds of each category; of the penalties, how many of a thousand. */
export const PENALTY_KINDS = [
  [['FINE'], 300],
  [['WARNING', 'FINE'], 280],
  [['FINE', 'CONFISCATION'], 180],
  [['WARNING'], 80],
  [['FINE', 'STOP_PRODUCTION'], 70],
  [['FINE', 'CONFISCATION', 'REVOKE_LICENCE'], 50],
  [['CRITICISM'], 20],
  [['FINE', 'REVOKE_BUSINESS_LICENCE'], 10],
  [['RESTRICT_EMPLOYMENT'], 10],
];
const KINDS = {
  COMPULSORY_MEASURE: ['SEAL', 'SEIZE'],
  COMPULSORY_EXECUTION: ['SUBSTITUTE_PERFORMANCE'],
  LEVY: ['ADMINISTRATIVE_FEE'],
};

const FLOWS = {
  PENALTY: '立案—调查取证—审理—告知—决定—送达—执行',
  INSPECTION: '制定方案—检查—处置—公开',
};
const FLOW = '申请—受理—审查—决定—送达';

/** Stages of duties in the order of the templates; a power has the first few. Text stands around the power's name. */
const DUTIES = {
  PENALTY: [
    ['FILE', '立案责任：发现涉嫌', '的违法行为，予以审查，决定是否立案'],
    ['INVESTIGATE', '调查责任：办理', '案件时指定两名以上执法人员调查取证'],
    ['HEAR', '审理责任：审理', '案件的调查报告，提出处理意见'],
    ['NOTIFY', '告知责任：作出', '决定前告知事实、理由和陈述、申辩、听证权利'],
    ['DECIDE', '决定责任：制作', '的行政处罚决定书，载明事实、依据和救济途径'],
    ['DELIVER', '送达责任：在法定期限内送达', '的决定书'],
  ],
  INSPECTION: [
    ['PLAN', '方案责任：制定', '的年度计划并公布'],
    ['INSPECT', '检查责任：按照计划实施', '，制作检查记录'],
    ['DISPOSE', '处置责任：对', '中发现的问题依法处理'],
    ['PUBLICISE', '公开责任：公开', '的结果'],
    ['SUPERVISE', '监管责任：跟踪', '的整改情况'],
    ['OTHER', '其他责任：法律法规规章规定的', '其他责任'],
  ],
  OTHER: [
    ['ACCEPT', '受理责任：公示', '应当提交的材料，一次性告知补正内容'],
    ['REVIEW', '审查责任：对', '的申请材料进行审查，需要核实的予以核查'],
    ['DECIDE', '决定责任：在法定期限内作出', '的书面决定，不予的说明理由'],
    ['DELIVER', '送达责任：送达', '的决定并予以公开'],
    ['SUPERVISE', '监管责任：加强', '的事中事后监管'],
    ['OTHER', '其他责任：法律法规规章规定的', '其他责任'],
  ],
};

/** The items that seats have in common, in the order of departments and, within each, of categories. */
export function planCatalogue(places, { nationId }) {
  const powers = entries(POWER_ENTRIES, POWER_CATEGORIES).map((entry) => ({
    ...entry,
    kinds: KINDS[entry.category] ?? [],
    is_law_only: /^(COMPULSORY_|LEVY|REQUISITION)/.test(entry.category),
    flow: FLOWS[entry.category] ?? FLOW,
    duties: DUTIES[entry.category] ? entry.category : 'OTHER',
  }));
  let provincial = 0;
  const services = entries(SERVICE_ENTRIES, SERVICE_CATEGORIES).map((entry) => ({
    ...entry,
    provincial: entry.share >= PROVINCIAL_FROM ? provincial++ : null,
    power_entry: entry.category === 'PUBLIC_SERVICE' ? null : nearestPower(powers, entry),
  }));
  const items = [
    ...services.map((entry) => catalogueItem(entry, { id: entry.entry + 1, owner: '00', jurisdiction: nationId })),
    ...powers.map((entry) =>
      catalogueItem(entry, {
        id: SERVICE_ENTRIES + entry.entry + 1,
        owner: '00',
        jurisdiction: nationId,
        sequence: 500,
      }),
    ),
    ...places.provinces
      .filter(({ hasSeats }) => hasSeats)
      .flatMap(({ id, code, number }) =>
        services
          .filter(({ provincial: order }) => order !== null)
          .map((entry) =>
            catalogueItem(entry, {
              id: SERVICE_ENTRIES + POWER_ENTRIES + number * provincial + entry.provincial + 1,
              owner: code.slice(0, 2),
              jurisdiction: id,
            }),
          ),
      ),
  ];
  const duties = Object.entries(DUTIES).flatMap(([category, stages]) =>
    stages.map(([stage, before, after], order) => ({ category, position: order + 1, stage, before, after })),
  );
  return { services, powers, items, duties, provincialEntries: provincial };
}

/** `share` tells where in its department's items the entry stands, from 0 to 1. */
function entries(count, categories) {
  return Array.from({ length: count }, (_, entry) => {
    const place = DEPARTMENTS.length * (entry / count) ** SKEW;
    const organisation = Math.floor(place);
    const share = place - organisation;
    const [category, type] = categories.find(([, , end]) => share < end) ?? categories.at(-1);
    const matter = `${OBJECTS[entry % OBJECTS.length]}${ACTIVITIES[Math.floor(entry / OBJECTS.length) % ACTIVITIES.length]}`;
    const name = NAMES[category](matter);
    return { entry, organisation, share, category, type, name, sector: DEPARTMENTS[organisation].sector };
  });
}

function nearestPower(powers, { organisation, share, category }) {
  const own = powers.filter((power) => power.organisation === organisation);
  const alike = own.filter((power) => power.category === category);
  const [nearest] = (alike.length > 0 ? alike : own).toSorted(
    (a, b) => Math.abs(a.share - share) - Math.abs(b.share - share),
  );
  return nearest.entry;
}

/** Twelve digits: owner, type, sector, main and sub sequence. Powers stand under 10 其他行政权力, after the services. */
export function basicCodeTail({ entry, type, sector }, sequence = 0) {
  const number = 10 + entry + sequence * 10;
  return `${/^\d+$/.test(type) ? type : '10'}${sector}${String(Math.floor(number / 10)).padStart(3, '0')}${String(number % 10).padStart(3, '0')}`;
}

function catalogueItem(entry, { id, owner, jurisdiction, sequence }) {
  return {
    id,
    code: `${owner}${basicCodeTail(entry, sequence)}`,
    code_scheme: 'CN-39554-BASIC',
    name: entry.name,
    category: entry.category,
    jurisdiction_id: jurisdiction,
    levels: [2, 3, 4],
    standard_documents: [],
    standard_days: 20,
    status: 'ACTIVE',
    valid_from: '2019-01-01',
    search_text: entry.name,
  };
}
