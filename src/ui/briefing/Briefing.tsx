import { Suspense, useEffect, useRef, useState } from 'react';
import type { Said } from '../../model/pledges.ts';
import { useActions, useText, useViews } from '../context.ts';
import { later } from '../later.tsx';
import { BriefTime } from './BriefTime.tsx';
import { Laser } from './Laser.tsx';
import { Notes } from './Notes.tsx';
import { Overview } from './Overview.tsx';
import { Slide } from './Slide.tsx';
import { SlideBar } from './SlideBar.tsx';
import { SlideLegend } from './SlideLegend.tsx';
import { SourceDialog } from './SourceDialog.tsx';
import { type Briefing as Told, useBriefing } from './useBriefing.ts';
import { type Command, useBriefKeys } from './useBriefKeys.ts';
import { useBriefWords } from './useBriefWords.ts';
import { useKiosk } from './useKiosk.ts';
import { useDays, usePlain } from './usePieces.ts';
import { useSpeaker } from './useSpeaker.ts';
import { useFullScreen, useStill, useSwipe } from './useStage.ts';

const ScenePicture = later(() => import('./paper/ScenePicture.tsx').then((module) => module.ScenePicture));

/** A story before an audience: words beside the map, the keys of a clicker, and all that a speaker asks for. */
export const Briefing = () => {
  const briefing = useBriefing();
  useKiosk(briefing);
  return briefing && <Stage briefing={briefing} />;
};

const Stage = ({ briefing }: { readonly briefing: Told }) => {
  const words = useBriefWords();
  const [blank, setBlank] = useState(false);
  const [notes, setNotes] = useState(false);
  const [laser, setLaser] = useState(false);
  const [overview, setOverview] = useState(false);
  const [picture, setPicture] = useState(false);
  const [source, setSource] = useState<Said | null>(null);
  const full = useFullScreen();
  const still = useStill();
  const closeCard = useCloseCard();
  const command = (asked: Command) => {
    // A blank screen comes back first; nobody has seen what would have changed behind it.
    if (blank && asked !== 'close') return setBlank(false);
    const act: Readonly<Record<Command, () => void>> = {
      next: briefing.next,
      back: briefing.back,
      first: () => briefing.show(1),
      last: () => briefing.show(briefing.of),
      blank: () => setBlank(true),
      full: full.toggle,
      start: full.toggle,
      notes: () => setNotes((on) => !on),
      laser: () => setLaser((on) => !on),
      overview: () => setOverview(true),
      explore: briefing.explore,
      close: () => {
        if (blank) setBlank(false);
        else if (!closeCard()) briefing.leave();
      },
    };
    act[asked]();
  };
  const digits = useBriefKeys(command, briefing.show);
  const speaker = useSpeaker(briefing, blank, command);
  const box = useRef<HTMLDivElement>(null);
  useSwipe(box, command);
  const title = useSlideTitle(briefing);
  return (
    <>
      <div ref={box} className="brief" data-still={still && !laser} data-laser={laser}>
        <Slide briefing={briefing} onSource={setSource} />
        {(notes || speaker.blocked) && <Notes scene={briefing.scene} />}
        {speaker.blocked && (
          <p className="brief-note" role="status">
            {words.speaker.blocked}
          </p>
        )}
        {full.failed && (
          <p className="brief-note" role="status">
            {words.fullFailed}
          </p>
        )}
        <SlideBar
          briefing={briefing}
          on={{ notes, laser, full: full.full }}
          onCommand={command}
          onSpeaker={speaker.open}
          onPicture={() => setPicture(true)}
        />
      </div>
      <div className="brief-over">
        <SlideLegend />
        {briefing.aside && (
          <button type="button" className="button brief-back" onClick={briefing.returnToSlide}>
            {words.back(briefing.n)}
          </button>
        )}
      </div>
      <BriefTime />
      <p className="visually-hidden" role="status">
        {title}
      </p>
      {digits !== '' && <output className="brief-digits">{words.jump(digits)}</output>}
      {laser && <Laser />}
      {blank && (
        <button type="button" className="brief-blank" aria-label={words.unblank} onClick={() => setBlank(false)}>
          <span className="visually-hidden" role="status">
            {words.blanked}
          </span>
        </button>
      )}
      {overview && <Overview briefing={briefing} onClose={() => setOverview(false)} />}
      {source && <SourceDialog said={source} onClose={() => setSource(null)} />}
      <Suspense fallback={null}>
        {picture && <ScenePicture briefing={briefing} onClose={() => setPicture(false)} />}
      </Suspense>
    </>
  );
};

/** Closes the card that stands over the slide; false where there is none. */
const useCloseCard = (): (() => boolean) => {
  const { store } = useViews();
  const { subjectPicked } = useActions();
  return () => {
    const { selected, desk } = store.getState().view;
    if (selected === null || !desk.cardInFront) return false;
    subjectPicked(null);
    return true;
  };
};

/** The slide as the title of the window, also said to those who listen. */
const useSlideTitle = ({ story, scene, n, of }: Told): string => {
  const words = useBriefWords();
  const text = useText();
  const plain = usePlain();
  const days = useDays();
  const title = `${words.count(n, of)} ${plain(scene.title, days)} · ${text(story.title)}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return title;
};
