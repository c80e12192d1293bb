import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/index.js';
import { DocumentMeans } from '../domain/what-to-bring/vocabulary.js';

const DocumentMeansEnum = enumOf(DocumentMeans);

@ObjectType('DocumentToBring', {
  description: 'A document of the plan, counted once whatever it serves. 所需的一种材料。',
})
export class DocumentToBringType {
  @Field(() => DocumentMeansEnum, {
    description: 'How it comes to the office, for the demand that takes most of the applicant. 取得方式。',
  })
  readonly means!: DocumentMeans;

  @Field(() => Int, {
    description:
      'How often one must come to an office to fetch it, where that is least; 1 for what is issued the register does not know how, 0 when it need not be fetched or nobody issues it. 取得该材料的到场次数。',
  })
  readonly visits!: number;
}

@ObjectType('DocumentUse', { description: 'A demand that a document serves, alone or with others. 材料的一项用途。' })
export class DocumentUseType {
  @Field(() => Int, { description: 'Position of the alternative chosen for the demand, from 1. 所选材料组合序号。' })
  readonly alternative!: number;

  @Field(() => DocumentMeansEnum, { description: 'How it comes to the office for this demand. 本用途的取得方式。' })
  readonly means!: DocumentMeans;
}
