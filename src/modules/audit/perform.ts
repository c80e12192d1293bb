import type { Context } from '../../platform/context.js';
import { databaseFailure } from '../../platform/db/database-failure.js';
import { type Em, type Limits, withLimits } from '../../platform/db/index.js';
import type { Actor } from '../../shared/actor.js';
import { AppError, NotFoundError } from '../../shared/errors.js';
import {
  type Action,
  type AllowedDecision,
  assertAllowed,
  decide,
  loadActor,
  type PolicyObject,
} from '../identity/index.js';
import { appendEntry, appendEntryAlone } from './append-entry.js';
import { digestOf } from './domain/digest.js';
import type { EntryDraft, TouchedRecord } from './domain/entry.js';
import { assertKey, type KeyedUse, recallPayload, rememberPayload } from './remember-payload.js';

/** Who performs: a request, or a command with the account of the registry. */
export type Performer = Pick<Context, 'em' | 'actor' | 'now' | 'today' | 'requestId'>;

/** What somebody is about to do. */
export interface Act {
  readonly action: Action;
  /** What it is decided on; read again inside the transaction when it is a function. */
  readonly place: PolicyObject | ((em: Em) => Promise<PolicyObject>);
  /** Mutation or command: `"publishChangeSet"`. */
  readonly name: string;
  /** The record it is about; no code for one that is still to be made. */
  readonly subject: { readonly kind: string; readonly code: string | null };
  /** As given by the caller; digested, not kept. */
  readonly input: unknown;
  readonly idempotencyKey?: string | null | undefined;
  /** How long it may take; a minute, and half a minute for a lock, unless told. */
  readonly limits?: Limits;
}

/** Where the work says what it did to which record, and, once it is known, which one it made. */
export interface Journal {
  /** @param before null for one that is new @param after null for one that is gone; neither is kept, but digested */
  record(kind: string, code: string, before: unknown, after: unknown): void;
  /** The code of the record that the act is about, when the act made it. */
  names(code: string): void;
}

const LIMITS: Limits = { statementMs: 60_000, lockMs: 30_000 };

/**
 * Does something in somebody's name: decides whether he may, does the work in one transaction, and writes one entry of
 * the audit log with it. What is refused or fails leaves nothing but its entry.
 *
 * @param work writes through the `tx` it is given and nothing else
 * @returns what the work returned; for a key that was used within a day with the same input, what it returned then
 * @throws {AppError} UNAUTHENTICATED, FORBIDDEN, NOT_FOUND or ILLEGAL_TRANSITION when the permission table says so;
 *   CONFLICT when the key was used with another input; whatever the work throws
 */
export async function perform<Result>(
  performer: Performer,
  act: Act,
  work: (tx: Em, journal: Journal) => Promise<Result>,
): Promise<Result> {
  const ledger = new Ledger(performer, act);
  try {
    const use = keyedUse(performer, act, ledger.inputDigest);
    // what was done under the key may have moved the thing to where the act is not possible any more
    if (!use) ledger.decide(performer.actor, await readPlace(act, performer.em));
    return await performer.em.fork().transactional(async (tx) => {
      await withLimits(tx, act.limits ?? LIMITS);
      const recalled = use && (await recallPayload<Result>(tx, use));
      if (recalled) {
        await assertStillAllowed(tx, performer, act);
        return recalled.payload;
      }
      // rights may have been taken away, and the thing may have moved, while this transaction waited
      const actor = await actorNow(tx, performer);
      ledger.decide(actor, await readPlace(act, tx));
      const result = await work(tx, ledger);
      if (use) await rememberPayload(tx, use, result);
      await appendEntry(tx, ledger.done());
      return result;
    });
  } catch (error) {
    await noteFailure(performer.em, ledger.failed(error), error);
    throw error;
  }
}

/**
 * What was answered is answered again to whoever may still do it. That the thing has moved on is no reason against: the
 * act itself moved it, or ended it.
 *
 * @throws {AppError} as for the act, but ILLEGAL_TRANSITION
 */
async function assertStillAllowed(tx: Em, performer: Performer, act: Act): Promise<void> {
  const place = await readPlace(act, tx).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
  if (place === null) return;
  const decision = decide(await actorNow(tx, performer), act.action, place);
  if (!decision.allowed && decision.code !== 'ILLEGAL_TRANSITION') assertAllowed(decision, act.action);
}

/** Of a database that is gone the caller hears, not of the entry that it could not take. */
async function noteFailure(em: Em, entry: EntryDraft, error: unknown): Promise<void> {
  try {
    await appendEntryAlone(em, entry);
  } catch (cause) {
    if (!databaseFailure(error)) throw cause;
  }
}

/** The public has no account to remember a key by. */
function keyedUse({ actor }: Performer, { name, idempotencyKey }: Act, inputDigest: string): KeyedUse | null {
  if (idempotencyKey == null) return null;
  assertKey(idempotencyKey);
  return actor && { accountId: actor.accountId, name, key: idempotencyKey, inputDigest };
}

function readPlace({ place }: Act, em: Em): Promise<PolicyObject> {
  return typeof place === 'function' ? place(em) : Promise.resolve(place);
}

async function actorNow(tx: Em, { actor, today }: Performer): Promise<Actor | null> {
  if (actor === null || actor.isSystem) return actor;
  return loadActor(tx, { accountId: actor.accountId }, today);
}

/** Gathers what the entry of one act will say. */
class Ledger implements Journal {
  readonly inputDigest: string;
  private readonly records: TouchedRecord[] = [];
  private decision: AllowedDecision | null = null;
  private place: PolicyObject | null = null;
  private code: string | null;

  constructor(
    private readonly performer: Performer,
    private readonly act: Act,
  ) {
    this.inputDigest = digestOf(act.input);
    this.code = act.subject.code;
  }

  decide(actor: Actor | null, place: PolicyObject): void {
    const decision = decide(actor, this.act.action, place);
    this.place = place;
    assertAllowed(decision, this.act.action);
    this.decision = decision;
  }

  record(kind: string, code: string, before: unknown, after: unknown): void {
    const digest = (value: unknown) => (value === null || value === undefined ? null : digestOf(value));
    this.records.push({ kind, code, before: digest(before), after: digest(after) });
  }

  names(code: string): void {
    this.code = code;
  }

  done(): EntryDraft {
    return { ...this.common(), outcome: 'DONE', errorCode: null, records: JSON.stringify(this.records) };
  }

  failed(error: unknown): EntryDraft {
    const refusal = error instanceof AppError ? error : databaseFailure(error);
    return {
      ...this.common(),
      outcome: error instanceof AppError ? 'REFUSED' : 'FAILED',
      errorCode: refusal?.code ?? 'INTERNAL',
      records: '[]',
    };
  }

  private common() {
    const { actor, requestId } = this.performer;
    const { action, name, subject } = this.act;
    return {
      personId: actor?.personId ?? null,
      accountId: actor?.accountId ?? null,
      role: this.decision?.assignment?.role ?? null,
      action,
      name,
      subjectKind: subject.kind,
      subjectCode: this.code,
      organisationId: this.place?.organisationPath[0] ?? null,
      jurisdictionId: this.place?.jurisdictionPath[0] ?? null,
      inputDigest: this.inputDigest,
      requestId,
    };
  }
}
