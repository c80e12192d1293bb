import type { Context } from '../../platform/context.js';
import type { Role } from '../../shared/actor.js';
import { InvalidInputError } from '../../shared/errors.js';
import type { LocalisedText } from '../../shared/vocabulary.js';
import { decide } from './domain/decide.js';
import { NOWHERE, type PolicyObject } from './domain/policy-object.js';
import { noSuchThing } from './domain/refusal-of.js';
import type { Action } from './domain/vocabulary.js';
import { idOfCode } from './store/id-of-code.js';
import { placeOf } from './store/place-of.js';

/** Reads what a decision about a record is made on; null when there is no such record. */
export type PolicyObjectReaders = Readonly<
  Record<string, (ctx: Context, code: string) => Promise<PolicyObject | null>>
>;

/** What somebody asks about: a record, an organisation, an area, or the whole registry. */
export interface AskedPermission {
  readonly action: Action;
  readonly object: {
    readonly organisation?: string | null;
    readonly jurisdiction?: string | null;
    readonly record?: { readonly kind: string; readonly code: string } | null;
  };
}

/** A decision as it is shown. */
export interface ExplainedPermission {
  readonly allowed: boolean;
  readonly code: string | null;
  readonly row: string | null;
  readonly role: Role | null;
  readonly reason: LocalisedText;
}

/**
 * Says whether whoever asks may do something, and which row of the permission table decides.
 *
 * @throws {NotFoundError} for a record that is not there or may not be seen, and for an unknown organisation or area
 * @throws {InvalidInputError} when more than one object is named, or records of that kind are not told
 */
export async function explainPermission(
  ctx: Context,
  readers: PolicyObjectReaders,
  { action, object }: AskedPermission,
): Promise<ExplainedPermission> {
  const decision = decide(ctx.actor, action, await readObject(ctx, readers, object));
  if (decision.allowed) {
    const { row, assignment, reason } = decision;
    return { allowed: true, code: null, row: row.id, role: assignment?.role ?? null, reason };
  }
  if (decision.code === 'NOT_FOUND') throw noSuchThing();
  return { allowed: false, code: decision.code, row: decision.row?.id ?? null, role: null, reason: decision.reason };
}

async function readObject(
  ctx: Context,
  readers: PolicyObjectReaders,
  { organisation, jurisdiction, record }: AskedPermission['object'],
): Promise<PolicyObject> {
  if ([organisation, jurisdiction, record].filter((named) => named != null).length > 1) {
    throw new InvalidInputError('Name one of "organisation", "jurisdiction" and "record"', { argument: 'object' });
  }
  if (organisation != null) {
    return placeOf(ctx.em, { organisationId: await idOfCode(ctx.em, 'organisation', organisation) }, ctx.today);
  }
  if (jurisdiction != null) {
    return placeOf(ctx.em, { jurisdictionId: await idOfCode(ctx.em, 'jurisdiction', jurisdiction) }, ctx.today);
  }
  return record == null ? NOWHERE : readRecord(ctx, readers, record);
}

async function readRecord(
  ctx: Context,
  readers: PolicyObjectReaders,
  { kind, code }: { readonly kind: string; readonly code: string },
): Promise<PolicyObject> {
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (!read) {
    throw new InvalidInputError('Permissions on records of this kind are not told', {
      argument: 'object',
      kinds: Object.keys(readers),
    });
  }
  const object = ctx.actor === null ? null : await read(ctx, code);
  if (!object) throw noSuchThing();
  return object;
}
