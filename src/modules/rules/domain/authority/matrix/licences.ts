import {
  ask,
  type Cell,
  known,
  type Lasting,
  type Leaf,
  localRegulations,
  type MatrixRow,
  no,
  set,
  unlessUpperLawSetsIt,
} from './cell.js';

const LICENSING_LAW = '《行政许可法》';
const BUSINESS_REGULATION = '《优化营商环境条例》';

/** 39.2 binds 地方; the other levels break 16.4 by the same. */
const licenceBesideTheLaw = (local: boolean): Leaf =>
  local ? no('S-04', `${BUSINESS_REGULATION}第三十九条第二款`) : no('S-03', `${LICENSING_LAW}第十六条第四款`);

/** A licence that only the higher law could set: by what it is wrong depends on whether that law has one. */
function noLicence(local: boolean, provision: string): Cell {
  return known('UPPER_LAW_SETS_IT', {
    NO: known('UPPER_LAW', {
      YES: licenceBesideTheLaw(local),
      otherwise: no('LICENCE_LEVEL', provision),
    }),
    otherwise: no('LICENCE_LEVEL', provision),
  });
}

const TEMPORARY_LICENCE: Lasting = {
  type: 'LASTING',
  years: 1,
  condition: 'TEMPORARY_UNTIL',
  ground: 'S-02',
  provision: `${LICENSING_LAW}第十五条第一款`,
};

/** 15.2 holds before all that 15.1 allows. */
function unlessBarredLocally(cell: Cell): Cell {
  return known('LOCAL_LICENCE_BARRED', { YES: no('S-01', `${LICENSING_LAW}第十五条第二款`), otherwise: cell });
}

export const LICENCE: MatrixRow = {
  name: { zh: '行政许可', en: 'Licence' },
  isVerified: true,
  L1: set(`${LICENSING_LAW}第十四条第一款`),
  L2: unlessUpperLawSetsIt(
    `${LICENSING_LAW}第十六条第一款`,
    ask('UPPER_LAW', {
      NO: set(`${LICENSING_LAW}第十四条第一款`),
      YES: noLicence(false, `${LICENSING_LAW}第十四条第一款`),
    }),
  ),
  L2D: set(`${LICENSING_LAW}第十四条第二款`, 'NECESSARY', 'TO_BE_RAISED_TO_LAW_UNLESS_TEMPORARY'),
  ...localRegulations(
    unlessUpperLawSetsIt(
      `${LICENSING_LAW}第十六条第二款`,
      unlessBarredLocally(
        ask('UPPER_LAW', {
          NO: set(`${LICENSING_LAW}第十五条第一款`),
          YES: noLicence(true, `${LICENSING_LAW}第十五条第一款`),
        }),
      ),
    ),
  ),
  L4M: unlessUpperLawSetsIt(`${LICENSING_LAW}第十六条第三款`, noLicence(false, `${LICENSING_LAW}第十七条`)),
  L4P: unlessUpperLawSetsIt(
    `${LICENSING_LAW}第十六条第三款`,
    unlessBarredLocally(
      ask('UPPER_LAW', {
        NO: ask('URGENT_NEED', {
          YES: TEMPORARY_LICENCE,
          NO: no('LICENCE_LEVEL', `${LICENSING_LAW}第十五条第一款`),
        }),
        YES: noLicence(true, `${LICENSING_LAW}第十五条第一款`),
      }),
    ),
  ),
  L4C: unlessUpperLawSetsIt(`${LICENSING_LAW}第十六条第三款`, noLicence(true, `${LICENSING_LAW}第十七条`)),
  L5: no('LICENCE_LEVEL', `${LICENSING_LAW}第十七条`),
};
