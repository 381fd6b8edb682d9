import { Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Story } from '../../model/stories.ts';
import { originOf } from '../../view/briefing/own.ts';
import { useLibrary, useText } from '../context.ts';
import { later } from '../later.tsx';
import { OwnShelf } from './maker/OwnShelf.tsx';
import { StoryEntry } from './StoryEntry.tsx';
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
          .filter((story) => originOf(story.id) === null)
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
    <StoryEntry
      id={story.id}
      title={title}
      level={3}
      about={
        <>
          <p>{text(story.summary)}</p>
          <p className="muted">
            {words.scenes(story.scenes.length)} · {words.minutes(Math.max(1, Math.round((seconds * 2.5) / 60)))}
          </p>
        </>
      }
    >
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
    </StoryEntry>
  );
};
