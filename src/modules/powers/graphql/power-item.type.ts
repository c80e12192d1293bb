import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, connectionType, NodeType } from '../../../platform/graphql/index.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { JudgementEnum } from '../../legal/graphql/enums.type.js';
import type { Judgement } from '../../legal/index.js';
import type { Disclosure, ItemStatus, PowerCategory, PowerKind } from '../domain/vocabulary.js';
import { DisclosureEnum, ItemStatusEnum, PowerCategoryEnum, PowerKindEnum } from './enums.type.js';

@ObjectType('PowerItem', {
  implements: NodeType,
  description: 'One row of the power list: what one organisation may do. 权力事项。',
})
export class PowerItemType extends NodeType {
  @Field(() => String, { description: 'Its code in its scheme. 代码。' })
  readonly code!: string;

  @Field(() => String, { description: 'Scheme of the code, e.g. CN-39554-BASIC. 编码规则。' })
  readonly codeScheme!: string;

  @Field(() => String, { nullable: true, description: 'The rule that the code breaks; null when none. 编码问题。' })
  readonly codeFault!: string | null;

  @Field(() => String, { description: 'Name; of a sub-item, the name of its main item. 权力事项名称。' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Name of the sub-item; null when it is none. 子项名称。' })
  readonly subItemName!: string | null;

  @Field(() => PowerCategoryEnum, { description: 'Category. 权力类型。' })
  readonly category!: PowerCategory;

  @Field(() => [PowerKindEnum], {
    description: 'Kinds of penalty, measure, execution or levy it may use. 处罚、强制、征收的种类。',
  })
  readonly kinds!: readonly PowerKind[];

  @Field(() => Int, { nullable: true, description: 'Highest fine in yuan; null when none is said. 罚款上限（元）。' })
  readonly fineCeilingYuan!: number | null;

  @Field(() => [Int], {
    description: 'Levels that exercise it, 1 nation to 6 village; empty when not said. 行使层级。',
  })
  readonly levels!: readonly number[];

  @Field(() => Int, {
    nullable: true,
    description: 'Where the power comes from, 1 to 6 by the code table `power-sources`. 权力来源。',
  })
  readonly source!: number | null;

  @Field(() => String, { nullable: true, description: 'How it runs. 运行流程。' })
  readonly processFlow!: string | null;

  @Field(() => String, { nullable: true, description: 'How its use is supervised. 监督方式。' })
  readonly supervision!: string | null;

  @Field(() => String, { nullable: true, description: 'Where to turn against it. 救济渠道。' })
  readonly remedy!: string | null;

  @Field(() => JudgementEnum, {
    description: 'Whether upper law regulates the matter, as a person judged. 上位法是否已有规定。',
  })
  readonly upperLaw!: Judgement;

  @Field(() => String, { nullable: true, description: 'Who judged so. 判断人。' })
  readonly upperLawJudgedBy!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When it was judged so. 判断日期。' })
  readonly upperLawJudgedOn!: CalendarDate | null;

  @Field(() => DisclosureEnum, { description: 'How much of it is published. 公开方式。' })
  readonly disclosure!: Disclosure;

  @Field(() => ItemStatusEnum, { description: 'Whether it may be used. 事项状态。' })
  readonly status!: ItemStatus;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it exists. 生效日期。' })
  readonly validFrom!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day it no longer does. 失效日期。' })
  readonly validTo!: CalendarDate | null;

  @Field(() => String, { nullable: true, description: 'Remark. 备注。' })
  readonly remark!: string | null;
}

export const PowerItemConnection = connectionType('PowerItem', () => PowerItemType, { isSearched: true });
