import { useState } from 'react';
import { facesFor, knownFaces } from '../../faces.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { textOf } from './picture.ts';
import { printWith } from './printing.ts';
import { usePicture } from './usePicture.ts';

/** Prints map, table and sources on A4; where there is no map, the paper says so. */
export const PrintItem = () => {
  const words = useDeskWords().out;
  const picture = usePicture();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const print = async () => {
    setState('busy');
    let failed = false;
    try {
      const taken = await picture('light');
      failed = taken === null;
      await Promise.all([knownFaces(), ...(taken ? [facesFor(textOf(taken.said.captions))] : [])]).catch(
        () => undefined,
      );
      printWith(taken);
    } catch (error) {
      failed = true;
      console.warn(error);
    } finally {
      setState(failed ? 'failed' : 'idle');
    }
  };
  return (
    <li>
      <button type="button" data-out="print" disabled={state === 'busy'} onClick={() => void print()}>
        {state === 'busy' ? words.busy : words.print}
        <small>{words.printNote}</small>
      </button>
      {state === 'failed' && <div role="alert">{words.noMap}</div>}
    </li>
  );
};
