import { RecordedTime } from './20260105000000-recorded-time.js';
import { Jurisdictions } from './20260105000100-jurisdictions.js';
import { Legal } from './20260105000200-legal.js';
import { Powers } from './20260105000300-powers.js';
import { Responsibilities } from './20260105000400-responsibilities.js';
import { Services } from './20260105000500-services.js';
import { Rules } from './20260105000600-rules.js';
import { PowerJudgements } from './20260201000100-power-judgements.js';
import { RequirementJudgements } from './20260201000200-requirement-judgements.js';
import { JudgedFindings } from './20260201000300-judged-findings.js';
import { SearchBySound } from './20260201000600-search-by-sound.js';
import { FindingDecisions } from './20260201000700-finding-decisions.js';
import { FasterSearchWords } from './20260301000050-faster-search-words.js';
import { JointDocuments } from './20260301000060-joint-documents.js';
import { CitedStandings } from './20260301000070-cited-standings.js';
import { People } from './20260301000100-people.js';

import { ChangeSets } from './20260301000200-change-sets.js';
import { Rehearsals } from './20260301000300-rehearsals.js';

/** Every migration in the order in which they run; the names are kept in the database. */
export const migrations = [
  { name: '20260105000000-recorded-time', class: RecordedTime },
  { name: '20260105000100-jurisdictions', class: Jurisdictions },
  { name: '20260105000200-legal', class: Legal },
  { name: '20260105000300-powers', class: Powers },
  { name: '20260105000400-responsibilities', class: Responsibilities },
  { name: '20260105000500-services', class: Services },
  { name: '20260105000600-rules', class: Rules },
  { name: '20260201000100-power-judgements', class: PowerJudgements },
  { name: '20260201000200-requirement-judgements', class: RequirementJudgements },
  { name: '20260201000300-judged-findings', class: JudgedFindings },
  { name: '20260201000600-search-by-sound', class: SearchBySound },
  { name: '20260201000700-finding-decisions', class: FindingDecisions },
  { name: '20260301000050-faster-search-words', class: FasterSearchWords },
  { name: '20260301000060-joint-documents', class: JointDocuments },
  { name: '20260301000070-cited-standings', class: CitedStandings },
  { name: '20260301000100-people', class: People },
  { name: '20260301000200-change-sets', class: ChangeSets },
  { name: '20260301000300-rehearsals', class: Rehearsals },
];
