import type { Condition } from '../../../platform/graphql/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { CalendarDate } from '../../../shared/dates.js';
import { scopeCondition } from '../../identity/index.js';

/** The sets that an actor may see, over the table's alias `t`. */
export function visibleSets(actor: Actor | null, on: CalendarDate): Condition {
  return scopeCondition(
    actor,
    'CHANGE_SET_READ',
    {
      organisationId: 't.organisation_id',
      jurisdictionId: 't.jurisdiction_id',
      state: 't.state',
      isWhatIf: 't.is_what_if',
      personId: '(select a.person_id from work.account a where a.id = t.drafted_by)',
      asked: '(select r.organisation_id from work.opinion_request r where r.set_id = t.id)',
    },
    on,
  );
}
