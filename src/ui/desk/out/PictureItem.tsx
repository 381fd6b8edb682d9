import { useState } from 'react';
import { isoOf } from '../../../model/day.ts';
import { download } from '../../download.ts';
import { facesFor } from '../../faces.ts';
import { useTheme } from '../../useTheme.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { drawPicture, textOf } from './picture.ts';
import { usePicture } from './usePicture.ts';

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((done) => canvas.toBlob(done, 'image/png'));

/** The map as a picture that says what it shows, when, by which filters and from where. */
export const PictureItem = () => {
  const words = useDeskWords().out;
  const theme = useTheme();
  const picture = usePicture();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const take = async () => {
    setState('busy');
    let saved = false;
    try {
      const taken = await picture(theme);
      if (taken) await facesFor(textOf(taken.said.captions));
      const blob = taken && (await pngOf(drawPicture(taken.picture, taken.said.captions, theme)));
      if (taken && blob) {
        download(`jeonjido-${isoOf(taken.said.day)}.png`, blob);
        saved = true;
      }
    } catch (error) {
      console.warn(error);
    } finally {
      setState(saved ? 'idle' : 'failed');
    }
  };
  return (
    <li>
      <button type="button" data-out="picture" disabled={state === 'busy'} onClick={() => void take()}>
        {state === 'busy' ? words.busy : words.picture}
        <small>{words.pictureNote}</small>
      </button>
      {state === 'failed' && <div role="alert">{words.noMap}</div>}
    </li>
  );
};
