import { type Em, findRows } from '../../../platform/db/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { isValidOn } from '../../../shared/dates.js';
import { InvalidInputError, NotFoundError } from '../../../shared/errors.js';
import { Finding, type FindingRow } from './rule.entity.js';

const DIGITS = /^[0-9a-f]{8,64}$/;

/**
 * The finding of an identity.
 *
 * @param given the identity or its first digits, eight or more
 * @param on which of its spells: the one that holds on the day, else the next, else the last
 * @throws {InvalidInputError} when these are no such digits, or several findings begin with them
 * @throws {NotFoundError} when there is none
 */
export async function findFinding(em: Em, given: string, on: CalendarDate): Promise<FindingRow> {
  const digits = given.trim().toLowerCase();
  if (!DIGITS.test(digits)) {
    throw new InvalidInputError(`A finding is named by its identity, or by its first eight digits or more: ${given}`, {
      identity: given,
      zh: `请写判断结果的标识（至少前八位）：${given}`,
    });
  }
  const rows = await findRows(em, Finding, {
    where: 't.identity >= ? and t.identity < ?',
    params: [digits, `${digits}g`],
    orderBy: 't.identity, t.valid_from',
    limit: 100,
  });
  const [first] = rows;
  if (!first) throw new NotFoundError(`There is no finding ${given}`, { identity: given, zh: `没有判断结果 ${given}` });
  const others = new Set(rows.map(({ identity }) => identity));
  if (others.size > 1) {
    throw new InvalidInputError(`${others.size} findings begin with ${given}: give more digits`, {
      identity: given,
      known: [...others],
      zh: `有${others.size}条判断结果以 ${given} 开头，请写更多位`,
    });
  }
  return rows.find((row) => isValidOn(row, on)) ?? rows.find(({ validFrom }) => validFrom > on) ?? rows.at(-1) ?? first;
}
