import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MapPicture } from '../../../map/MapCanvas.tsx';
import type { Story } from '../../../model/stories.ts';
import { useText } from '../../context.ts';
import { Dialog } from '../../Dialog.tsx';
import { facesForPaper } from '../../faces.ts';
import { useMapSide } from '../../mapHandle.ts';
import { useBriefWords } from '../useBriefWords.ts';
import { HandoutSheet, type PerPage, type Pictures } from './HandoutSheet.tsx';
import { useSceneSays } from './useSceneSays.ts';

type Props = { readonly story: Story; readonly onClose: () => void };

/** The picture of a map on paper: half a page of A4 at some 200 dots to an inch. */
const SIZE = { width: 860, height: 720, pixelRatio: 2 } as const;

/** A story on paper: how many scenes a page, with or without notes; the maps are drawn, then the browser prints. */
export const Handout = ({ story, onClose }: Props) => {
  const words = useBriefWords().paper;
  const text = useText();
  const { handle } = useMapSide();
  const [perPage, setPerPage] = useState<PerPage>(2);
  const [notes, setNotes] = useState(false);
  const { pictures, done, draw, stop } = usePictures(story);
  const busy = done !== null;
  const print = async () => {
    const taken = pictures ?? (await draw());
    if (!taken) return;
    await facesForPaper();
    window.print();
  };
  return (
    <Dialog label={words.title} className="page handout-dialog" onClose={onClose}>
      <h2>
        {words.title}: {text(story.title)}
      </h2>
      <fieldset className="handout-options">
        <legend>{words.perPage}</legend>
        {([1, 2] as const).map((n) => (
          <label key={n} className="option">
            <input type="radio" name="per-page" checked={perPage === n} onChange={() => setPerPage(n)} />
            {words.perPages[n]}
          </label>
        ))}
      </fieldset>
      <label className="option">
        <input type="checkbox" checked={notes} onChange={(event) => setNotes(event.target.checked)} />
        {words.withNotes}
      </label>
      {handle === null && <p>{words.noMap}</p>}
      <p className="button-row">
        <button type="button" className="button primary" disabled={busy} onClick={() => void print()}>
          {words.print}
        </button>
        {busy && (
          <button type="button" className="button" onClick={stop}>
            {words.cancel}
          </button>
        )}
      </p>
      <p role="status">{done !== null ? words.busy(done + 1, story.scenes.length) : pictures ? words.ready : ''}</p>
      {pictures && <HandoutSheet story={story} pictures={pictures} perPage={perPage} notes={notes} />}
    </Dialog>
  );
};

/** The maps of all scenes, one after another; `done`: how many, while they are drawn. */
const usePictures = (story: Story) => {
  const { handle } = useMapSide();
  const says = useSceneSays();
  const [pictures, setPictures] = useState<Pictures | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const draw = async (): Promise<Pictures | null> => {
    stopped.current = false;
    const first = says(story, 1);
    const studio = first && handle ? await handle.studio(SIZE, first.view, 'light', 1.15) : null;
    const taken: (MapPicture | null)[] = [];
    try {
      for (const [i] of story.scenes.entries()) {
        if (stopped.current) return null;
        setDone(i);
        const scene = says(story, i + 1);
        taken.push(scene && studio ? await studio.picture(scene.view) : null);
      }
    } finally {
      studio?.close();
      setDone(null);
    }
    // The browser prints what stands there when it is asked.
    flushSync(() => setPictures(taken));
    return taken;
  };
  return {
    pictures,
    done,
    draw,
    stop: () => {
      stopped.current = true;
    },
  };
};
