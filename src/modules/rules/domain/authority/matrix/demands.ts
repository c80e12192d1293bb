import { governmentRules, localRegulations, type MatrixRow, no, review, set } from './cell.js';

const BUSINESS_REGULATION = '《优化营商环境条例》';

const PROOF_LEAF = set(`${BUSINESS_REGULATION}第四十四条第一款`, 'NECESSITY_TEST');
const NO_PROOF = no('PROOF_LEVEL', `${BUSINESS_REGULATION}第四十四条第一款`);
export const PROOF: MatrixRow = {
  name: { zh: '证明事项', en: 'Proof' },
  isVerified: true,
  L1: PROOF_LEAF,
  L2: PROOF_LEAF,
  L2D: PROOF_LEAF,
  ...localRegulations(PROOF_LEAF),
  L4M: NO_PROOF,
  ...governmentRules(NO_PROOF),
  L5: NO_PROOF,
};

const CONDITION_LEAF = set(`${BUSINESS_REGULATION}第三十五条`);
export const CONDITION: MatrixRow = {
  name: { zh: '办理条件和环节', en: 'Conditions and steps of handling' },
  isVerified: true,
  L1: CONDITION_LEAF,
  L2: CONDITION_LEAF,
  L2D: review('LAW_UNVERIFIED', `${BUSINESS_REGULATION}第三十五条`),
  ...localRegulations(CONDITION_LEAF),
  L4M: CONDITION_LEAF,
  ...governmentRules(CONDITION_LEAF),
  L5: no('CONDITION_LEVEL', `${BUSINESS_REGULATION}第三十五条`),
};

const INTERMEDIARY_LEAF = set(`${BUSINESS_REGULATION}第四十三条第一款`);
const NO_INTERMEDIARY = no('INTERMEDIARY_LEVEL', `${BUSINESS_REGULATION}第四十三条第一款`);
export const INTERMEDIARY: MatrixRow = {
  name: { zh: '行政审批中介服务', en: 'Intermediary service' },
  isVerified: true,
  L1: INTERMEDIARY_LEAF,
  L2: INTERMEDIARY_LEAF,
  L2D: INTERMEDIARY_LEAF,
  ...localRegulations(INTERMEDIARY_LEAF),
  L4M: NO_INTERMEDIARY,
  ...governmentRules(NO_INTERMEDIARY),
  L5: NO_INTERMEDIARY,
};
