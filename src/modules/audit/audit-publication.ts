import type { Em } from '../../platform/db/index.js';
import { type Action, assertAllowed, decide, NOWHERE, systemActor } from '../identity/index.js';
import { appendEntry } from './append-entry.js';
import { digestOf } from './domain/digest.js';
import type { TouchedRecord } from './domain/entry.js';

/** What a command does, for the log. */
export interface CommandAct {
  readonly action: Action;
  /** Its words: `"import power-list"`. */
  readonly name: string;
  /** What it was given; digested, not kept. */
  readonly input: unknown;
  /** Tells the runs of a command apart. */
  readonly requestId: string;
}

/** What a publication changed, as far as the log tells it. */
interface AppliedChanges {
  readonly applied: readonly { readonly kind: string; readonly code: string }[];
}

/**
 * Makes what follows a publication of a command: an entry of the log, in the publication's transaction, in the name of
 * the registry itself. An import in parts has one entry for each.
 */
export function auditPublications(act: CommandAct) {
  return async (em: Em, publication: { readonly number: number }, { applied }: AppliedChanges): Promise<void> => {
    const actor = await systemActor(em);
    assertAllowed(decide(actor, act.action, NOWHERE), act.action);
    const { accountId, personId } = actor;
    const records = applied.map(({ kind, code }): TouchedRecord => ({ kind, code, before: null, after: null }));
    await appendEntry(em, {
      personId,
      accountId,
      role: null,
      action: act.action,
      name: act.name,
      subjectKind: 'Publication',
      subjectCode: String(publication.number),
      organisationId: null,
      jurisdictionId: null,
      outcome: 'DONE',
      errorCode: null,
      records: JSON.stringify(records),
      inputDigest: digestOf(act.input),
      requestId: act.requestId,
    });
  };
}
