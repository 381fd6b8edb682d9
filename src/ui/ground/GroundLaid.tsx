import { useEffect, useMemo, useRef } from 'react';
import type { GroundProblem, MapHandle } from '../../map/MapCanvas.tsx';
import { usePreference } from '../context.ts';
import { given } from './given.ts';
import { groundEvents, groundNow, useGround } from './ground.ts';
import { type Chosen, mayRead } from './handles.ts';
import { forget, keep, keptFile } from './keep.ts';
import { choiceOf, choicesOf, wantedOf } from './wanted.ts';

/** Lays on the map what is wanted as its ground, and remembers what was opened by hand. It shows nothing itself. */
export const GroundLaid = ({ handle }: { readonly handle: MapHandle }) => {
  const preferred = usePreference('ground');
  const chosen = useGround((g) => g.chosen);
  const good = useRef<Chosen | null>(null);
  const file = chosen?.file ?? null;
  const choice = choiceOf(choicesOf(given(), file !== null), preferred);
  const wanted = useMemo(() => wantedOf(given(), file, choice), [file, choice]);

  useEffect(() => void findKept(), []);
  // The map is gone, and its ground with it.
  useEffect(() => () => groundEvents.shown(null), []);
  useEffect(() => {
    let gone = false;
    const refuse = (problem: GroundProblem) => {
      const back = chosen === good.current ? null : good.current;
      groundEvents.refused(file?.name ?? '', problem, back);
      // What was there before goes, unless it is asked for again.
      if (back === null) void handle.showGround(null);
    };
    if (wanted) groundEvents.opening();
    handle.showGround(wanted).then(
      (result) => {
        if (gone || result === null) {
          if (!gone) groundEvents.shown(null);
          return;
        }
        if (result.ok && wanted) {
          groundEvents.shown({ kind: wanted.kind, about: result.about });
          if (wanted.kind === 'file' && chosen) {
            good.current = chosen;
            void remember(chosen);
          }
        }
        if (!result.ok) refuse(result.problem);
      },
      () => !gone && refuse('unreachable'),
    );
    if (chosen === null) good.current = null;
    return () => {
      gone = true;
    };
  }, [handle, wanted, chosen, file]);
  return null;
};

const remember = async ({ handle }: Chosen): Promise<void> => {
  if (handle === null) return void (await forget());
  groundEvents.fileKept(await keep(handle));
};

/** The file of an earlier visit: at once where the browser lets it be read, else after a press. */
const findKept = async (): Promise<void> => {
  const { chosen, waiting } = groundNow();
  if (chosen || waiting) return;
  const handle = await keptFile();
  if (handle === null || groundNow().chosen) return;
  try {
    if ((await mayRead(handle)) === 'granted') groundEvents.fileChosen({ file: await handle.getFile(), handle });
    else groundEvents.fileWaits(handle);
  } catch {
    groundEvents.refused(handle.name, 'unreachable', null);
  }
};
