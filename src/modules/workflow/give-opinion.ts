import type { Em } from '../../platform/db/index.js';
import { bilingual } from '../../shared/bilingual.js';
import { IllegalTransitionError, InvalidInputError } from '../../shared/errors.js';
import type { Acting } from './acting.js';
import type { OpinionStance } from './domain/vocabulary.js';
import { assertAttached } from './store/attachments.js';
import type { ChangeSetRow } from './store/change-set.entity.js';

/** What an organisation that was asked thinks. */
export interface GivenOpinion {
  /** Code of the organisation. */
  readonly organisation: string;
  readonly stance: OpinionStance;
  readonly opinion: string | null;
  readonly documentNumber: string | null;
  readonly attachments: readonly string[];
}

/**
 * The opinion of the organisation stands beside the set, once for a round.
 *
 * @param acting may speak for the organisation
 * @throws {IllegalTransitionError} when it was not asked in this round, or has answered
 * @throws {InvalidInputError} when it objects without a word
 */
export async function giveOpinion(
  tx: Em,
  { actor, at }: Acting,
  set: ChangeSetRow,
  given: GivenOpinion,
): Promise<void> {
  const opinion = given.opinion?.trim() || null;
  if (given.stance === 'OBJECTS' && opinion === null) {
    throw new InvalidInputError(bilingual('Say why you object.', '不同意的，应当说明理由。'), { argument: 'opinion' });
  }
  await assertAttached(tx, set, given.attachments);
  const [row] = await tx.execute<{ id: number }[]>(
    `update work.opinion_request r set stance = ?, opinion = ?, document_number = ?,
       attachments = (select coalesce(array_agg(value), '{}') from json_array_elements_text(?::json)), account_id = ?,
       answered_at = ?
     from organisation o
     where o.id = r.organisation_id and o.code = ? and r.set_id = ? and r.round = ? and r.stance is null returning r.id`,
    [
      given.stance,
      opinion,
      given.documentNumber,
      JSON.stringify(given.attachments),
      actor.accountId,
      at.toISOString(),
      given.organisation,
      set.id,
      set.round,
    ],
  );
  if (!row) {
    throw new IllegalTransitionError(
      bilingual('That organisation is not asked, or has answered', '未向该单位征求意见，或者该单位已反馈意见'),
      { organisation: given.organisation },
    );
  }
  await tx.execute('update work.task set closed_at = ? where opinion_request_id = ? and closed_at is null', [
    at.toISOString(),
    row.id,
  ]);
}
