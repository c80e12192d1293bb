import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { findRow, findRows } from '../../../platform/db/index.js';
import { LocalisedText, listLoader } from '../../../platform/graphql/index.js';
import { NotFoundError } from '../../../shared/errors.js';
import { CodeTable, CodeTableEntry, type CodeTableEntryRow, type CodeTableRow } from '../store/code-table.entity.js';

@ObjectType('CodeTable', { description: 'A table of codes that the field uses. 代码表。' })
export class CodeTableType {
  @Field(() => String, { description: 'Key, e.g. `item-types`. 键。' })
  readonly key!: string;

  @Field(() => String, { description: 'The document it comes from. 来源。' })
  readonly source!: string;

  @Field(() => Boolean, { description: 'False when nobody could check it against its source. 是否已核实。' })
  readonly isVerified!: boolean;
}

@ObjectType('CodeTableEntry', { description: 'One code and what it means. 代码。' })
export class CodeTableEntryType {
  @Field(() => Int, { description: 'Its place in the table, from 1. 序号。' })
  readonly position!: number;

  @Field(() => String, { description: 'The code. 代码。' })
  readonly code!: string;

  @Field(() => Boolean, { description: 'False when nobody could check it against its source. 是否已核实。' })
  readonly isVerified!: boolean;

  @Field(() => String, { nullable: true, description: 'What else to know. 说明。' })
  readonly note!: string | null;
}

const entriesOf = listLoader<CodeTableEntryRow>(async (em, tables) => {
  const rows = await findRows(em, CodeTableEntry, {
    where: 't.table_id in (?)',
    params: [tables],
    orderBy: 't.table_id, t.position',
  });
  return rows.map((row) => ({ ...row, listedUnder: row.tableId }));
});

@Resolver(() => CodeTableType)
export class CodeTableResolver {
  @Query(() => [CodeTableType], { description: 'All code tables, by key. 全部代码表。' })
  codeTables(@Ctx() ctx: Context): Promise<CodeTableType[]> {
    return findRows(ctx.em, CodeTable, { orderBy: 't.key' });
  }

  @Query(() => CodeTableType, { nullable: true, description: 'The code table of a key. 按键查询代码表。' })
  async codeTable(
    @Arg('key', () => String, { description: 'Key, e.g. `item-types`. 键。' }) key: string,
    @Ctx() ctx: Context,
  ): Promise<CodeTableType> {
    const row = await findRow(ctx.em, CodeTable, { where: 't.key = ?', params: [key] });
    if (!row) throw new NotFoundError('No such CodeTable', { key });
    return row;
  }

  @FieldResolver(() => LocalisedText, { description: 'Name of the table. 名称。' })
  name(@Root() row: CodeTableRow): LocalisedText {
    return { zh: row.nameZh, en: row.nameEn };
  }

  @FieldResolver(() => [CodeTableEntryType], { description: 'The codes, in order. 代码。' })
  async entries(@Root() row: CodeTableRow, @Ctx() ctx: Context): Promise<CodeTableEntryType[]> {
    return [...(await ctx.loader(entriesOf).load(row.id))];
  }
}

@Resolver(() => CodeTableEntryType)
export class CodeTableEntryResolver {
  @FieldResolver(() => LocalisedText, { description: 'What the code means. 含义。' })
  label(@Root() row: CodeTableEntryRow): LocalisedText {
    return { zh: row.nameZh, en: row.nameEn };
  }
}
