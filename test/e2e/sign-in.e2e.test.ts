import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoAccounts, demoPassword } from '../../src/demo-accounts.js';
import { LOCAL_ISSUER } from '../../src/modules/identity/domain/issuers.js';
import { makeLocalTokens } from '../../src/modules/identity/tokens/local-tokens.js';
import { type DemoServer, demoServer, SIGN_IN } from '../support/demo-server.js';

let demo: DemoServer;
beforeAll(async () => {
  demo = await demoServer();
}, 240_000);
afterAll(() => demo?.close());

const ME = '{ me { name personName roles { role reach organisation { name } jurisdiction { code } } } }';
const codes = ({ errors }: { errors: readonly { readonly extensions: { code?: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);
const lastEntry = async () =>
  (
    await demo.database.orm.em
      .fork()
      .execute<Record<string, unknown>[]>('select * from work.audit_entry order by id desc limit 1')
  )[0];

describe('signing in', () => {
  test('with login and password gives a token that says who one is, for a quarter of an hour', async () => {
    const { data } = await demo.ask(null, SIGN_IN, { login: 'legal', password: demoPassword });
    const minutes = (Date.parse(data?.['signIn'].expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThan(15.1);
    const answer = await demo.askWith(`Bearer ${data?.['signIn'].token}`, ME);
    expect(answer.data?.['me']).toEqual({
      name: 'legal',
      personName: '县司法局审查员',
      roles: [{ role: 'LEGAL_REVIEWER', reach: 'SELF', organisation: null, jurisdiction: { code: '990121' } }],
    });
    expect(await lastEntry()).toMatchObject({ name: 'signIn', outcome: 'DONE', account_id: expect.any(Number) });
  });

  test('nobody is the public, who is told so', async () => {
    expect((await demo.ask(null, ME)).data).toEqual({ me: null });
  });

  test('a wrong password and a login that does not exist are told the same, and both are in the log', async () => {
    const wrong = await demo.ask(null, SIGN_IN, { login: 'legal-2', password: 'guess' });
    expect(await lastEntry()).toMatchObject({ outcome: 'REFUSED', error_code: 'UNAUTHENTICATED' });
    const unknown = await demo.ask(null, SIGN_IN, { login: 'nobody', password: 'guess' });
    expect(codes(wrong)).toEqual(['UNAUTHENTICATED']);
    expect(unknown.errors.map(({ message }) => message)).toEqual(wrong.errors.map(({ message }) => message));
    expect(await lastEntry()).toMatchObject({ outcome: 'REFUSED', account_id: null });
  });

  test('five wrong passwords make a login wait, the right one too, and nobody else', async () => {
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect(codes(await demo.ask(null, SIGN_IN, { login: 'publisher', password: `guess ${attempt}` }))).toEqual([
        'UNAUTHENTICATED',
      ]);
    }
    const held = await demo.ask(null, SIGN_IN, { login: 'publisher', password: demoPassword });
    expect(codes(held)).toEqual(['LIMIT_EXCEEDED']);
    expect(held.errors[0]?.extensions['details'].retryAfterSeconds).toBeGreaterThan(60);
    expect(codes(await demo.ask(null, SIGN_IN, { login: 'approver', password: demoPassword }))).toEqual([]);
  });

  test('the account of the registry itself cannot be signed in to', async () => {
    expect(codes(await demo.ask(null, SIGN_IN, { login: 'quanze', password: '' }))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a token that does not hold is refused whole, and never taken for the public', () => {
  const refused = async (authorization: string, reason: string) => {
    const answer = await demo.askWith(authorization, '{ me { name } powerItems(first: 1) { totalCount } }');
    expect([answer.status, answer.data, codes(answer)]).toEqual([401, null, ['UNAUTHENTICATED']]);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.errors[0]?.extensions['details']).toEqual({ reason });
  };

  test.each([
    ['no bearer token', 'Basic bGVnYWw6cXVhbnpl', 'MALFORMED'],
    ['an empty one', 'Bearer ', 'MALFORMED'],
    ['no token at all', 'Bearer abc', 'MALFORMED'],
    ['none of three parts', 'Bearer a.b.c', 'MALFORMED'],
  ])('%s', (_name, authorization, reason) => refused(authorization, reason));

  test('one under the key of another process', async () => {
    const { token } = await makeLocalTokens().issue('legal', new Date());
    await refused(`Bearer ${token}`, 'INVALID');
  });

  test('one that was changed', async () => {
    const [head = '', body = '', signature = ''] = (await demo.tokenOf('legal')).split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const other = Buffer.from(JSON.stringify({ ...claims, sub: 'system' })).toString('base64url');
    await refused(`Bearer ${head}.${other}.${signature}`, 'INVALID');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    await refused(`Bearer ${none}.${body}.`, 'INVALID');
    await refused(`Bearer ${none}.${body}.${signature}`, 'INVALID');
  });

  test('one of an issuer nobody knows', async () => {
    const claims = Buffer.from(JSON.stringify({ iss: 'https://evil.example', sub: 'legal' })).toString('base64url');
    await refused(`Bearer ${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${claims}.AAAA`, 'UNKNOWN_ISSUER');
  });

  test('one of an account that was disabled since, at once', async () => {
    const token = await demo.tokenOf('complaints');
    expect((await demo.askWith(`Bearer ${token}`, ME)).data?.['me'].name).toBe('complaints');
    const em = demo.database.orm.em.fork();
    await em.execute(`update work.account set is_disabled = true where subject = 'complaints'`);
    await refused(`Bearer ${token}`, 'NO_ACCOUNT');
    expect(codes(await demo.ask(null, SIGN_IN, { login: 'complaints', password: demoPassword }))).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  test('an expired one', async () => {
    const tokens = makeLocalTokens();
    const { token } = await tokens.issue('legal', new Date(Date.now() - 16 * 60_000));
    await expect(tokens.verify(token, new Date())).rejects.toThrow('"exp"');
    expect(LOCAL_ISSUER).toMatch(/^urn:/);
  });
});

const GRANT = `mutation ($input: GrantRoleInput!) { grantRole(input: $input) {
  assignment { id role reach validFrom account { name } organisation { code } jurisdiction { code } } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeRole(input: { id: $id }) { assignment { revokedAt } } }';

describe('roles', () => {
  test('are given and taken away by whoever administers, and count from the next request on', async () => {
    const may = async () =>
      (
        await demo.ask(
          'drafter-2',
          '{ explainPermission(action: COMPLAINT_HANDLE, object: { jurisdiction: "990121" }) { allowed code row role reason { zh } } }',
        )
      ).data?.['explainPermission'];
    expect(await may()).toMatchObject({ allowed: false, code: 'FORBIDDEN', row: 'handle-complaint' });
    const input = { account: 'drafter-2', role: 'COMPLAINT_HANDLER', jurisdiction: '990121' };
    const granted = (await demo.ask('administrator', GRANT, { input })).data?.['grantRole'].assignment;
    expect(granted).toMatchObject({
      role: 'COMPLAINT_HANDLER',
      reach: 'SELF',
      validFrom: '2026-06-15',
      account: { name: 'drafter-2' },
      organisation: null,
      jurisdiction: { code: '990121' },
    });
    expect(await may()).toMatchObject({ allowed: true, row: 'handle-complaint', role: 'COMPLAINT_HANDLER' });
    expect(await lastEntry()).toMatchObject({ name: 'grantRole', outcome: 'DONE', role: 'ORGANISATION_ADMINISTRATOR' });
    expect(codes(await demo.ask('administrator', GRANT, { input }))).toEqual(['CONFLICT']);
    const revoked = await demo.ask('administrator', REVOKE, { id: granted.id });
    expect(revoked.data?.['revokeRole'].assignment.revokedAt).toMatch(/^20/);
    expect(await may()).toMatchObject({ allowed: false });
    expect(codes(await demo.ask('administrator', REVOKE, { id: granted.id }))).toEqual(['CONFLICT']);
  });

  test.each([
    ['by somebody without that right', 'drafter', { account: 'drafter-2', role: 'DRAFTER', jurisdiction: '990121' }],
    ['to oneself', 'administrator', { account: 'administrator', role: 'APPROVER', jurisdiction: '990121' }],
    ['in another county', 'administrator', { account: 'legal', role: 'LEGAL_REVIEWER', jurisdiction: '990122' }],
    ['in the city above', 'administrator', { account: 'legal', role: 'LEGAL_REVIEWER', jurisdiction: '990100' }],
    ['of administration', 'administrator', { account: 'legal', role: 'AUDITOR', jurisdiction: '990121' }],
    ['of work by the system administrator', 'system', { account: 'legal', role: 'APPROVER', jurisdiction: '990121' }],
    ['to an account that does not exist', 'drafter', { account: 'ghost', role: 'DRAFTER', jurisdiction: '990121' }],
  ])('are not given %s', async (_name, login, input) => {
    expect(codes(await demo.ask(login, GRANT, { input }))).toEqual(['FORBIDDEN']);
    expect(await lastEntry()).toMatchObject({ name: 'grantRole', outcome: 'REFUSED', error_code: 'FORBIDDEN' });
  });

  test.each([
    ['without a place', { account: 'legal', role: 'DRAFTER' }, 'FORBIDDEN'],
    ['to nobody', { account: 'ghost', role: 'DRAFTER', jurisdiction: '990121' }, 'NOT_FOUND'],
    ['at an unknown place', { account: 'legal', role: 'DRAFTER', jurisdiction: '999999' }, 'NOT_FOUND'],
    [
      'for no time',
      { account: 'legal', role: 'DRAFTER', jurisdiction: '990121', validFrom: '2027-01-01', validTo: '2027-01-01' },
      'INVALID_INPUT',
    ],
  ])('are not given %s', async (_name, input, code) => {
    expect(codes(await demo.ask('administrator', GRANT, { input }))).toEqual([code]);
  });

  test('that one may not see are not there: the same answer but for the request', async () => {
    const all = await demo.ask('administrator', '{ roleAssignments(first: 100) { nodes { id account { name } } } }');
    const nodes: { id: string; account: { name: string } }[] = all.data?.['roleAssignments'].nodes;
    const one = nodes.find(({ account }) => account.name === 'legal');
    expect(one).toBeDefined();
    const hidden = await demo.ask('drafter', REVOKE, { id: one?.id });
    const absent = await demo.ask('drafter', REVOKE, {
      id: Buffer.from('RoleAssignment:999999').toString('base64url'),
    });
    const bytes = (text: string) => text.replaceAll(/"requestId":"[^"]*"/g, '');
    expect(codes(hidden)).toEqual(['NOT_FOUND']);
    expect(bytes(absent.text)).toBe(bytes(hidden.text));
  });

  test('are shown within the reach of whoever asks', async () => {
    const count = async (login: string | null) => {
      const answer = await demo.ask(login, '{ roleAssignments { totalCount } }');
      return answer.data?.['roleAssignments']?.totalCount ?? codes(answer)[0];
    };
    expect(await count(null)).toBe('UNAUTHENTICATED');
    expect(await count('drafter')).toBe(0);
    const ofCounty = await count('administrator');
    expect(ofCounty).toBeGreaterThan(10);
    expect(ofCounty).toBeLessThan(demoAccounts.length);
    expect(await count('auditor')).toBe(ofCounty);
    expect(await count('system')).toBe(demoAccounts.length);
  });
});

describe('explainPermission', () => {
  const ask = async (login: string | null, action: string, object: string) => {
    const answer = await demo.ask(
      login,
      `{ explainPermission(action: ${action}, object: ${object}) { allowed code row role reason { zh en } } }`,
    );
    return answer.data?.['explainPermission'] ?? codes(answer)[0];
  };

  test('names the row and the role that allow it', async () => {
    expect(await ask('drafter', 'CHANGE_SET_DRAFT', '{ organisation: "11990121008842181L" }')).toMatchObject({
      allowed: true,
      code: null,
      row: 'draft',
      role: 'DRAFTER',
    });
  });

  test.each([
    ['the public', null, 'CHANGE_SET_DRAFT', '{ organisation: "11990121008842181L" }', 'UNAUTHENTICATED'],
    ['another organisation', 'drafter-2', 'CHANGE_SET_DRAFT', '{ organisation: "11990121008842181L" }', 'FORBIDDEN'],
    ['a lack of the role', 'auditor', 'CHANGE_SET_DRAFT', '{ organisation: "11990121008842181L" }', 'FORBIDDEN'],
  ])('says why %s may not', async (_name, login, action, object, code) => {
    const answer = await ask(login, action, object);
    expect(answer).toMatchObject({ allowed: false, code, role: null });
    expect(answer.reason.zh).toMatch(/\p{Script=Han}/u);
    expect(answer.reason.en).toMatch(/[a-z]/);
  });

  test('is asked of one object, of a known kind', async () => {
    expect(await ask('drafter', 'IMPORT', '{ organisation: "x" }')).toBe('NOT_FOUND');
    expect(await ask('drafter', 'IMPORT', '{ organisation: "x", jurisdiction: "990121" }')).toBe('INVALID_INPUT');
    expect(await ask('drafter', 'IMPORT', '{ record: { kind: "Nothing", code: "1" } }')).toBe('INVALID_INPUT');
    expect(await ask('system', 'ACCOUNT_MANAGE', '{}')).toMatchObject({ allowed: true, row: 'manage-accounts' });
  });
});

describe('the audit log', () => {
  const ENTRIES = `query ($filter: AuditEntryFilter!) { auditEntries(filter: $filter, first: 100) { totalCount nodes {
    number at name action outcome errorCode role subjectKind subjectCode requestId hash previousHash inputDigest
    account { name personName } organisation { code } jurisdiction { code } records { kind code before after } } } }`;
  const entries = async (login: string | null, filter: object = {}) => demo.ask(login, ENTRIES, { filter });

  test('is for auditors alone, within their reach', async () => {
    expect(codes(await entries(null))).toEqual(['UNAUTHENTICATED']);
    expect((await entries('system')).data?.['auditEntries'].totalCount).toBe(0);
    expect((await entries('administrator')).data?.['auditEntries'].totalCount).toBe(0);
    await demo.ask('drafter', GRANT, { input: { account: 'legal', role: 'DRAFTER', jurisdiction: '990121' } });
    await demo.ask('drafter', GRANT, { input: { account: 'legal', role: 'DRAFTER', jurisdiction: '990122' } });
    const answer = await entries('auditor');
    expect(answer.errors).toEqual([]);
    const { nodes } = answer.data?.['auditEntries'] ?? {};
    expect(nodes.length).toBeGreaterThan(0);
    for (const { jurisdiction } of nodes) expect(jurisdiction).toEqual({ code: '990121' });
  });

  test('tells who did what, by person, record, action and time', async () => {
    const from = new Date().toISOString();
    const input = { account: 'head-2', role: 'COMPLAINT_HANDLER', jurisdiction: '990121' };
    const granted = await demo.ask('administrator', GRANT, { input });
    const id = granted.data?.['grantRole'].assignment.id;
    const code = Buffer.from(id, 'base64url').toString().split(':')[1];
    await demo.ask('drafter', GRANT, { input });
    const of = async (filter: object) => (await entries('auditor', filter)).data?.['auditEntries'].nodes;
    const done = {
      action: 'ROLE_GRANT',
      name: 'grantRole',
      outcome: 'DONE',
      role: 'ORGANISATION_ADMINISTRATOR',
      account: { name: 'administrator', personName: '县单位管理员' },
      records: [{ kind: 'RoleAssignment', code, before: null, after: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    };
    const refused = { outcome: 'REFUSED', errorCode: 'FORBIDDEN', account: { name: 'drafter' }, records: [] };
    expect(await of({ from })).toMatchObject([done, refused]);
    expect(await of({ from, account: 'drafter' })).toMatchObject([refused]);
    expect(await of({ record: { kind: 'RoleAssignment', code } })).toMatchObject([done]);
    expect(await of({ from, action: 'ROLE_REVOKE' })).toEqual([]);
    expect(await of({ from, outcome: 'REFUSED', name: 'grantRole' })).toMatchObject([refused]);
    expect(await of({ to: '2026-01-01T00:00:00Z' })).toEqual([]);
  });
});
