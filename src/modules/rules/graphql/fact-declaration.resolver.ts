import { Arg, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { LocalisedText } from '../../../platform/graphql/index.js';
import { domainOf, type Fact, wordsOf } from '../domain/fact.js';
import { factsAbout } from '../domain/fact-catalogue.js';
import type { FactValueType, SubjectKind } from '../domain/vocabulary.js';
import { FactValueTypeEnum, SubjectKindEnum } from './enums.type.js';

@ObjectType('FactDeclarationValue', { description: 'A value that a fact can have. 事实的取值。' })
export class FactDeclarationValueType {
  @Field(() => String, { description: 'The value, as criteria write it. 值。' })
  readonly value!: string;

  @Field(() => LocalisedText, { description: 'What it means. 含义。' })
  readonly label!: LocalisedText;
}

@ObjectType('FactDeclaration', {
  description: 'Something that the criterion of a rule may ask about. 规则可用的事实。',
})
export class FactDeclarationType {
  @Field(() => String, { description: 'Name, as criteria use it. 名称。' })
  readonly name!: string;

  @Field(() => FactValueTypeEnum, { description: 'What values it has. 类型。' })
  readonly type!: FactValueType;

  @Field(() => LocalisedText, { description: 'What it is. 含义。' })
  readonly meaning!: LocalisedText;

  @Field(() => String, { description: 'The law or document by which it matters. 来源。' })
  readonly source!: string;

  @Field(() => [FactDeclarationValueType], { description: 'Every value; none for a number, see min and max. 取值。' })
  readonly values!: readonly FactDeclarationValueType[];

  @Field(() => Int, { nullable: true, description: 'Smallest number recorded; null for what is no number. 最小值。' })
  readonly min!: number | null;

  @Field(() => Int, { nullable: true, description: 'Largest number recorded; null for what is no number. 最大值。' })
  readonly max!: number | null;
}

@Resolver()
export class FactDeclarationResolver {
  @Query(() => [FactDeclarationType], {
    description: 'The facts that rules may ask about one kind of record. 规则可用的事实目录。',
  })
  facts(
    @Arg('subjectKind', () => SubjectKindEnum, { description: 'Kind of record that is judged. 判断对象。' })
    subjectKind: SubjectKind,
  ): FactDeclarationType[] {
    return Object.entries(factsAbout(subjectKind)).map(([name, fact]) => declarationOf(name, fact));
  }
}

function declarationOf(name: string, fact: Fact): FactDeclarationType {
  const { type, meaning, source } = fact;
  const isNumber = type === 'INTEGER';
  return {
    name,
    type,
    meaning,
    source,
    values: isNumber
      ? []
      : domainOf(fact).map((value) => ({ value: String(value), label: wordsOf(fact, value).label })),
    min: isNumber ? fact.min : null,
    max: isNumber ? fact.max : null,
  };
}
