import { Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { findRows } from '../../../platform/db/index.js';
import { findPage, listLoader, type Page, PageArgs, type RowOrder } from '../../../platform/graphql/index.js';
import { citationReading } from '../domain/citation-reading.js';
import { Citation, type CitationRow, CitationTarget } from '../store/citation.entity.js';
import { type StandingTarget, standTargets } from '../store/stand-targets.js';
import { findUnresolved } from '../store/unresolved.js';
import { CitationReadingType } from './citation-reading.type.js';
import { CitationConnection, CitationTargetType, CitationType } from './legal-basis.type.js';

/** A text is read anew for each question: about as much work as so many fields that are at hand. */
const READING_COMPLEXITY = 10;

const byId: RowOrder<CitationRow> = { name: 'id', property: 'id', type: 'integer' };

const targetsOf = listLoader<StandingTarget>(async (em, citations, asOf) => {
  const rows = await findRows(em, CitationTarget, {
    where: 't.citation_id in (?)',
    params: [citations],
    orderBy: 't.citation_id, t.position',
  });
  const standing = await standTargets(em, rows, asOf.validAt);
  return rows.flatMap(({ id }) => standing.get(id) ?? []).map((row) => ({ ...row, listedUnder: row.citationId }));
});

@ObjectType('UnresolvedCitation', {
  description: 'A name that citations use and the register does not know. 未收录的引用。',
})
class UnresolvedCitationType {
  @Field(() => String, { nullable: true, description: 'Title as comparable text; null for a number alone. 标题。' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'Document number as written. 文号。' })
  readonly documentNumber!: string | null;

  @Field(() => Int, { description: 'Parts of citations that use it. 引用处数。' })
  readonly targets!: number;

  @Field(() => Int, { description: 'Citations that use it. 引用条数。' })
  readonly citations!: number;

  @Field(() => String, { description: 'One of them, as written. 示例原文。' })
  readonly example!: string;
}

@Resolver(() => CitationType)
export class CitationResolver {
  @Query(() => CitationConnection, {
    description: 'Citations that could not be followed in full, in the order they came. 未能完全确认的引用。',
  })
  citationsToResolve(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Promise<Page<CitationType>> {
    const conditions = [{ sql: "t.resolution in ('UNRESOLVED', 'PARTIAL', 'NOT_A_CITATION')", params: [] }];
    return findPage(ctx.em, Citation, { conditions, order: byId }, args);
  }

  @Query(() => [UnresolvedCitationType], {
    description:
      'The 100 unknown names that most citations use; resolving one mends them all. 未收录的法律文件及引用次数。',
  })
  unresolvedCitations(@Ctx() ctx: Context): Promise<UnresolvedCitationType[]> {
    return findUnresolved(ctx.em, 100);
  }

  @FieldResolver(() => [CitationTargetType], { description: 'The provisions it names, in order. 引用的条文。' })
  async targets(@Root() row: CitationRow, @Ctx() ctx: Context): Promise<CitationTargetType[]> {
    return [...(await ctx.loader(targetsOf).load(row.id))];
  }

  @FieldResolver(() => CitationReadingType, {
    complexity: ({ childComplexity }) => READING_COMPLEXITY + childComplexity,
    description: 'How its words are read; its targets say what they come to in the register. 结构化解析。',
  })
  reading(@Root() row: CitationRow): CitationReadingType {
    return citationReading(row.text);
  }
}
