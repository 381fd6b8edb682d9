import { useEffect, useState } from 'react';
import { seedOfDraft } from '../../../view/briefing/own.ts';
import { useText } from '../../context.ts';
import { useStartStory } from '../useBriefing.ts';
import { useBriefWords } from '../useBriefWords.ts';
import { Editor } from './Editor.tsx';
import { makingBegun } from './making.ts';
import { useMaker, useShelved } from './useMaker.ts';

const SAID_MS = 6000;

/** The story that is being made, above the map: one press takes the View on screen as its next scene. */
export const MakerBar = () => {
  const words = useBriefWords().maker;
  const text = useText();
  const maker = useMaker();
  const start = useStartStory();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  useShelved();
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const { story } = maker;
  if (story === null) return null;
  const { scenes } = story.draft;
  return (
    <section className="maker-bar" aria-label={words.title}>
      <strong>{text(seedOfDraft(story.draft).title)}</strong>
      <span className="muted">{words.scenes(scenes.length)}</span>
      <button
        type="button"
        className="button primary"
        onClick={() => {
          const n = maker.add();
          setSaid(n === null ? words.full : words.added(n));
        }}
      >
        {words.add}
      </button>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.editScenes}
      </button>
      <button type="button" className="button" disabled={scenes.length === 0} onClick={() => start(story.id)}>
        {words.present}
      </button>
      <button type="button" className="link" onClick={() => makingBegun(null)}>
        {words.close}
      </button>
      <output>{said}</output>
      {open && <Editor maker={maker} story={story} onClose={() => setOpen(false)} onSaid={setSaid} />}
    </section>
  );
};
