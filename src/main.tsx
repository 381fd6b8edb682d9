import { StrictMode, startTransition } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { readJson, trustOwnScripts } from './files.ts';
import { type Dataset, parseDataset } from './model/dataset.ts';
import type { Story } from './model/stories.ts';
import { App } from './ui/App.tsx';
import { loadAhead } from './ui/ahead.ts';
import { isToken } from './ui/briefing/speaker/token.ts';
import { ServicesContext } from './ui/context.ts';
import { loadFaces } from './ui/faces.ts';
import { loadWords, wordsOf } from './ui/languages.ts';
import { loadOutline } from './ui/mapside/drawing/outline.ts';
import { keptId } from './ui/own/kept.ts';
import { openOwn, setOwnLoader } from './ui/own/own.ts';
import { storage } from './ui/storage.ts';
import './ui/styles/index.css';
import 'virtual:faces.css';
import { createLibrary, type Library } from './view/briefing/library.ts';
import { knownOf } from './view/known.ts';
import { loadPlacing } from './view/placed.ts';
import { createPreferences } from './view/preferences.ts';
import { createViewStore, type ViewStore } from './view/store.ts';
import { decodeView, encodeView, type Known, parseHash, slideOf } from './view/url.ts';
import { defaultView } from './view/view.ts';

/* The hallway: loads the data, makes the stores, binds the address, mounts the app. */

/** While time is dragged or played the address follows at this pace. */
const PUSH_QUIET_MS = 400;
/** The address is the View written down: choosing pushes a step of history, dragging replaces it. */
const bindAddress = ({ store, actions, dataset }: ViewStore, library: Library): void => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hashNow = () => {
    const { view, slide, passing } = store.getState();
    // While time runs towards a slide, the slide is what is shown.
    return encodeView(passing && slide ? slide : view, dataset.asOf, { slide });
  };
  const write = (how: 'pushState' | 'replaceState') => {
    const kept = ['lang', 'theme'].flatMap((key) => {
      const value = parseHash(window.location.hash).pairs.get(key);
      return value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`];
    });
    const text = [hashNow(), ...kept].filter((part) => part !== '').join('&');
    const address = text === '' ? window.location.pathname + window.location.search : `#${text}`;
    if (`#${text}` !== window.location.hash) window.history[how](null, '', address);
  };
  store.subscribe(
    (s) => s.view,
    () => {
      const { moment } = store.getState();
      if (moment !== 'dragged') {
        clearTimeout(waiting);
        waiting = undefined;
        write(moment === 'chosen' ? 'pushState' : 'replaceState');
      } else
        waiting ??= setTimeout(() => {
          waiting = undefined;
          write('replaceState');
        }, PUSH_QUIET_MS);
    },
  );
  window.addEventListener('popstate', async () => {
    clearTimeout(waiting);
    waiting = undefined;
    const { hash } = window.location;
    const known = await knownFor(hash, dataset, library);
    if (hash !== window.location.hash) return;
    const { view } = decodeView(hash, known);
    const slide = view.brief && slideOf(view.brief, known);
    if (encodeView(view, dataset.asOf, { slide }) !== hashNow()) actions.linkFollowed(view, slide);
  });
};

/** What a link may name; the stories are loaded with the first link that names one. */
const knownFor = async (hash: string, dataset: Dataset, library: Library): Promise<Known> => {
  const story = parseHash(hash).pairs.get('story');
  if (story !== undefined) {
    await library.ready();
    if (library.find(story) === undefined)
      await import('./ui/briefing/bring.ts').then(({ bring }) => bring(story, dataset, library)).catch(() => undefined);
  }
  return knownOf(dataset, library.links());
};

const fetchDataset = async (): Promise<Dataset> => {
  const parsed = parseDataset(await readJson('data/dataset.json'));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.dataset;
};
const fetchStories = async (): Promise<readonly Story[]> => {
  const [json, { parseStories }] = await Promise.all([readJson('data/stories.json'), import('./model/stories.ts')]);
  const parsed = parseStories(json);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.stories;
};

trustOwnScripts();
// The drawing of the map stands at the first paint: its paths come beside the data.
void loadOutline().catch(() => undefined);
const library = createLibrary(fetchStories);
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

/** The presenter's window: the same page with nothing of the map in it. */
const startSpeaker = async (root: Root, dataset: Dataset, token: string): Promise<void> => {
  const { SpeakerApp } = await import('./ui/briefing/speaker/SpeakerApp.tsx');
  const views = createViewStore(dataset, defaultView(dataset.asOf));
  root.render(
    <ServicesContext value={{ views, preferences, library }}>
      <SpeakerApp token={token} />
    </ServicesContext>,
  );
};

const start = async (root: Root): Promise<void> => {
  await Promise.all([loadWords(preferences.store.getState().lang), loadFaces()]);
  root.render(<p className="loading">{words().app.loading}</p>);
  try {
    const dataset = await fetchDataset();
    const token = parseHash(window.location.hash).pairs.get('speaker');
    if (token !== undefined && isToken(token)) return await startSpeaker(root, dataset, token);
    const known = await knownFor(window.location.hash, dataset, library);
    const { view, ignored } = decodeView(window.location.hash, known);
    // A link with a shape is shown with it from the first view on.
    if (view.shape !== null) await loadPlacing().catch(() => undefined);
    const views = createViewStore(dataset, view, view.brief && slideOf(view.brief, known));
    bindAddress(views, library);
    setOwnLoader(() => import('./ui/own/makeOwn.ts').then(({ makeOwn }) => makeOwn(views)));
    // In small pieces: the page answers while it is put together.
    startTransition(() =>
      root.render(
        <StrictMode>
          <ServicesContext value={{ views, preferences, library }}>
            <App ignored={ignored} />
          </ServicesContext>
        </StrictMode>,
      ),
    );
    if (keptId() !== null) void openOwn().then(({ actions }) => actions.reopened());
    void loadAhead();
  } catch (error) {
    root.render(
      <Failed problem={error instanceof Error ? error.message : String(error)} onRetry={() => start(root)} />,
    );
  }
};

const box = document.getElementById('root');
if (box) void start(createRoot(box));
