import { useEffect, useState } from 'react';
import type { StoryScene } from '../../../model/stories.ts';
import { viewOfScene } from '../../../view/briefing/sceneView.ts';
import { knownOf } from '../../../view/known.ts';
import type { BriefWords } from '../../../words/ko.brief.ts';
import { useDataset, useSetPreferences, useText } from '../../context.ts';
import { IconButton } from '../../IconButton.tsx';
import { loadWords } from '../../languages.ts';
import { useTheme } from '../../useTheme.ts';
import { SceneMap } from '../SceneMap.tsx';
import { SceneStage } from '../SceneStage.tsx';
import { useBriefKeys } from '../useBriefKeys.ts';
import { useBriefWords } from '../useBriefWords.ts';
import { usePlain } from '../usePieces.ts';
import { Clocks } from './Clocks.tsx';
import { type FromSpeaker, ORDERS, type Stand } from './messages.ts';
import { useAudience } from './useAudience.ts';

/** The presenter's window: what the audience sees, what comes next, the notes, the time, and the keys of the clicker. */
export const SpeakerApp = ({ token }: { readonly token: string }) => {
  const words = useBriefWords();
  const { stand, link, send } = useAudience(token);
  useTheme();
  useTongue(stand?.lang);
  useEffect(() => {
    document.title = words.speaker.title;
  }, [words]);
  return (
    <main className="speaker" data-link={link}>
      <header>
        <h1>{words.speaker.title}</h1>
        <p role="status" className={`speaker-link speaker-${link}`}>
          {words.speaker[link]}
        </p>
        <Clocks begun={stand !== null} />
      </header>
      {stand && link !== 'ended' && <Desk stand={stand} send={send} />}
    </main>
  );
};

/** The language of the audience's window. */
const useTongue = (lang: Stand['lang'] | undefined): void => {
  const set = useSetPreferences();
  useEffect(() => {
    if (lang === undefined) return;
    void loadWords(lang).then(() => set({ lang }));
    document.documentElement.lang = lang;
  }, [lang, set]);
};

const Desk = ({ stand, send }: { readonly stand: Stand; readonly send: (message: FromSpeaker) => void }) => {
  const words = useBriefWords();
  const { story, n, blank } = stand;
  const scene = story.scenes[n - 1];
  const after = story.scenes[n];
  const jump = (to: number) => send({ kind: 'jump', n: to });
  const digits = useBriefKeys((command) => {
    const order = ORDERS.find((o) => o === command);
    if (order) send({ kind: 'order', order });
  }, jump);
  if (!scene) return null;
  return (
    <>
      <section className="speaker-now" aria-label={words.speaker.now} data-n={n}>
        <h2>
          {words.speaker.now} <small>{words.count(n, story.scenes.length)}</small>
          {digits !== '' && <output>{words.jump(digits)}</output>}
        </h2>
        <Preview scene={scene} words={words} blank={blank} />
      </section>
      <section className="speaker-next" aria-label={words.speaker.nextUp}>
        <h2>{words.speaker.nextUp}</h2>
        {after ? <Preview scene={after} words={words} blank={false} /> : <p>{words.speaker.last}</p>}
      </section>
      <SpeakerNotes scene={scene} />
      <Controls stand={stand} send={send} onJump={jump} />
    </>
  );
};

const useDaysOf = (scene: StoryScene) => viewOfScene(scene, knownOf(useDataset()));

const Preview = ({
  scene,
  words,
  blank,
}: {
  readonly scene: StoryScene;
  readonly words: BriefWords;
  readonly blank: boolean;
}) => {
  const plain = usePlain();
  const view = useDaysOf(scene);
  return (
    <div className="speaker-preview" data-blank={blank}>
      <div>
        <h3>{plain(scene.title, view)}</h3>
        <p>{plain(scene.text, view)}</p>
      </div>
      <SceneStage scene={scene}>
        <SceneMap />
      </SceneStage>
      {blank && <p className="speaker-blank">{words.speaker.blank}</p>}
    </div>
  );
};

const SIZES = [1, 1.25, 1.5, 1.9, 2.4] as const;
const SpeakerNotes = ({ scene }: { readonly scene: StoryScene }) => {
  const words = useBriefWords();
  const plain = usePlain();
  const view = useDaysOf(scene);
  const [size, setSize] = useState(1);
  return (
    <section className="speaker-notes" aria-label={words.notes}>
      <h2>
        {words.notes}
        <IconButton
          icon="minus"
          words={words.speaker.smaller}
          disabled={size === 0}
          onClick={() => setSize(Math.max(0, size - 1))}
        />
        <IconButton
          icon="plus"
          words={words.speaker.larger}
          disabled={size === SIZES.length - 1}
          onClick={() => setSize(Math.min(SIZES.length - 1, size + 1))}
        />
      </h2>
      <p style={{ fontSize: `${SIZES[size] ?? 1}rem` }}>{scene.notes ? plain(scene.notes, view) : words.noNotes}</p>
    </section>
  );
};

type ControlsProps = {
  readonly stand: Stand;
  readonly send: (message: FromSpeaker) => void;
  readonly onJump: (n: number) => void;
};
const Controls = ({ stand: { story, n, blank, aside }, send, onJump }: ControlsProps) => {
  const words = useBriefWords();
  const text = useText();
  const plain = usePlain();
  const known = knownOf(useDataset());
  const order = (what: (typeof ORDERS)[number]) => send({ kind: 'order', order: what });
  return (
    <nav className="speaker-controls" aria-label={text(story.title)}>
      <button type="button" className="button" disabled={n === 1} onClick={() => order('back')}>
        {words.previous}
      </button>
      <button
        type="button"
        className="button primary"
        disabled={n === story.scenes.length}
        onClick={() => order('next')}
      >
        {words.next}
      </button>
      <button type="button" className="button" aria-pressed={blank} onClick={() => order('blank')}>
        {blank ? words.unblank : words.blank}
      </button>
      {aside && (
        <button type="button" className="button" onClick={() => onJump(n)}>
          {words.back(n)}
        </button>
      )}
      <label>
        {words.speaker.goTo}
        <select value={n} onChange={(event) => onJump(Number(event.target.value))}>
          {story.scenes.map((scene, i) => (
            <option key={scene.id} value={i + 1}>
              {i + 1}. {plain(scene.title, viewOfScene(scene, known))}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
};
