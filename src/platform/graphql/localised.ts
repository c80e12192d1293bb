import { Field, ObjectType } from 'type-graphql';

/** A text of the registry itself, such as a label, in both its languages. */
@ObjectType('LocalisedText', { description: 'A text in Chinese and in English. 中英文文本。' })
export class LocalisedText {
  @Field(() => String, { simple: true, description: 'Chinese, the binding one. 中文，以此为准。' })
  readonly zh!: string;

  @Field(() => String, { simple: true, description: 'English.' })
  readonly en!: string;
}
