import { columnsOf, type Em, tableOf } from '../../../platform/db/index.js';
import { childList, listLoader } from '../../../platform/graphql/index.js';
import { ReviewStep } from './change-set.entity.js';
import { ChangeComment, type ChangeCommentRow, OpinionRequest } from './work.entity.js';

/** The steps of every round of a set, in order. */
export const stepsOfSet = childList(ReviewStep, { parent: 'set_id', orderBy: 't.round' });

/** Who was asked for an opinion, round by round. */
export const opinionsOfSet = childList(OpinionRequest, { parent: 'set_id', orderBy: 't.round' });

/** A comment with the name of who wrote it. */
export interface NamedComment extends ChangeCommentRow {
  readonly author: string;
}

/** What was said of a set, in the order in which it was written. */
export const commentsOfSet = listLoader<NamedComment>((em, sets) =>
  em.execute<(NamedComment & { listedUnder: number })[]>(
    `select ${columnsOf(em, ChangeComment)}, p.name as author, t.set_id as "listedUnder"
     from ${tableOf(ChangeComment)} t join work.account a on a.id = t.account_id join work.person p on p.id = a.person_id
     where t.set_id in (?) order by "listedUnder", t.id`,
    [sets],
  ),
);

/** A file of a set, without its bytes. */
export interface AttachmentHead {
  readonly digest: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The files of a set, in the order in which they came. */
export const attachmentsOfSet = listLoader<AttachmentHead>((em, sets) =>
  em.execute<(AttachmentHead & { listedUnder: number })[]>(
    `select digest, name, media_type as "mediaType", size, set_id as "listedUnder" from work.attachment
     where set_id in (?) order by "listedUnder", id`,
    [sets],
  ),
);

/** The name of the person behind an account; null where there is none. */
export async function personNameOf(em: Em, accountId: number | null): Promise<string | null> {
  if (accountId === null) return null;
  const [row] = await em.execute<{ name: string }[]>(
    'select p.name from work.account a join work.person p on p.id = a.person_id where a.id = ?',
    [accountId],
  );
  return row?.name ?? null;
}
