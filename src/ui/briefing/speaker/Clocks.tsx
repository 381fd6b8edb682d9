import { useEffect, useRef, useState } from 'react';
import { useLang } from '../../context.ts';
import { useBriefWords } from '../useBriefWords.ts';

const TICK_MS = 250;
/** `1:02:07`, `12:07` */
export const elapsed = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

/** How long one has been speaking, and what time it is. The timer begins with the first slide that is heard of. */
export const Clocks = ({ begun }: { readonly begun: boolean }) => {
  const { speaker: words } = useBriefWords();
  const lang = useLang();
  const [now, setNow] = useState(() => Date.now());
  const [running, setRunning] = useState(false);
  const [ms, setMs] = useState(0);
  const last = useRef<number | null>(null);
  useEffect(() => setRunning(begun), [begun]);
  useEffect(() => {
    const timer = setInterval(() => {
      const at = performance.now();
      setNow(Date.now());
      const before = last.current;
      if (running && before !== null) setMs((sum) => sum + at - before);
      last.current = running ? at : null;
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  const clock = new Intl.DateTimeFormat(lang === 'ko' ? 'ko-KR' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="speaker-clocks">
      <span>
        <small>{words.timer}</small> <b role="timer">{elapsed(ms)}</b>
      </span>
      <button type="button" className="button" onClick={() => setRunning(!running)}>
        {running ? words.pause : words.start}
      </button>
      <button type="button" className="button" onClick={() => setMs(0)}>
        {words.reset}
      </button>
      <span>
        <small>{words.clock}</small> <b>{clock.format(now)}</b>
      </span>
    </div>
  );
};
