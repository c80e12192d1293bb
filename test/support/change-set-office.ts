import type { Database } from '../../src/platform/db/index.js';
import type { Actor } from '../../src/shared/actor.js';
import { type AskAs, openActingApi } from './acting.js';
import { freshDatabase, type TestPlace } from './database.js';
import { aPerson } from './people.js';
import { aPowerItem, publishWorld } from './world.js';

/** The posts through which a set of a county goes. */
export interface Office {
  readonly database: Database;
  readonly ask: AskAs;
  readonly drafter: Actor;
  readonly head: Actor;
  readonly establishment: Actor;
  readonly service: Actor;
  readonly lawyer: Actor;
  readonly approver: Actor;
  readonly publisher: Actor;
  /** The lawyer of the county next to it. */
  readonly foreignLawyer: Actor;
  /** The drafter of another bureau of the county. */
  readonly otherDrafter: Actor;
}

/** A county with two powers of ORG-A, and one person at each post. */
export async function openOffice(place: TestPlace = {}): Promise<Office> {
  const database = await freshDatabase({ statementTimeoutMs: 0, ...place });
  await publishWorld(database, [aPowerItem('P-1'), aPowerItem('P-2'), aPowerItem('P-B', { organisation: 'ORG-B' })]);
  const county = { jurisdiction: '990121' };
  const at = (name: string, role: Parameters<typeof aPerson>[1]['roles']) =>
    aPerson(database, { name, ...(role && { roles: role }) });
  return {
    database,
    ask: await openActingApi(database),
    drafter: await at('起草员甲', [{ role: 'DRAFTER', organisation: 'ORG-A' }]),
    head: await at('负责人乙', [{ role: 'DEPARTMENT_HEAD', organisation: 'ORG-A' }]),
    establishment: await at('编制员丙', [{ role: 'ESTABLISHMENT_REVIEWER', ...county }]),
    service: await at('政务员丁', [{ role: 'SERVICE_REVIEWER', ...county }]),
    lawyer: await at('法制员戊', [{ role: 'LEGAL_REVIEWER', ...county }]),
    approver: await at('批准员己', [{ role: 'APPROVER', ...county }]),
    publisher: await at('公布员庚', [{ role: 'PUBLISHER', ...county }]),
    foreignLawyer: await at('邻县法制员', [{ role: 'LEGAL_REVIEWER', jurisdiction: '990122' }]),
    otherDrafter: await at('乙局起草员', [{ role: 'DRAFTER', organisation: 'ORG-B' }]),
  };
}

/** The set that a mutation answered. */
export interface AnsweredSet {
  readonly code: string;
  readonly state: string;
  readonly step: string | null;
  readonly version: number;
  readonly digest: string;
}

const SET = 'changeSet { code state step version digest }';

/** The mutations, each with one input, as everybody calls them. */
export const MUTATIONS = {
  createChangeSet: 'CreateChangeSetInput',
  updateChangeSet: 'UpdateChangeSetInput',
  submitChangeSet: 'SubmitChangeSetInput',
  decideStep: 'DecideStepInput',
  giveOpinion: 'GiveOpinionInput',
  returnChangeSet: 'ReturnChangeSetInput',
  withdrawChangeSet: 'WithdrawChangeSetInput',
  copyChangeSet: 'CopyChangeSetInput',
  commentOnChange: 'CommentOnChangeInput',
  publishChangeSet: 'PublishChangeSetInput',
} as const;

/** Does something to a set; answers the set, or throws the first refusal. */
export async function act(
  { ask }: Pick<Office, 'ask'>,
  actor: Actor | null,
  mutation: keyof typeof MUTATIONS,
  input: Readonly<Record<string, unknown>>,
  on?: string,
): Promise<AnsweredSet> {
  const source = `mutation Act($input: ${MUTATIONS[mutation]}!) { answer: ${mutation}(input: $input) { ${SET} } }`;
  const { data, errors } = await ask(actor, source, { input }, on);
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? error;
  const answer: { readonly answer: { readonly changeSet: AnsweredSet } } = JSON.parse(JSON.stringify(data));
  return answer.answer.changeSet;
}

/** A change of the name of a power. */
export function renamed(code: string, name: string, more: Readonly<Record<string, unknown>> = {}) {
  return { operation: 'UPDATE', kind: 'PowerItem', code, fields: { name }, ...more };
}

/** A draft of ORG-A about powers. */
export function aDraft(more: Readonly<Record<string, unknown>> = {}) {
  return {
    title: '调整权力清单',
    list: 'POWERS',
    organisation: 'ORG-A',
    reason: '法律修改',
    trigger: 'LAW_AMENDED',
    ...more,
  };
}

/** The post that takes a step. */
export function takerOf(office: Office, step: string): Actor {
  const takers: Readonly<Record<string, Actor>> = {
    SIGN_OFF: office.head,
    ESTABLISHMENT_REVIEW: office.establishment,
    SERVICE_REVIEW: office.service,
    LEGALITY_REVIEW: office.lawyer,
    APPROVAL: office.approver,
  };
  const taker = takers[step];
  if (!taker) throw new Error(`nobody takes ${step}`);
  return taker;
}

/** Passes every step until the set waits for publication, or for the one named. */
export async function passUntil(office: Office, set: AnsweredSet, last = 'PUBLISH', on?: string): Promise<AnsweredSet> {
  let current = set;
  while (current.step !== null && current.step !== last) {
    const { code, step, digest } = current;
    current = await act(office, takerOf(office, step), 'decideStep', { code, step, digest, outcome: 'PASSED' }, on);
  }
  return current;
}

/** A set of ORG-A that waits for publication. */
export async function approvedSet(
  office: Office,
  draft: Readonly<Record<string, unknown>>,
  on?: string,
): Promise<AnsweredSet> {
  const created = await act(office, office.drafter, 'createChangeSet', aDraft(draft), on);
  const { code, version } = created;
  const submitted = await act(office, office.drafter, 'submitChangeSet', { code, version }, on);
  return passUntil(office, submitted, 'PUBLISH', on);
}

/** What the public is told a power is called. */
export async function nameOf({ ask }: Pick<Office, 'ask'>, code: string): Promise<string | null> {
  const { data } = await ask(null, 'query ($code: String!) { powerItem(code: $code) { name } }', { code });
  const answer: { readonly powerItem: { readonly name: string } | null } = JSON.parse(JSON.stringify(data));
  return answer.powerItem?.name ?? null;
}
