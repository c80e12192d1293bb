import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { CitationSegmentKind, InstrumentEvent } from '../domain/vocabulary.js';
import { CitationSegmentKindEnum, InstrumentEventEnum } from './enums.type.js';

@InterfaceType('CitationPart', { description: 'A piece of a citation as written, with its place. 引用原文的一段。' })
export abstract class CitationPartType {
  @Field(() => String, { description: 'As written. 原文。' })
  readonly text!: string;

  @Field(() => Int, { description: 'Where it begins in the citation, in UTF-16 units from 0. 起始位置。' })
  readonly spanStart!: number;

  @Field(() => Int, { description: 'First UTF-16 unit behind it. 结束位置。' })
  readonly spanEnd!: number;
}

@ObjectType('UnparsedPart', {
  implements: CitationPartType,
  description: 'Words that could not be read as part of a citation. 未能解析的文字。',
})
class UnparsedPartType extends CitationPartType {}

@ObjectType('LevelTag', {
  implements: CitationPartType,
  description: 'The tag that says which level the writer takes an instrument for, e.g. 【行政法规】. 级别标注。',
})
class LevelTagType extends CitationPartType {
  @Field(() => String, { description: 'Its word, without brackets. 标注的级别。' })
  readonly label!: string;
}

@ObjectType('NotedEvent', { description: 'A step in the life of an instrument, as noted. 沿革记载。' })
class NotedEventType {
  @Field(() => InstrumentEventEnum, { description: 'What happened. 事项。' })
  readonly event!: InstrumentEvent;

  @Field(() => String, { description: 'As exact as written: `2016`, `2016-02` or `2016-02-06`. 日期。' })
  readonly date!: string;
}

@ObjectType('InstrumentNote', {
  implements: CitationPartType,
  description: 'What stands beside a title: a document number, the history, a short name. 标题附注。',
})
class InstrumentNoteType extends CitationPartType {
  @Field(() => String, { nullable: true, description: 'Document number in it, e.g. 国务院令第406号. 文号。' })
  readonly documentNumber!: string | null;

  @Field(() => [NotedEventType], {
    description: 'Its history in the order written; the last amendment is the version meant. 沿革。',
  })
  readonly events!: readonly NotedEventType[];
}

@ObjectType('CitedProvision', {
  implements: CitationPartType,
  description: 'One provision or range as cited; 第三、四条 are two of one place. 所引条款项。',
})
class CitedProvisionType extends CitationPartType {
  @Field(() => String, { description: 'In its one form, e.g. 第二十四条至第二十六条. 规范写法。' })
  readonly pathText!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Path as in CitationTarget, of a range the first; null when the words do not say the article. 条款项路径。',
  })
  readonly path!: string | null;

  @Field(() => String, { nullable: true, description: 'Path of the last of a range; null for one. 范围终点路径。' })
  readonly lastPath!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word by which it points from where it stands, e.g. 前款. 指代词。',
  })
  readonly relativeWord!: string | null;
}

@ObjectType('CitationSegment', {
  implements: CitationPartType,
  description: 'One instrument as cited, and the provisions of it that are named. 对一部法律文件的引用。',
})
class CitationSegmentType extends CitationPartType {
  @Field(() => CitationSegmentKindEnum, { description: 'By what the instrument is named. 指称方式。' })
  readonly kind!: CitationSegmentKind;

  @Field(() => Int, { nullable: true, description: 'Its number in a numbered list. 列举序号。' })
  readonly marker!: number | null;

  @Field(() => LevelTagType, { nullable: true, description: 'The level written. 级别标注。' })
  readonly level!: LevelTagType | null;

  @Field(() => String, { nullable: true, description: 'Title as written, without 《》. 标题。' })
  readonly title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Document number, canonical, e.g. 国办发〔2018〕47号. 文号。',
  })
  readonly documentNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The word by which the instrument is meant, e.g. 本法, 该条例. 指代词。',
  })
  readonly relativeWord!: string | null;

  @Field(() => [InstrumentNoteType], { description: 'What stands beside the title, in order. 附注。' })
  readonly notes!: readonly InstrumentNoteType[];

  @Field(() => String, { nullable: true, description: 'Chapter or section, canonical, e.g. 第四章第二节. 章节。' })
  readonly division!: string | null;

  @Field(() => [CitedProvisionType], { description: 'The provisions, in order; none for the whole. 条款项。' })
  readonly provisions!: readonly CitedProvisionType[];
}

@ObjectType('CitationReading', {
  description: 'How the words of a citation are read, before the register is asked. 引用的结构化解析。',
})
export class CitationReadingType {
  @Field(() => String, { description: 'The citation in its one form; what was not read as it was. 规范写法。' })
  readonly canonicalText!: string;

  @Field(() => [CitationSegmentType], { description: 'What was read, in the order written. 解析出的各处引用。' })
  readonly segments!: readonly CitationSegmentType[];

  @Field(() => [UnparsedPartType], {
    description: 'What was not, in the order written; blanks and dividing punctuation left out. 未能解析的各段。',
  })
  readonly unparsed!: readonly UnparsedPartType[];
}
