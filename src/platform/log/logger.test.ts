import { describe, expect, test } from '@jest/globals';
import { createLogger } from './logger.js';
import { inRequestScope } from './request-scope.js';
import { asText } from './text-stream.js';

function logged(log: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  log(createLogger({ level: 'info', format: 'json', write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('the log', () => {
  test('binds the id of the request to every line written while it is served', async () => {
    const lines: string[] = [];
    const log = createLogger({ level: 'info', format: 'json', write: (line) => lines.push(line) });
    await inRequestScope({ requestId: 'r-1' }, async () => {
      await Promise.resolve();
      log.info('inside');
    });
    log.info('outside');
    expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(['r-1', undefined]);
  });

  test('writes nothing below its level', () => {
    expect(logged((log) => log.debug('detail'))).toEqual([]);
  });

  test('tells an error with its causes, code and place', () => {
    const socket = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const [line] = logged((log) => log.error({ err: new Error('no answer', { cause: socket }) }, 'failed'));
    expect(line).toMatchObject({
      msg: 'failed',
      err: { type: 'Error', message: 'no answer', cause: { code: 'ECONNREFUSED' } },
    });
    expect(line?.['err']).toHaveProperty('stack', expect.stringContaining('logger.test.ts'));
  });

  test.each([
    ['values in SQL text', "insert into person (name) values ('张三', 'it''s') - duplicate key"],
    ['the row a constraint names', 'duplicate key\n - detail: Key (name)=(张三) already exists.'],
    ['the row a check refuses', 'violates check\n - detail: Failing row contains (1, 张三, null).'],
  ])('leaves out %s', (_name, message) => {
    const [line] = logged((log) => log.error({ err: new Error(message) }));
    const text = JSON.stringify(line);
    expect(text).not.toContain('张三');
    expect(text).toMatch(/insert into person|duplicate key|violates check/);
  });

  test('survives a thrown text and does not repeat it', () => {
    const [line] = logged((log) => log.error({ err: 'secret' }, 'failed'));
    expect(line?.['err']).toEqual({ type: 'string', message: 'something that is no Error was thrown' });
  });
});

test.each([
  ['a line with facts', '{"level":30,"time":0,"url":"/","n":1,"msg":"ready"}', '00:00:00.000 INFO  ready  url=/ n=1\n'],
  [
    'an error with its cause',
    '{"level":50,"time":0,"msg":"failed","err":{"stack":"E: x\\n at y","cause":{"message":"z"}}}',
    '00:00:00.000 ERROR failed\n    E: x\n     at y\n    caused by\n    z\n',
  ],
  ['a line that is no JSON', 'plain\n', 'plain\n'],
])('%s reads well in a terminal', (_name, line, expected) => {
  expect(asText(line)).toBe(expected);
});
