const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs work that may be stopped in good order. The first Ctrl-C or SIGTERM aborts the signal, and the work ends where it
 * can; the second one ends the process as always.
 *
 * @param onStop hears of the first
 */
export async function stoppable<Result>(
  onStop: () => void,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  const stop = () => {
    forget();
    controller.abort();
    onStop();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    forget();
  }
}
