import { Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Story } from '../../model/stories.ts';
import { LINK_PREFIX, OWN_PREFIX } from '../../view/briefing/own.ts';
import { useLibrary, useText } from '../context.ts';
import { later } from '../later.tsx';
import { OwnShelf } from './maker/OwnShelf.tsx';
import { useStartStory } from './useBriefing.ts';
import { useBriefWords } from './useBriefWords.ts';

const Handout = later(() => import('./paper/Handout.tsx').then((module) => module.Handout));

/** Stories to tell: those of the collection, and those that were made in this browser. */
export const Lobby = () => {
  const words = useBriefWords().lobby;
  const library = useLibrary();
  const { stories, shipped } = useStore(library.store);
  const [printed, setPrinted] = useState<Story | null>(null);
  useEffect(() => void library.ready(), [library]);
  const own = (story: Story) => story.id.startsWith(OWN_PREFIX) || story.id.startsWith(LINK_PREFIX);
  return (
    <article className="lobby">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      {shipped === 'waiting' && <p role="status">{words.loading}</p>}
      {shipped === 'failed' && (
        <p role="alert">
          {words.failed}{' '}
          <button type="button" className="button" onClick={() => void library.ready()}>
            {words.retry}
          </button>
        </p>
      )}
      <ul className="stories">
        {stories
          .filter((story) => !own(story))
          .map((story) => (
            <StoryItem key={story.id} story={story} onPrint={() => setPrinted(story)} />
          ))}
      </ul>
      <OwnShelf onPrint={setPrinted} />
      <p className="muted">{words.oneFile}</p>
      <Suspense fallback={null}>{printed && <Handout story={printed} onClose={() => setPrinted(null)} />}</Suspense>
    </article>
  );
};

const StoryItem = ({ story, onPrint }: { readonly story: Story; readonly onPrint: () => void }) => {
  const words = useBriefWords().lobby;
  const text = useText();
  const start = useStartStory();
  const title = text(story.title);
  const seconds = story.scenes.reduce((sum, scene) => sum + scene.dwell, 0);
  return (
    <li data-story={story.id}>
      <h3>{title}</h3>
      <p>{text(story.summary)}</p>
      <p className="muted">
        {words.scenes(story.scenes.length)} · {words.minutes(Math.max(1, Math.round((seconds * 2.5) / 60)))}
      </p>
      <p className="button-row">
        <button
          type="button"
          className="button primary"
          aria-label={words.startTitle(title)}
          onClick={() => start(story.id)}
        >
          {words.start}
        </button>
        <button
          type="button"
          className="button"
          aria-label={words.kioskTitle(title)}
          onClick={() => start(story.id, true)}
        >
          {words.kiosk}
        </button>
        <button type="button" className="button" aria-label={words.handoutTitle(title)} onClick={onPrint}>
          {words.handout}
        </button>
      </p>
    </li>
  );
};
