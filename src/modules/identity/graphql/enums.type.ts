import { enumOf } from '../../../platform/graphql/index.js';
import { Reach, Role } from '../../../shared/actor.js';
import { Action } from '../domain/vocabulary.js';

export const RoleEnum = enumOf(Role);
export const ReachEnum = enumOf(Reach);
export const ActionEnum = enumOf(Action);
