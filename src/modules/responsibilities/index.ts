export { accountabilityGroundFields } from './domain/accountability-ground.fields.js';
export { responsibilityItemFields } from './domain/responsibility-item.fields.js';
export {
  AccountabilityGround,
  AccountabilityGroundBasis,
  type AccountabilityGroundRow,
  ResponsibilityItem,
  ResponsibilityItemBasis,
  type ResponsibilityItemRow,
} from './store/responsibility-item.entity.js';
