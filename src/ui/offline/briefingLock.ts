/** Held by every tab of this browser that runs a briefing: the worker is one for all of them. */
const LOCK = 'jeonjido.briefing';

/** Says to all tabs that a briefing runs here; what it gives back says that it is over. */
export const holdBriefing = (): (() => void) => {
  // Pages of insecure origins have no locks, and no workers.
  if (!('locks' in navigator)) return () => undefined;
  const cancel = new AbortController();
  let end = () => undefined as unknown;
  const over = new Promise<void>((done) => {
    end = done;
  });
  navigator.locks.request(LOCK, { mode: 'shared', signal: cancel.signal }, () => over).catch(() => undefined);
  return () => {
    cancel.abort();
    end();
  };
};

/** Settles when no tab runs a briefing. */
export const whenNobodyBriefs = (): Promise<void> => navigator.locks.request(LOCK, () => undefined);

export const somebodyBriefs = (): Promise<boolean> =>
  navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => lock === null);
