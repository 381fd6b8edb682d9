import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Story } from '../../../model/stories.ts';
import { storyWorldOf } from '../../../view/briefing/checkStory.ts';
import { type OwnStory, originOf, seedOfDraft } from '../../../view/briefing/own.ts';
import { useActions, useDataset, useLang, useLibrary, useText } from '../../context.ts';
import { ownStories } from '../ownStories.ts';
import { StoryEntry } from '../StoryEntry.tsx';
import { storyInLink } from '../storyLink.ts';
import { useBriefWords } from '../useBriefWords.ts';
import { makingBegun } from './making.ts';
import { Problems } from './Problems.tsx';
import type { FileProblem } from './storyFile.ts';
import { useBeginStory, useShelved } from './useMaker.ts';

type Props = { readonly onPrint: (story: Story) => void };

/** Stories of this browser, and the ways to new ones: from the View on screen, from a file, from a link. */
export const OwnShelf = ({ onPrint }: Props) => {
  const words = useBriefWords();
  const stories = useShelved();
  const begin = useBeginStory();
  const { pageOpened } = useActions();
  const [full, setFull] = useState(false);
  return (
    <section aria-labelledby="own-stories">
      <h3 id="own-stories">{words.lobby.own}</h3>
      <p className="muted">{words.lobby.ownNote}</p>
      <p className="button-row">
        <button
          type="button"
          className="button"
          onClick={() => {
            if (begin()) pageOpened(null);
            else setFull(true);
          }}
        >
          {words.lobby.make}
        </button>
        <OpenFile />
      </p>
      {full && <p role="alert">{words.maker.full}</p>}
      <ul className="stories">
        {stories.map((story) => (
          <OwnItem key={story.id} story={story} onPrint={onPrint} />
        ))}
      </ul>
      <FromLink />
    </section>
  );
};

const OwnItem = ({ story: { id, draft }, onPrint }: { readonly story: OwnStory } & Props) => {
  const words = useBriefWords().lobby;
  const text = useText();
  const library = useLibrary();
  const { pageOpened } = useActions();
  const title = text(seedOfDraft(draft).title);
  const told = draft.scenes.length > 0;
  return (
    <StoryEntry
      id={id}
      title={title}
      level={4}
      about={<p className="muted">{words.scenes(draft.scenes.length)}</p>}
      told={told}
    >
      <button
        type="button"
        className="button"
        aria-label={words.editTitle(title)}
        onClick={() => {
          makingBegun(id);
          pageOpened(null);
        }}
      >
        {words.edit}
      </button>
      <button
        type="button"
        className="button"
        aria-label={words.handoutTitle(title)}
        disabled={!told}
        onClick={() => {
          const whole = library.find(id);
          if (whole) onPrint(whole);
        }}
      >
        {words.handout}
      </button>
    </StoryEntry>
  );
};

/** A file is read whole or not at all; what keeps it out is listed with its place. */
const OpenFile = () => {
  const words = useBriefWords();
  const lang = useLang();
  const dataset = useDataset();
  const picker = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const take = async (file: File) => {
    setProblems([]);
    const { MOST_BYTES, readStory } = await import('./storyFile.ts');
    if (file.size > MOST_BYTES) return setSaid(words.maker.big);
    const read = readStory(await file.text(), storyWorldOf(dataset));
    if (!read.ok) {
      setSaid(words.maker.refused(file.name, read.problems.length));
      return setProblems(read.problems);
    }
    const id = ownStories.added(read.story);
    setSaid(id === null ? words.maker.full : words.maker.opened(read.story.title[lang]));
  };
  return (
    <>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {words.lobby.open}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".yaml,.yml,application/yaml"
        hidden
        aria-label={words.lobby.open}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) take(file).catch((error) => setSaid(words.maker.unreadable(String(error))));
        }}
      />
      <span role="status">{said}</span>
      <Problems problems={problems} />
    </>
  );
};

/** A story that came by a link is here for this visit; it can be kept. */
const FromLink = () => {
  const words = useBriefWords().lobby;
  const text = useText();
  const library = useLibrary();
  const stories = useStore(library.store, (s) => s.stories);
  const linked = stories.filter((s) => originOf(s.id) === 'link');
  if (linked.length === 0) return null;
  return (
    <>
      <h3>{words.fromLink}</h3>
      <ul className="stories">
        {linked.map((story) => (
          <StoryEntry key={story.id} id={story.id} title={text(story.title)} level={4}>
            <button
              type="button"
              className="button"
              onClick={() => {
                const seed = storyInLink(story.id);
                if (seed && ownStories.added(seed) !== null) library.removed(story.id);
              }}
            >
              {words.keep}
            </button>
          </StoryEntry>
        ))}
      </ul>
    </>
  );
};
