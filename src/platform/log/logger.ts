import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config.js';
import { describeError } from './describe-error.js';
import { requestScope } from './request-scope.js';
import { textStream } from './text-stream.js';

export type { Logger };

/**
 * Makes the log of a process: JSON lines for machines or text for people, on standard output unless told otherwise.
 * Every line written while a request is served carries its `requestId`; `err` is described without values of data.
 */
export function createLogger(options: {
  readonly level: LogLevel;
  readonly format: 'json' | 'text';
  readonly write?: (line: string) => void;
}): Logger {
  const write = options.write ?? ((line: string) => void process.stdout.write(line));
  const destination: DestinationStream = options.format === 'json' ? { write } : textStream(write);
  return pino(
    {
      level: options.level,
      base: null, // one process, one host: neither is news
      mixin: () => {
        const scope = requestScope();
        return scope ? { requestId: scope.requestId } : {};
      },
      serializers: { err: describeError },
      hooks: {
        // Without a message pino would repeat that of the error, with the values `describeError` leaves out.
        logMethod(args, method) {
          const [first] = args;
          const isBare = args.length === 1 && typeof first === 'object';
          method.apply(this, isBare ? [first, ''] : args);
        },
      },
    },
    destination,
  );
}
