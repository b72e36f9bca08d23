/** Ctrl-C asks, the first time, for an end that keeps what there is; the second time it ends the process. */
export function onInterrupt() {
  let asked = false;
  const ask = () => {
    asked = true;
  };
  // Once: from then on the system ends the process, even one that waits for whoever reads its output.
  process.once('SIGINT', ask);
  return { asked: () => asked, dispose: () => void process.off('SIGINT', ask) };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does work that leaves something behind if a signal ends the process meanwhile. @param clean removes that */
export async function cleaningUp<Result>(clean: () => void, work: () => Promise<Result>): Promise<Result> {
  const end = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return; // the first Ctrl-C, which asks for no such end
    clean();
    process.off(signal, end);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.prependListener(signal, end);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}
