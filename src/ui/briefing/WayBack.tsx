import { useEffect } from 'react';
import { useText } from '../context.ts';
import { isTyping } from '../isTyping.ts';
import { type Briefing, useBriefing } from './useBriefing.ts';
import type { Command } from './useBriefKeys.ts';
import { useBriefWords } from './useBriefWords.ts';
import { useSpeaker } from './useSpeaker.ts';

/** The slide that waits while one looks around the whole map. */
export const WayBack = () => {
  const briefing = useBriefing();
  return briefing && <Bar briefing={briefing} />;
};

const Bar = ({ briefing }: { readonly briefing: Briefing }) => {
  const words = useBriefWords();
  const text = useText();
  const { n, of, show, leave, returnToSlide } = briefing;
  const go: Partial<Readonly<Record<Command, () => void>>> = {
    next: () => show(n + 1),
    back: () => show(n - 1),
    first: () => show(1),
    last: () => show(of),
    explore: returnToSlide,
  };
  useSpeaker({ ...briefing, aside: true }, false, (order) => go[order]?.());
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // The button of a clicker that starts a presentation is F5.
      if (event.key !== 'F5' && event.code !== 'KeyE') return;
      event.preventDefault();
      returnToSlide();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, [returnToSlide]);
  return (
    <section className="way-back" aria-label={words.aside}>
      <strong>{text(briefing.story.title)}</strong>
      <span className="muted">{words.aside}</span>
      <button type="button" className="button primary" onClick={returnToSlide}>
        {words.back(n)}
      </button>
      <button type="button" className="button" onClick={leave}>
        {words.leave}
      </button>
    </section>
  );
};
