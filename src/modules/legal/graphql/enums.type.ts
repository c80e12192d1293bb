import { enumOf } from '../../../platform/graphql/index.js';
import * as vocabulary from '../domain/vocabulary.js';

export const InstrumentLevelEnum = enumOf(vocabulary.InstrumentLevel);
export const JudgementEnum = enumOf(vocabulary.Judgement);
export const VersionEndEnum = enumOf(vocabulary.VersionEnd);
export const CitationResolutionEnum = enumOf(vocabulary.CitationResolution);
export const CitationSegmentKindEnum = enumOf(vocabulary.CitationSegmentKind);
export const InstrumentEventEnum = enumOf(vocabulary.InstrumentEvent);
export const TargetResolutionEnum = enumOf(vocabulary.TargetResolution);
export const BasisPurposeEnum = enumOf(vocabulary.BasisPurpose);
export const BasisStatusEnum = enumOf(vocabulary.BasisStatus);
