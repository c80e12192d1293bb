import { enumOf } from '../../../platform/graphql/index.js';
import * as vocabulary from '../domain/vocabulary.js';

export const PowerCategoryEnum = enumOf(vocabulary.PowerCategory);
export const PowerKindEnum = enumOf(vocabulary.PowerKind);
export const ItemStatusEnum = enumOf(vocabulary.ItemStatus);
export const DisclosureEnum = enumOf(vocabulary.Disclosure);
export const DelegationKindEnum = enumOf(vocabulary.DelegationKind);
export const PowerQuestionEnum = enumOf(vocabulary.PowerQuestion);
