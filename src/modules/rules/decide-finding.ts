import { type Em, findRow, insertRows, type Publication, updateRows } from '../../platform/db/index.js';
import { checkDecision, type GivenDecision } from './domain/decision.js';
import { FindingDecision, type FindingDecisionRow } from './store/decision.entity.js';
import { findFinding } from './store/find-finding.js';

/** A decision and the finding it is about. */
export interface DecideFinding extends GivenDecision {
  /** Identity of the finding, or its first digits, eight or more. */
  readonly finding: string;
}

/**
 * What a person decided of a finding is kept; it takes the place of what was decided on the same facts before.
 *
 * @param em of the transaction that opened the publication
 * @throws {NotFoundError} when there is no such finding
 * @throws {InvalidInputError} see {@link checkDecision}, and when several findings begin with the digits
 */
export async function decideFinding(
  em: Em,
  { finding, ...given }: DecideFinding,
  _publication: Publication,
): Promise<FindingDecisionRow> {
  const decision = checkDecision(given);
  const { identity, factsDigest } = await findFinding(em, finding, decision.decidedOn);
  const before = await findRow(em, FindingDecision, {
    where: 't.identity = ? and t.facts_digest = ?',
    params: [identity, factsDigest],
  });
  const row = { identity, factsDigest, ...decision };
  if (before) {
    await updateRows(em, FindingDecision, [{ ...row, id: before.id }]);
    return { ...row, id: before.id };
  }
  const [id = 0] = await insertRows(em, FindingDecision, [row]);
  return { ...row, id };
}
