export {
  BasisPurpose,
  BasisStatus,
  CitationResolution,
  InstrumentLevel,
  Judgement,
  TargetResolution,
  VersionEnd,
} from './domain/vocabulary.js';
export { defineBasis } from './store/basis.entity.js';
export { Citation, type CitationRow, CitationTarget, type CitationTargetRow } from './store/citation.entity.js';
export {
  InstrumentTitle,
  InstrumentVersion,
  type InstrumentVersionRow,
  LegalInstrument,
  type LegalInstrumentRow,
  Provision,
  type ProvisionRow,
} from './store/instrument.entity.js';
