import type { EntitySchema } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { AsOf, Context } from '../../../platform/context.js';
import { columnsOf, type Em, tableOf } from '../../../platform/db/index.js';
import type { BasisPurpose } from '../domain/vocabulary.js';
import { Citation, type CitationRow, CitationTarget, type CitationTargetRow } from './citation.entity.js';
import { type StandingTarget, standTargets } from './stand-targets.js';

/** What a record rests on, with every part as it stands on the day asked about. */
export interface ReadBasis {
  readonly purpose: BasisPurpose;
  readonly position: number;
  readonly citation: CitationRow;
  readonly targets: readonly StandingTarget[];
}

type BasisLoader = DataLoader<number, readonly ReadBasis[]>;

const loaders = new Map<EntitySchema, (em: Em, asOf: AsOf) => BasisLoader>();

/**
 * The bases of a record, batched with those of others of its kind.
 *
 * @param schema of the join table, made by `defineBasis`
 */
export async function basesOf(ctx: Context, schema: EntitySchema, subjectId: number): Promise<ReadBasis[]> {
  let make = loaders.get(schema);
  if (!make) {
    make = (em, asOf) =>
      new DataLoader(async (subjects) => {
        const bySubject = await readBases(em, schema, subjects, asOf);
        return subjects.map((subject) => bySubject.get(subject) ?? []);
      });
    loaders.set(schema, make);
  }
  return [...(await ctx.loader(make).load(subjectId))];
}

/** The bases of many records of one kind, in order, by record; four statements whatever their number. */
export async function readBases(
  em: Em,
  schema: EntitySchema,
  subjects: readonly number[],
  asOf: Pick<AsOf, 'validAt'>,
): Promise<Map<number, ReadBasis[]>> {
  const joined = await em.execute<BasisJoin[]>(
    `select t.subject_id as "subjectId", t.purpose, t.position as "basisPosition",
            ${columnsOf(em, Citation, 'c', 'citation.')}, ${columnsOf(em, CitationTarget, 'ct', 'target.')}
     from ${tableOf(schema)} as t
     join citation as c on c.id = t.citation_id
     left join citation_target as ct on ct.citation_id = c.id
     where t.subject_id in (?)
     order by t.subject_id, t.position, ct.position`,
    [[...new Set(subjects)]],
  );
  const rows = joined.map((row) => ({
    row,
    citation: pick<CitationRow>(row, 'citation.'),
    target: row['target.id'] === null ? null : pick<CitationTargetRow>(row, 'target.'),
  }));
  const standing = await standTargets(
    em,
    rows.flatMap(({ target }) => target ?? []),
    asOf.validAt,
  );
  const bases = Map.groupBy(rows, ({ row }) => `${row.subjectId} ${row.basisPosition}`);
  return Map.groupBy(
    [...bases.values()].flatMap((alike) => {
      const [first] = alike;
      if (!first) return [];
      const { row, citation } = first;
      return [
        {
          subjectId: row.subjectId,
          purpose: row.purpose,
          position: row.basisPosition,
          citation,
          targets: alike.flatMap(({ target }) => (target ? (standing.get(target.id) ?? []) : [])),
        },
      ];
    }),
    ({ subjectId }) => subjectId,
  );
}

interface BasisJoin extends Readonly<Record<string, unknown>> {
  readonly subjectId: number;
  readonly purpose: BasisPurpose;
  readonly basisPosition: number;
}

/** The part of a joined row that was selected under a prefix, as the row of its own table. */
function pick<Row>(joined: Readonly<Record<string, unknown>>, prefix: string): Row {
  return Object.fromEntries(
    Object.entries(joined)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  ) as Row; // the columns were selected by `columnsOf` of that row's entity
}
