import type { EntitySchema } from '@mikro-orm/core';
import type { Context } from '../../../platform/context.js';
import { loadReferenced } from '../../../platform/graphql/index.js';
import { Delegation, PowerItem } from '../../powers/index.js';
import { ResponsibilityItem } from '../../responsibilities/index.js';
import { DocumentRequirement, HandlingItem, ServiceItem } from '../../services/index.js';
import { type NamedKind, type NamedRecord, namesApart, recordMeant, recordsByCode } from '../store/named-records.js';
import type { FindingRow } from '../store/rule.entity.js';

interface AnyRow {
  readonly id: number;
  readonly code: string;
}

interface Loadable {
  readonly typename: string;
  load(ctx: Context, id: number): Promise<AnyRow>;
  nameOf(ctx: Context, id: number): Promise<string>;
}

/** By kind, the API type of a record, how it is read and what it is called. */
const RECORDS: Readonly<Record<Exclude<NamedKind, 'DELEGATION'>, Loadable>> = {
  REQUIREMENT: loadable('DocumentRequirement', DocumentRequirement, ({ name }) => name),
  HANDLING_ITEM: loadable('HandlingItem', HandlingItem, ({ name }) => name),
  SERVICE_ITEM: loadable('ServiceItem', ServiceItem, ({ name }) => name),
  POWER: loadable('PowerItem', PowerItem, ({ name, subItemName }) =>
    subItemName ? `${name}（${subItemName}）` : name,
  ),
  RESPONSIBILITY: loadable('ResponsibilityItem', ResponsibilityItem, ({ content }) => content),
};

function loadable<Row extends AnyRow>(
  typename: string,
  schema: EntitySchema<Row>,
  nameOf: (row: Row) => string,
): Loadable {
  return {
    typename,
    load: (ctx, id) => loadReferenced(ctx, schema, id),
    nameOf: async (ctx, id) => nameOf(await loadReferenced(ctx, schema, id)),
  };
}

/** The record that a finding is about, with the name of its API type. */
export async function loadSubject(ctx: Context, { subjectKind, subjectId }: FindingRow): Promise<object> {
  const { typename, load } = RECORDS[subjectKind];
  return { ...(await load(ctx, subjectId)), __typename: typename };
}

/** The other records that a finding speaks of, in order, each with the name of its API type. */
export async function loadRelated(ctx: Context, row: FindingRow): Promise<object[]> {
  const named = await relatedOf(ctx, row);
  return Promise.all(
    named
      .flatMap((record) => ('kind' in record ? [record] : []))
      .map(async ({ kind, id }) => {
        if (kind === 'DELEGATION') return { ...(await loadReferenced(ctx, Delegation, id)), __typename: 'Delegation' };
        const { typename, load } = RECORDS[kind];
        return { ...(await load(ctx, id)), __typename: typename };
      }),
  );
}

/** What to call the subject of a finding and the other records it speaks of; one without a record is its code. */
export async function namesOf(ctx: Context, row: FindingRow): Promise<ReturnType<typeof namesApart>> {
  const { load, nameOf } = RECORDS[row.subjectKind];
  const [{ code }, name, related] = await Promise.all([
    load(ctx, row.subjectId),
    nameOf(ctx, row.subjectId),
    relatedOf(ctx, row),
  ]);
  return namesApart({ code, name }, related);
}

async function relatedOf(
  ctx: Context,
  { related, subjectKind }: FindingRow,
): Promise<readonly (NamedRecord | Pick<NamedRecord, 'code' | 'name'>)[]> {
  const loader = ctx.loader(recordsByCode);
  return Promise.all(
    related.map(async (code) => recordMeant(await loader.load(code), subjectKind) ?? { code, name: code }),
  );
}
