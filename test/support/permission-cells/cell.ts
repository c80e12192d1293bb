/**
 * Who may do what: written by hand from the practice of power lists (湖北省政府令第382号 art. 5 and the orders of other
 * places: departments draft, the establishment office reviews the form, the legal office the legality, the government
 * approves, another office publishes; nobody does two of these in one case) before the permission table was, and never
 * generated from it.
 *
 * One bureau in a county under its government; a sibling bureau; a town office that the bureau leads; a bureau of the
 * city above; a foreign bureau in another county. `at` is held there alone, `over` also for all below. Sets are drafted
 * by another person unless they are mine.
 */
export type PermissionCell = readonly [who: string, does: string, on: string, gets: Outcome];

export type Outcome = 'YES' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED' | 'ILLEGAL_TRANSITION';
