import { Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import type { InstrumentLevel, Judgement, VersionEnd } from '../domain/vocabulary.js';
import { InstrumentLevelEnum, JudgementEnum, VersionEndEnum } from './enums.type.js';

@ObjectType('LegalInstrument', {
  implements: NodeType,
  description: 'A law, regulation, rule or normative document, whatever its versions. 法律文件。',
})
export class LegalInstrumentType extends NodeType {
  @Field(() => String, {
    description: 'Title without 中华人民共和国; with @ and the area code where the area issues it. 代码。',
  })
  readonly code!: string;

  @Field(() => String, { description: 'Title without 中华人民共和国. 标题。' })
  readonly title!: string;

  @Field(() => String, { description: 'Title in full. 全称。' })
  readonly fullTitle!: string;

  @Field(() => InstrumentLevelEnum, { description: 'Level. 效力级别。' })
  readonly level!: InstrumentLevel;

  @Field(() => String, { nullable: true, description: 'Document number, e.g. 国办发〔2018〕47号. 文号。' })
  readonly documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it. 制定机关。' })
  readonly issuer!: string | null;

  @Field(() => Boolean, {
    description: 'True for rules that vary upper law inside their area (立法法 article 101). 是否变通规定。',
  })
  readonly isVariation!: boolean;

  @Field(() => JudgementEnum, { description: 'Whether it is special law against others. 是否特别规定。' })
  readonly isSpecial!: Judgement;

  @Field(() => Boolean, { description: 'False when its facts are not checked yet. 是否已核实。' })
  readonly isVerified!: boolean;
}

export const LegalInstrumentConnection = connectionType('LegalInstrument', () => LegalInstrumentType, {
  isSearched: true,
});

@ObjectType('InstrumentVersion', {
  implements: NodeType,
  description: 'One text of an instrument, in force [effectiveFrom, effectiveTo). 法律文件的一个版本。',
})
export class InstrumentVersionType extends NodeType {
  @Field(() => String, { description: 'Code of the instrument, # and the day of promulgation. 代码。' })
  readonly code!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Day of promulgation. 公布日期。' })
  readonly promulgatedOn!: CalendarDate | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'First day in force; null when not known. 施行日期。',
  })
  readonly effectiveFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day no longer in force. 失效日期。' })
  readonly effectiveTo!: CalendarDate | null;

  @Field(() => VersionEndEnum, { nullable: true, description: 'Why it ended. 失效原因。' })
  readonly endKind!: VersionEnd | null;

  @Field(() => String, { nullable: true, description: 'Number of the order or decision that published it. 公布文号。' })
  readonly documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'What to know of it. 说明。' })
  readonly note!: string | null;

  @Field(() => [String], { description: 'What was odd in its source, e.g. NO_DATE. 来源问题。' })
  readonly flags!: readonly string[];

  @Field(() => Boolean, { description: 'True when every article is in the register. 条文是否齐全。' })
  readonly hasAllArticles!: boolean;

  @Field(() => Boolean, { description: 'False when its facts are not checked yet. 是否已核实。' })
  readonly isVerified!: boolean;
}
