import { useCallback, useEffect, useState } from 'react';
import { loadedAhead } from '../ahead.ts';
import { holdBriefing, somebodyBriefs, whenNobodyBriefs } from './briefingLock.ts';
import { keepOnDevice, takeWaiting } from './worker.ts';

type NewVersion = {
  /** Whether to ask now. Put off, it is asked again at the next visit. */
  readonly asks: boolean;
  readonly take: () => void;
  readonly putOff: () => void;
};
/** none waits - waits until no tab runs a briefing - the reader is asked - the reader has answered */
type Stage = 'none' | 'waits' | 'asks' | 'answered';

/** Keeps the app on this device and asks before another version takes its place: never while a briefing runs. */
export const useNewVersion = (briefing: boolean): NewVersion => {
  const [stage, setStage] = useState<Stage>('none');
  useEffect(() => {
    void loadedAhead.then(() => keepOnDevice(() => setStage((now) => (now === 'none' ? 'waits' : now))));
  }, []);
  useEffect(() => (briefing ? holdBriefing() : undefined), [briefing]);
  useEffect(() => {
    if (stage !== 'waits') return;
    let left = false;
    void whenNobodyBriefs().then(() => left || setStage('asks'));
    return () => {
      left = true;
    };
  }, [stage]);
  const take = useCallback(async () => {
    // A briefing may have begun in another tab since.
    if (await somebodyBriefs()) return setStage('waits');
    setStage('answered');
    takeWaiting();
  }, []);
  const putOff = useCallback(() => setStage('answered'), []);
  return { asks: stage === 'asks' && !briefing, take, putOff };
};
