import { enumOf } from '../../../platform/graphql/index.js';
import * as vocabulary from '../domain/vocabulary.js';

export const ServiceChannelEnum = enumOf(vocabulary.ServiceChannel);
export const HandlingTypeEnum = enumOf(vocabulary.HandlingType);
export const DayUnitEnum = enumOf(vocabulary.DayUnit);
export const ResultKindEnum = enumOf(vocabulary.ResultKind);
export const AudienceEnum = enumOf(vocabulary.Audience);
export const NecessityEnum = enumOf(vocabulary.Necessity);
export const SourceChannelEnum = enumOf(vocabulary.SourceChannel);
export const DocumentFormEnum = enumOf(vocabulary.DocumentForm);
export const DispositionEnum = enumOf(vocabulary.Disposition);
export const RequirementQuestionEnum = enumOf(vocabulary.RequirementQuestion);
export const EvidenceKindEnum = enumOf(vocabulary.EvidenceKind);
export const IssuePlaceEnum = enumOf(vocabulary.IssuePlace);
export const DataPermissionEnum = enumOf(vocabulary.DataPermission);
export const DataSourceStatusEnum = enumOf(vocabulary.DataSourceStatus);
