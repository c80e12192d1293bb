import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeWithCluster, type TestCluster, testCluster } from '../support/cluster.js';
import { type Ended, runCommand, startServing } from '../support/command-line.js';

const PASSWORD = 'Sesam0effne';

describeWithCluster('a server that asks for a password', () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await testCluster({ password: PASSWORD });
  });
  afterAll(() => cluster?.stop());

  const url = (password: string): string => cluster.url.replace(PASSWORD, password);

  test.each<[string, () => string, RegExp]>([
    [
      'another password',
      () => url('Sesam0schliesse'),
      /let this account in \(password authentication failed .*DATABASE_URL/,
    ],
    ['no password', () => cluster.url.replace(`:${PASSWORD}`, ''), /let this account in \(.*password.*DATABASE_URL/],
    ['a password with a / in it', () => url('Sesam/0effne'), /DATABASE_URL: .*%2F/],
    ['a password with a % in it', () => url('Sesam%0effne%'), /DATABASE_URL: .*%25/],
    ['encryption that the server does not have', () => `${cluster.url}?sslmode=verify-full`, /does not support SSL/],
  ])('%s is told with the cure, by every program, without the password', async (_name, wrong, words) => {
    const circumstances = { env: { DATABASE_URL: wrong(), PORT: '0' } };
    const ended: readonly Ended[] = await Promise.all([
      runCommand(['migrate'], circumstances),
      runCommand(['verify'], circumstances),
      startServing([], circumstances).ended,
    ]);
    for (const { code, err } of ended) {
      expect(code).toBe(1);
      expect(err).toMatch(words);
      expect(err).toMatch(/\n.*\p{Script=Han}{3}/u);
      expect(err).not.toMatch(/\n\s+at |Sesam/);
    }
  });

  test('the right one lets the registry in', async () => {
    expect(await runCommand(['migrate'], { env: { DATABASE_URL: cluster.url } })).toMatchObject({ code: 0, err: '' });
  });
});
