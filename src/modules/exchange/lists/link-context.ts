import type { Em } from '../../../platform/db/index.js';
import type { MappedList } from '../domain/mapped-record.js';
import type { ImportOptions } from './import-options.js';
import type { TableProblems } from './list-draft.js';
import type { OrganisationRegister } from './organisation-register.js';
import type { Areas } from './resolve-areas.js';
import type { Organisations } from './resolve-organisations.js';

/** What the records of a list are linked with. */
export interface LinkContext<K extends string> {
  readonly em: Em;
  readonly mapped: MappedList;
  readonly options: ImportOptions;
  readonly problems: TableProblems<K>;
  readonly register: OrganisationRegister;
  readonly organisations: Organisations;
  readonly areas: Areas;
}
