import { enumOf } from '../../../platform/graphql/index.js';
import * as vocabulary from '../domain/vocabulary.js';

export const OrganisationKindEnum = enumOf(vocabulary.OrganisationKind);
