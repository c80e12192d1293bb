import {
  ask,
  belowLaw,
  governmentRules,
  type Lasting,
  localRegulations,
  type MatrixRow,
  no,
  review,
  set,
  specifyOnly,
} from './cell.js';

const LEGISLATION_LAW = '《立法法》';
const BUSINESS_REGULATION = '《优化营商环境条例》';

export const TAX_OR_TAKING: MatrixRow = {
  name: { zh: '税；对非国有财产的征收、征用', en: 'Taxes and takings' },
  isVerified: true,
  L1: set(`${LEGISLATION_LAW}第十一条`),
  ...belowLaw(no('LEVY_LEVEL', `${LEGISLATION_LAW}第十一条`)),
  L2: ask('NPC_AUTHORISED', {
    YES: set(`${LEGISLATION_LAW}第十二条`, 'WITHIN_THE_AUTHORISATION'),
    NO: no('LEVY_LEVEL', `${LEGISLATION_LAW}第十一条`),
  }),
};

const FEE_PROVISION = '《价格法》第四十七条';
export const FEE: MatrixRow = {
  name: { zh: '行政事业性收费', en: 'Administrative fee' },
  isVerified: false,
  L1: set(FEE_PROVISION),
  L2: set(FEE_PROVISION),
  L2D: set(FEE_PROVISION),
  ...localRegulations(review('LAW_UNVERIFIED', FEE_PROVISION)),
  L4M: no('LEVY_LEVEL', FEE_PROVISION),
  L4P: review('LAW_UNVERIFIED', FEE_PROVISION),
  L4C: no('LEVY_LEVEL', FEE_PROVISION),
  L5: no('LEVY_LEVEL', FEE_PROVISION),
};

const ADJUDICATION_PROVISION = `${LEGISLATION_LAW}第九十一条第二款、第九十三条第六款`;
export const ADJUDICATION: MatrixRow = {
  name: { zh: '行政裁决', en: 'Adjudication' },
  isVerified: false,
  L1: set(ADJUDICATION_PROVISION),
  L2: set(ADJUDICATION_PROVISION),
  L2D: review('LAW_UNVERIFIED', ADJUDICATION_PROVISION),
  ...localRegulations(review('LAW_UNVERIFIED', ADJUDICATION_PROVISION)),
  L4M: no('DUTY_LEVEL', ADJUDICATION_PROVISION),
  ...governmentRules(no('DUTY_LEVEL', ADJUDICATION_PROVISION)),
  L5: no('DUTY_LEVEL', ADJUDICATION_PROVISION),
};

const PROVISIONAL_MEASURE: Lasting = {
  type: 'LASTING',
  years: 2,
  condition: 'PROVISIONAL_UNTIL',
  ground: 'S-08',
  provision: `${LEGISLATION_LAW}第九十三条第五款`,
};

export const OTHER_ACT: MatrixRow = {
  name: { zh: '检查、确认、给付、奖励和其他行政权力', en: 'Inspection, confirmation, benefit, reward and others' },
  isVerified: true,
  L1: set(`${LEGISLATION_LAW}第十条`),
  L2: set(`${LEGISLATION_LAW}第七十二条`),
  L2D: set(`${LEGISLATION_LAW}第九十一条第二款`),
  ...localRegulations(set(`${LEGISLATION_LAW}第八十二条`)),
  L4M: ask('BURDENS', {
    NO: set(`${LEGISLATION_LAW}第九十一条第二款`),
    YES: ask('UPPER_LAW', {
      YES: specifyOnly(`${LEGISLATION_LAW}第九十一条第二款`),
      NO: no('S-09', `${LEGISLATION_LAW}第九十一条第二款`),
    }),
  }),
  ...governmentRules(
    ask('BURDENS', {
      NO: set(`${LEGISLATION_LAW}第九十三条第二款`),
      YES: ask('UPPER_LAW', {
        YES: specifyOnly(`${LEGISLATION_LAW}第九十三条第六款`),
        NO: ask('URGENT_NEED', {
          YES: PROVISIONAL_MEASURE,
          NO: no('DUTY_LEVEL', `${LEGISLATION_LAW}第九十三条第六款`),
        }),
      }),
    }),
  ),
  L5: ask('BURDENS', {
    YES: no('DUTY_LEVEL', `${BUSINESS_REGULATION}第六十四条第一款`),
    NO: review('DOCUMENT', `${BUSINESS_REGULATION}第六十四条第一款`),
  }),
};
