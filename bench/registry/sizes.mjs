/** Handling items in a block. Everything that hangs on items is counted by blocks, so that ids need no look-up. */
export const ITEMS_A_BLOCK = 100;
export const SERVICES_A_BLOCK = 86;
export const REQUIREMENTS_A_BLOCK = 500;
/** Powers in a block of powers. */
export const POWERS_A_BLOCK = 100;
export const RESPONSIBILITIES_A_BLOCK = 300;
/** Of the handling items of a block, those that issue evidence: eight of a kind known everywhere, two of the place. */
export const SHARED_ISSUES_A_BLOCK = 8;
export const OWN_ISSUES_A_BLOCK = 2;
/** Blocks that one seat can have; the catalogue is as long as the longest. */
export const FEWEST_BLOCKS = 5;
export const MOST_BLOCKS = 15;

/**
 * @typedef {object} Size
 * @property {number} provinces that have items; one more is there for its laws alone
 * @property {number} cities of each province
 * @property {number} counties of the whole
 * @property {boolean} isCountyOnly items stand in the county and nowhere above
 * @property {number} handlingBlocks
 * @property {number} powerBlocks
 * @property {number} lawShare of the national instruments that the whole nation has
 * @property {number} sharedEvidence kinds of evidence known everywhere; at least two for each fact
 * @property {number} facts a multiple of 10
 * @property {number} dataSources
 * @property {number} longLoops chains of certificates through many counties that return to where they began
 * @property {number} longLoop certificates of each such chain
 */

/** @type {Readonly<Record<'county' | 'province' | 'nation', Size>>} */
export const SIZES = {
  county: {
    provinces: 1,
    cities: 1,
    counties: 1,
    isCountyOnly: true,
    handlingBlocks: 12,
    powerBlocks: 30,
    lawShare: 0.15,
    sharedEvidence: 600,
    facts: 100,
    dataSources: 40,
    longLoops: 0,
    longLoop: 0,
  },
  province: {
    provinces: 1,
    cities: 11,
    counties: 100,
    isCountyOnly: false,
    handlingBlocks: 1_200,
    powerBlocks: 1_200,
    lawShare: 0.5,
    sharedEvidence: 3_000,
    facts: 400,
    dataSources: 150,
    longLoops: 1,
    longLoop: 300,
  },
  nation: {
    provinces: 31,
    cities: 11,
    counties: 2_848,
    isCountyOnly: false,
    handlingBlocks: 30_000,
    powerBlocks: 30_000,
    lawShare: 1,
    sharedEvidence: 6_000,
    facts: 400,
    dataSources: 150,
    longLoops: 3,
    longLoop: 1_000,
  },
};
