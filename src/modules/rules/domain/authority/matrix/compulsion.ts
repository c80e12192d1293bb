import {
  ask,
  belowLaw,
  type Cell,
  known,
  localRegulations,
  type MatrixRow,
  no,
  set,
  unlessUpperLawSetsIt,
} from './cell.js';

const COMPULSION_LAW = '《行政强制法》';

const ONLY_LAW_MEASURES: Omit<MatrixRow, 'name'> = {
  isVerified: true,
  L1: set(`${COMPULSION_LAW}第十条第一款`),
  ...belowLaw(no('MEASURE_LEVEL', `${COMPULSION_LAW}第十条第四款`)),
  L2: no('MEASURE_LEVEL', `${COMPULSION_LAW}第十条第二款`),
  ...localRegulations(no('MEASURE_LEVEL', `${COMPULSION_LAW}第十条第三款`)),
};

/** A measure beside a law that has none of the kind widens what that law allows. */
function measureBesideTheLaw(provision: string): Cell {
  return known('UPPER_LAW_SETS_IT', {
    NO: no('S-10', `${COMPULSION_LAW}第十一条第二款`),
    otherwise: no('MEASURE_LEVEL', provision),
  });
}

const MEASURE_OF_REGULATION = unlessUpperLawSetsIt(
  `${COMPULSION_LAW}第十一条第一款`,
  ask('UPPER_LAW', {
    NO: ask('STATE_COUNCIL_MATTER', {
      YES: set(`${COMPULSION_LAW}第十条第二款`),
      NO: no('MEASURE_LEVEL', `${COMPULSION_LAW}第十条第二款`),
    }),
    YES: ask('LAW_DELEGATES', {
      YES: set(`${COMPULSION_LAW}第十一条第二款`),
      NO: measureBesideTheLaw(`${COMPULSION_LAW}第十条第二款`),
    }),
  }),
);

export const SEAL_OR_SEIZE: MatrixRow = {
  ...ONLY_LAW_MEASURES,
  name: { zh: '查封场所、设施或者财物，扣押财物', en: 'Sealing and seizure' },
  L2: MEASURE_OF_REGULATION,
  ...localRegulations(
    unlessUpperLawSetsIt(
      `${COMPULSION_LAW}第十一条第一款`,
      ask('UPPER_LAW', {
        NO: ask('LOCAL_AFFAIR', {
          YES: set(`${COMPULSION_LAW}第十条第三款`),
          NO: no('MEASURE_LEVEL', `${COMPULSION_LAW}第十条第三款`),
        }),
        YES: measureBesideTheLaw(`${COMPULSION_LAW}第十条第三款`),
      }),
    ),
  ),
};

export const OTHER_MEASURE: MatrixRow = {
  ...ONLY_LAW_MEASURES,
  name: { zh: '其他行政强制措施', en: 'Other compulsory measures' },
  L2: MEASURE_OF_REGULATION,
  ...localRegulations(
    unlessUpperLawSetsIt(`${COMPULSION_LAW}第十一条第一款`, no('MEASURE_LEVEL', `${COMPULSION_LAW}第十条第三款`)),
  ),
};

export const RESTRICT_PERSON: MatrixRow = {
  ...ONLY_LAW_MEASURES,
  name: { zh: '限制公民人身自由', en: 'Restriction of personal freedom' },
};

export const FREEZE: MatrixRow = { ...ONLY_LAW_MEASURES, name: { zh: '冻结存款、汇款', en: 'Freezing of deposits' } };

export const EXECUTION: MatrixRow = {
  name: { zh: '行政强制执行', en: 'Compulsory execution' },
  isVerified: true,
  L1: set(`${COMPULSION_LAW}第十三条第一款`),
  ...belowLaw(no('EXECUTION_LEVEL', `${COMPULSION_LAW}第十三条第一款`)),
};
