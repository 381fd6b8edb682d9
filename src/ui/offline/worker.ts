import { isOneFile } from '../../files.ts';
import { whenNobodyBriefs } from './briefingLock.ts';

/** The worker that a build names in its page. The one file, the dev server and the way out name none. */
const workerOf = (): string | null =>
  'serviceWorker' in navigator && !isOneFile()
    ? (document.querySelector<HTMLMetaElement>('meta[name="jeonjido-worker"]')?.content ?? null)
    : null;

const HOUR_MS = 3_600_000;
/** Asks for a new version every hour, and whenever the reader comes back. */
const askAgain = (registration: ServiceWorkerRegistration): void => {
  const ask = () => {
    if (navigator.onLine && document.visibilityState === 'visible') registration.update().catch(() => undefined);
  };
  setInterval(ask, HOUR_MS);
  document.addEventListener('visibilitychange', ask);
};

/** Tells when a version waits beside the one that runs, and of every later one. */
const watchWaiting = (registration: ServiceWorkerRegistration, onWaiting: () => void): void => {
  const look = () => {
    if (registration.waiting && registration.active) onWaiting();
  };
  const watch = () => registration.installing?.addEventListener('statechange', look);
  look();
  watch();
  registration.addEventListener('updatefound', watch);
};

/** Another worker answers this page from now on: its own parts may be gone, so that it begins anew at the same link. */
const followWorker = (): void => {
  let had = navigator.serviceWorker.controller !== null;
  let reloading = false;
  navigator.serviceWorker.addEventListener('controllerchange', async () => {
    // The first worker of a page is of the same version.
    if (had && !reloading) {
      reloading = true;
      await whenNobodyBriefs();
      window.location.reload();
    }
    had = true;
  });
};

let registered: ServiceWorkerRegistration | null = null;
let begun = false;
/** Keeps the app on this device. Where that cannot be, everything goes on as without it, and nothing is said. */
export const keepOnDevice = async (onWaiting: () => void): Promise<void> => {
  const worker = workerOf();
  if (worker === null || begun) return;
  begun = true;
  try {
    followWorker();
    registered = await navigator.serviceWorker.register(new URL(worker, document.baseURI).href);
    watchWaiting(registered, onWaiting);
    askAgain(registered);
  } catch {
    // Private windows and strict settings refuse it.
  }
};

/** The version that waits takes over, in all tabs. */
export const takeWaiting = (): void => registered?.waiting?.postMessage({ type: 'SKIP_WAITING' });
