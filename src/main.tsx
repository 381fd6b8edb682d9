import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { type Dataset, parseDataset } from './model/dataset.ts';
import { App } from './ui/App.tsx';
import { loadAhead } from './ui/ahead.ts';
import { ServicesContext } from './ui/context.ts';
import { loadWords, wordsOf } from './ui/languages.ts';
import './ui/styles/index.css';
import { knownOf } from './view/known.ts';
import { loadPlacing } from './view/placed.ts';
import { createPreferences } from './view/preferences.ts';
import { createViewStore, type ViewStore } from './view/store.ts';
import { decodeView, encodeView, type Known, parseHash } from './view/url.ts';

/** The hallway: loads the data, makes the stores, binds the address, mounts the app. */
const storage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

/** While time is dragged or played the address follows at this pace. */
const PUSH_QUIET_MS = 400;
/** The address is the View written down: choosing pushes a step of history, dragging replaces it. */
const bindAddress = ({ store, actions, dataset }: ViewStore, known: Known): void => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (how: 'pushState' | 'replaceState') => {
    const hash = encodeView(store.getState().view, dataset.asOf);
    const kept = ['lang', 'theme'].flatMap((key) => {
      const value = parseHash(window.location.hash).pairs.get(key);
      return value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`];
    });
    const text = [hash, ...kept].filter((part) => part !== '').join('&');
    const address = text === '' ? window.location.pathname + window.location.search : `#${text}`;
    if (`#${text}` !== window.location.hash) window.history[how](null, '', address);
  };
  store.subscribe(
    (s) => s.view,
    () => {
      const { moment } = store.getState();
      if (moment === 'chosen') {
        clearTimeout(waiting);
        waiting = undefined;
        write('pushState');
      } else
        waiting ??= setTimeout(() => {
          waiting = undefined;
          write('replaceState');
        }, PUSH_QUIET_MS);
    },
  );
  window.addEventListener('popstate', () => {
    clearTimeout(waiting);
    waiting = undefined;
    const { view } = decodeView(window.location.hash, known);
    if (encodeView(view, dataset.asOf) !== encodeView(store.getState().view, dataset.asOf)) actions.linkFollowed(view);
  });
};

const fetchDataset = async (): Promise<Dataset> => {
  const response = await fetch(new URL('data/dataset.json', document.baseURI));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const parsed = parseDataset(await response.json());
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.dataset;
};

const preferences = createPreferences(storage(), parseHash(window.location.hash).pairs);
const words = () => wordsOf(preferences.store.getState().lang);

const Failed = ({ problem, onRetry }: { readonly problem: string; readonly onRetry: () => void }) => (
  <main className="failed" role="alert">
    <h1>{words().app.name}</h1>
    <p>{words().app.failed(problem)}</p>
    <button type="button" className="button" onClick={onRetry}>
      {words().app.retry}
    </button>
  </main>
);

const start = async (root: Root): Promise<void> => {
  await loadWords(preferences.store.getState().lang);
  root.render(<p className="loading">{words().app.loading}</p>);
  try {
    const dataset = await fetchDataset();
    const known = knownOf(dataset);
    const { view, ignored } = decodeView(window.location.hash, known);
    // A link with a shape is shown with it from the first view on.
    if (view.shape !== null) await loadPlacing().catch(() => undefined);
    const views = createViewStore(dataset, view);
    bindAddress(views, known);
    root.render(
      <StrictMode>
        <ServicesContext value={{ views, preferences }}>
          <App ignored={ignored} />
        </ServicesContext>
      </StrictMode>,
    );
    void loadAhead();
  } catch (error) {
    root.render(
      <Failed problem={error instanceof Error ? error.message : String(error)} onRetry={() => start(root)} />,
    );
  }
};

const box = document.getElementById('root');
if (box) void start(createRoot(box));
