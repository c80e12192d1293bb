import { createHash } from 'node:crypto';
import { bilingual } from '../../shared/bilingual.js';
import { InvalidInputError, LimitExceededError } from '../../shared/errors.js';
import { textFault } from '../../shared/text.js';
import { type Performer, perform } from '../audit/index.js';
import { actingOf } from './acting.js';
import { MOST_BYTES, readFileType } from './domain/file-type.js';
import { lockSet } from './store/read-set.js';
import { setObject } from './store/set-object.js';

/** A file as it comes. */
export interface GivenFile {
  /** Code of the set it belongs to. */
  readonly changeSet: string;
  readonly name: string;
  /** As told. */
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A file that is kept. */
export interface AttachedFile {
  /** SHA-256 of its bytes, by which it is referred to. */
  readonly digest: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Characters of a name. */
const LONGEST = 200;

/**
 * The file is one of the set's, under its digest; the same file again changes nothing.
 *
 * @throws {LimitExceededError} for more than 20 MB
 * @throws {InvalidInputError} for an empty file, a name that is none, and a type that is not taken
 */
export function attachFile(performer: Performer, { changeSet, content, ...told }: GivenFile): Promise<AttachedFile> {
  const { name, mediaType } = told;
  const size = content.length;
  const digest = createHash('sha256').update(content).digest('hex');
  const act = {
    action: 'ATTACH',
    place: (em: Performer['em']) => setObject(em, changeSet, performer.today),
    name: 'attachFile',
    subject: { kind: 'ChangeSet', code: changeSet },
    input: { changeSet, name, mediaType, size, digest },
  } as const;
  return perform(performer, act, async (tx, journal) => {
    const file = { digest, name: readName(name), mediaType: readContent(mediaType, content), size };
    const set = await lockSet(tx, changeSet);
    await tx.execute(
      `insert into work.attachment (set_id, digest, name, media_type, size, content, uploaded_by, uploaded_at)
       values (?, ?, ?, ?, ?, decode(?, 'base64'), ?, ?) on conflict (set_id, digest) do nothing`,
      [
        set.id,
        digest,
        file.name,
        file.mediaType,
        size,
        content.toString('base64'),
        actingOf(performer).actor.accountId,
        performer.now().toISOString(),
      ],
    );
    journal.record('Attachment', digest, null, file);
    return file;
  });
}

function readContent(mediaType: string, content: Buffer): string {
  if (content.length === 0) throw new InvalidInputError(bilingual('The file is empty', '文件为空'));
  if (content.length > MOST_BYTES) {
    throw new LimitExceededError(bilingual('A file has at most 20 MB', '文件不得超过 20 MB'), {
      limit: 'attachmentBytes',
      allowed: MOST_BYTES,
    });
  }
  return readFileType(mediaType, content);
}

function readName(given: string): string {
  const name = given.trim();
  if (name !== '' && name.length <= LONGEST && !/[/\\\p{Cc}]/u.test(name) && textFault(name) === null) return name;
  throw new InvalidInputError(
    bilingual(`The name of a file has 1 to ${LONGEST} characters and no slash`, '文件名有误'),
    { argument: 'name' },
  );
}
