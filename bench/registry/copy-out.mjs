const READY = 0x5a; // Z
const ERROR = 0x45; // E
const HEADER = 5;

/**
 * Streams a `copy … to stdout` and forgets it: of the bytes only the heads of the messages are looked at, so the figure
 * is the server's and the wire's.
 *
 * @param client of pg, connected and idle; its socket is given back as it was
 * @returns bytes
 */
export function copyOut(client, sql) {
  const { stream } = client.connection;
  const listeners = stream.listeners('data');
  stream.removeAllListeners('data');
  let bytes = 0;
  let failure = null;
  /** Bytes of the message under way that are still to come; the head of one may be cut in two. */
  let rest = 0;
  let head = Buffer.alloc(0);
  return new Promise((resolve, reject) => {
    const finish = () => {
      stream.removeAllListeners('data');
      for (const listener of listeners) stream.on('data', listener);
      if (failure) reject(new Error(failure));
      else resolve(bytes);
    };
    const hear = (chunk) => {
      bytes += chunk.length;
      let at = 0;
      while (at < chunk.length) {
        if (rest > 0) {
          const skipped = Math.min(rest, chunk.length - at);
          rest -= skipped;
          at += skipped;
          continue;
        }
        const whole = head.length > 0 ? Buffer.concat([head, chunk.subarray(at)]) : chunk.subarray(at);
        if (whole.length < HEADER) {
          head = Buffer.from(whole);
          return;
        }
        at += HEADER - head.length;
        head = Buffer.alloc(0);
        rest = whole.readUInt32BE(1) - 4;
        const kind = whole[0];
        if (kind === ERROR)
          failure = whole
            .subarray(HEADER, HEADER + rest)
            .toString('utf8')
            .replaceAll('\0', ' ');
        if (kind === READY) {
          finish();
          return;
        }
      }
    };
    stream.on('data', hear);
    client.connection.query(sql);
  });
}
