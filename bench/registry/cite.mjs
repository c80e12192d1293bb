import { rank, rankScale, thresholds } from './draw.mjs';
import { NATIONAL_CLASSES } from './laws.mjs';

/** Of a thousand bases, how many cite what; the seat's own columns name the local ones. */
export const SHARES = {
  /** Demands of proofs: what is below law, past, to come, of elsewhere or unknown cannot carry them. */
  PROOF: {
    LAW: 420,
    REGULATION: 240,
    LOCAL: 200,
    CITY: 20,
    LAPSING: 15,
    RULE: 35,
    LOCAL_RULE: 20,
    REPEALED: 14,
    COMING: 4,
    GONE: 5,
    OTHER: 7,
    UNKNOWN: 20,
  },
  /** Demands of forms, statements and licences, for which a rule suffices. */
  PAPER: {
    LAW: 330,
    REGULATION: 200,
    LOCAL: 120,
    CITY: 20,
    LAPSING: 10,
    RULE: 180,
    LOCAL_RULE: 110,
    REPEALED: 10,
    COMING: 3,
    GONE: 4,
    OTHER: 3,
    UNKNOWN: 10,
  },
  POWER: {
    LAW: 560,
    REGULATION: 240,
    LOCAL: 140,
    LAPSING: 10,
    RULE: 14,
    LOCAL_RULE: 8,
    REPEALED: 10,
    COMING: 2,
    GONE: 3,
    OTHER: 3,
    UNKNOWN: 10,
  },
  /** Powers that only a law may establish. */
  POWER_OF_LAW: { LAW: 955, REGULATION: 10, LOCAL: 10, REPEALED: 10, COMING: 2, GONE: 3, UNKNOWN: 10 },
  DUTY: { LAW: 820, REGULATION: 110, LOCAL: 6, RULE: 40, REPEALED: 8, COMING: 2, GONE: 4, UNKNOWN: 10 },
  /** Beside a basis that establishes: what spells it out. */
  IMPLEMENT: { REGULATION: 150, LOCAL: 100, RULE: 550, LOCAL_RULE: 200 },
  CATALOGUE: { LAW: 700, REGULATION: 300 },
  ELIMINATION: { RULE: 1_000 },
};

/**
 * SQL of citation ids.
 *
 * @param ranges of `planLaws`
 */
export function citing(ranges) {
  const national = (name) => {
    const { first, count } = ranges.get(name);
    return { first: String(first), scale: String(rankScale(count)) };
  };
  const placed = (name) =>
    NATIONAL_CLASSES.includes(name)
      ? national(name)
      : { first: `${name.toLowerCase()}_first`, scale: `${name.toLowerCase()}_scale` };
  return {
    /**
     * @param shares of {@link SHARES}
     * @param given `drawn`: SQL of 0 to 999, decides what is cited; `fraction`: SQL in [0, 1), decides which of it;
     *   `parity`: SQL of 0 or 1 where two bases of one subject must differ, else null
     */
    citation(shares, { drawn, fraction, parity }) {
      const ends = thresholds(Object.entries(shares));
      const branches = ends.map(([name, end]) => {
        const { first, scale } = placed(name);
        const place = rank(fraction, scale);
        const own =
          parity === undefined
            ? place
            : `case when ${parity} is null then ${place} else (${place} / 2) * 2 + ${parity} end`;
        return `when ${drawn} < ${end} then ${first} + ${own}`;
      });
      if (ends.at(-1)?.[1] !== 1_000) throw new Error('the shares are not of a thousand');
      return `case ${branches.join(' ')} end`;
    },
  };
}
