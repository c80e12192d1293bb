import {
  ask,
  belowLaw,
  type Cell,
  governmentRules,
  known,
  localRegulations,
  type MatrixRow,
  no,
  set,
  specifyOnly,
  unlessUpperLawSetsIt,
  type WithinCeiling,
} from './cell.js';

const PENALTY_LAW = '《行政处罚法》';

/**
 * What regulations may set of their own right. Where the higher law punishes the act they specify; where it has norms
 * but no penalty they supplement, once heard and explained.
 */
function penaltyOfRegulation(article: string): Cell {
  return known('UPPER_LAW_SETS_IT', {
    YES: specifyOnly(`${PENALTY_LAW}${article}第二款`, 'S-05'),
    NO: known('UPPER_LAW', {
      YES: ask('HEARD_AND_EXPLAINED', {
        YES: set(`${PENALTY_LAW}${article}第三款`),
        NO: no('S-05', `${PENALTY_LAW}${article}第三款`),
      }),
      otherwise: set(`${PENALTY_LAW}${article}第一款`),
    }),
    otherwise: set(`${PENALTY_LAW}${article}第一款`, 'WITHIN_UPPER_LAW'),
  });
}

/** What rules may not set, only specify. */
function penaltyOnlySpecified(article: string): Cell {
  return unlessUpperLawSetsIt(`${PENALTY_LAW}${article}第一款`, no('PENALTY_LEVEL', `${PENALTY_LAW}${article}第二款`));
}

/** What rules may set as long as no law or regulation is made. */
function penaltyOfRule(article: string, whereNoLaw: Cell): Cell {
  return unlessUpperLawSetsIt(
    `${PENALTY_LAW}${article}第一款`,
    ask('UPPER_LAW', { NO: whereNoLaw, YES: no('PENALTY_LEVEL', `${PENALTY_LAW}${article}第二款`) }),
  );
}

/** 国务院决定 is none of 法律、法规、规章, to which article 16 keeps penalties; nor is 规范性文件. */
const NO_PENALTY = no('PENALTY_LEVEL', `${PENALTY_LAW}第十六条`);

const withinCeiling = (article: string): WithinCeiling => ({
  type: 'CEILING',
  provision: `${PENALTY_LAW}${article}第二款`,
});

export const WARNING: MatrixRow = {
  name: { zh: '警告、通报批评', en: 'Warning, public criticism' },
  isVerified: true,
  L1: set(`${PENALTY_LAW}第十条第一款`),
  L2: penaltyOfRegulation('第十一条'),
  L2D: NO_PENALTY,
  ...localRegulations(penaltyOfRegulation('第十二条')),
  L4M: penaltyOfRule('第十三条', set(`${PENALTY_LAW}第十三条第二款`)),
  ...governmentRules(penaltyOfRule('第十四条', set(`${PENALTY_LAW}第十四条第二款`))),
  L5: NO_PENALTY,
};

export const FINE: MatrixRow = {
  ...WARNING,
  name: { zh: '罚款', en: 'Fine' },
  L4M: penaltyOfRule('第十三条', withinCeiling('第十三条')),
  ...governmentRules(penaltyOfRule('第十四条', withinCeiling('第十四条'))),
};

export const LISTED_PENALTY: MatrixRow = {
  ...WARNING,
  name: {
    zh: '没收、暂扣或者吊销许可证件（营业执照除外）、降低资质等级、限制经营、停产停业、关闭、限制从业',
    en: 'Confiscation, suspension or revocation of a licence (business licences apart), lowered qualification, restriction, stop or closure of business, bar from a profession',
  },
  L4M: penaltyOnlySpecified('第十三条'),
  ...governmentRules(penaltyOnlySpecified('第十四条')),
};

export const REVOKE_BUSINESS_LICENCE: MatrixRow = {
  ...LISTED_PENALTY,
  name: { zh: '吊销营业执照', en: 'Revocation of a business licence' },
  ...localRegulations(
    unlessUpperLawSetsIt(`${PENALTY_LAW}第十二条第二款`, no('PENALTY_LEVEL', `${PENALTY_LAW}第十二条第一款`)),
  ),
};

export const DETENTION: MatrixRow = {
  name: { zh: '行政拘留等限制人身自由的处罚', en: 'Detention' },
  isVerified: true,
  L1: set(`${PENALTY_LAW}第十条第一款`),
  ...belowLaw(no('PENALTY_LEVEL', `${PENALTY_LAW}第十条第二款`)),
};

export const NEW_PENALTY: MatrixRow = {
  name: { zh: '法律、行政法规规定的其他行政处罚', en: 'Penalty of a new kind' },
  isVerified: true,
  L1: set(`${PENALTY_LAW}第九条第六项`),
  ...belowLaw(no('PENALTY_LEVEL', `${PENALTY_LAW}第九条第六项`)),
  L2: penaltyOfRegulation('第十一条'),
};
