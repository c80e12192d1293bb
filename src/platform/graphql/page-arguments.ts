import { ArgsType, Field, Int } from 'type-graphql';
import type { PageArguments } from './find-page.js';

/** `first` and `after` of every connection. */
@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, { nullable: true, description: 'Rows of the page, 1 to 100; 20 when left out. 每页条数。' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the row to continue behind. 起始游标。' })
  readonly after?: string | null;
}
