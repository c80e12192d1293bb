import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../platform/context.js';
import { loadRow } from '../../../platform/graphql/index.js';
import { InternalOfficeType } from '../../jurisdictions/graphql/organisation.type.js';
import { InternalOffice } from '../../jurisdictions/index.js';
import { LegalBasisType } from '../../legal/graphql/legal-basis.type.js';
import { basesOf } from '../../legal/index.js';
import {
  FeeBasis,
  type FeeRow,
  IntermediaryServiceBasis,
  type IntermediaryServiceRow,
  type ProcessStepRow,
} from '../store/handling-item-parts.entity.js';
import { FeeType, IntermediaryServiceType, ProcessStepType } from './handling-item-parts.type.js';

@Resolver(() => FeeType)
export class FeeResolver {
  @FieldResolver(() => [LegalBasisType], { description: 'What it rests on, in order. 收费依据。' })
  bases(@Root() row: FeeRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, FeeBasis, row.id);
  }
}

@Resolver(() => ProcessStepType)
export class ProcessStepResolver {
  @FieldResolver(() => InternalOfficeType, { nullable: true, description: 'The section that does it. 承办机构。' })
  office(@Root() row: ProcessStepRow, @Ctx() ctx: Context): Promise<InternalOfficeType | null> {
    return loadRow(ctx, InternalOffice, row.officeId);
  }
}

@Resolver(() => IntermediaryServiceType)
export class IntermediaryServiceResolver {
  @FieldResolver(() => [LegalBasisType], { description: 'What it rests on, in order. 设定依据。' })
  bases(@Root() row: IntermediaryServiceRow, @Ctx() ctx: Context): Promise<LegalBasisType[]> {
    return basesOf(ctx, IntermediaryServiceBasis, row.id);
  }
}
