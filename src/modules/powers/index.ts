export { catalogueItemFields } from './domain/catalogue-item.fields.js';
export { delegationFields } from './domain/delegation.fields.js';
export { powerItemFields } from './domain/power-item.fields.js';
export { Disclosure, ItemStatus, PowerCategory } from './domain/vocabulary.js';
export { isInUse, NOT_CANCELLED } from './graphql/is-in-use.js';
export { CatalogueItem, CatalogueItemBasis, type CatalogueItemRow } from './store/catalogue-item.entity.js';
export { Delegation, DelegationBasis, type DelegationRow } from './store/delegation.entity.js';
export {
  PowerItem,
  PowerItemBasis,
  PowerItemJointHolder,
  type PowerItemRow,
  PowerJudgement,
} from './store/power-item.entity.js';
