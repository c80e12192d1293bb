/**
 * Pseudo-random SQL: each expression depends on the id of a row, on what is drawn and on the seed alone, so that any
 * statement may run at any time, in any order, and make the same rows.
 */
export function drawing(seed) {
  /** 0 to 2^31 - 1. */
  const draw = (id, what) => `(hashint8extended((${id})::bigint, ${saltOf(what, seed)}) & 2147483647)`;
  return {
    draw,
    /** 0 to `count` - 1. */
    below: (count, id, what) => `(${draw(id, what)} % ${count})::int`,
    /** 0 up to, not including, 1. */
    fraction: (id, what) => `(${draw(id, what)}::float8 / 2147483648.0)`,
    /** True for so many of a thousand. */
    chance: (permille, id, what) => `(${draw(id, what)} % 1000 < ${permille})`,
    /** One of a list of texts; a text may stand several times. */
    oneOf: (texts, id, what) => `(${textArray(texts)})[1 + (${draw(id, what)} % ${texts.length})::int]`,
    /** A day of the given span. */
    day: (first, days, id, what) => `(date '${first}' + (${draw(id, what)} % ${days})::int)`,
  };
}

/** How flat the head of the distribution is: the first of 10,000 is drawn 2.4 times in a hundred, the middle one 1 in 41,000. */
const FLATNESS = 5;

/** What {@link rank} needs to know of the count. */
export function rankScale(count, flatness = FLATNESS) {
  return Math.log((count + flatness) / flatness);
}

/**
 * Zipf and Mandelbrot: rank r is drawn in proportion to 1 / (r + flatness).
 *
 * @param fraction SQL of a number in [0, 1)
 * @param scale SQL or value of {@link rankScale}
 * @returns SQL of a rank from 0
 */
export function rank(fraction, scale, flatness = FLATNESS) {
  return `floor(${flatness} * (exp(${fraction} * ${scale}) - 1))::int`;
}

/**
 * Shares as thresholds for one number drawn.
 *
 * @example thresholds([['a', 30], ['b', 70]]) // [['a', 30], ['b', 100]]
 */
export function thresholds(shares) {
  let end = 0;
  return shares.map(([value, share]) => {
    end += share;
    return [value, end];
  });
}

export function textArray(texts) {
  return `array[${texts.map(quote).join(',')}]`;
}

export function quote(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

/** FNV-1a of the name of the draw, with the seed beside it. */
function saltOf(what, seed) {
  let hash = 0x811c9dc5;
  for (const character of what) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${seed * 4_294_967_296 + hash}`;
}
