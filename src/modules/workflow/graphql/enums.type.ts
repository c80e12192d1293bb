import { enumOf } from '../../../platform/graphql/index.js';
import { SetProblemCode } from '../domain/set-problem.js';
import {
  ChangeList,
  ChangeOperation,
  ChangeSetState,
  ChangeTrigger,
  OpinionRole,
  OpinionStance,
  RecordKindName,
  StepKind,
  StepOutcome,
  TaskKind,
} from '../domain/vocabulary.js';

export const ChangeListEnum = enumOf(ChangeList);
export const ChangeTriggerEnum = enumOf(ChangeTrigger);
export const ChangeSetStateEnum = enumOf(ChangeSetState);
export const StepKindEnum = enumOf(StepKind);
export const StepOutcomeEnum = enumOf(StepOutcome);
export const ChangeOperationEnum = enumOf(ChangeOperation);
export const RecordKindEnum = enumOf(RecordKindName);
export const OpinionRoleEnum = enumOf(OpinionRole);
export const OpinionStanceEnum = enumOf(OpinionStance);
export const TaskKindEnum = enumOf(TaskKind);
export const SetProblemCodeEnum = enumOf(SetProblemCode);
