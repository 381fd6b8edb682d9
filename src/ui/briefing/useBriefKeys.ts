import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isTyping } from '../isTyping.ts';

/** What the keys of a clicker, and of a keyboard, ask of a briefing. */
export type Command =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'full'
  | 'notes'
  | 'laser'
  | 'overview'
  | 'explore'
  | 'start'
  | 'close';

/** By the place of a key, so that it is the same one where Hangul is typed. */
const BY_PLACE: Readonly<Record<string, Command>> = {
  KeyN: 'next',
  KeyP: 'back',
  KeyB: 'blank',
  KeyF: 'full',
  KeyS: 'notes',
  KeyL: 'laser',
  KeyO: 'overview',
  KeyE: 'explore',
};
const BY_NAME: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  '.': 'blank',
  '?': 'overview',
  F5: 'start',
  Escape: 'close',
};
export const commandOf = ({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): Command | null =>
  BY_NAME[key] ?? BY_PLACE[code] ?? null;

/** A key that a button or a link which has the focus needs for itself. */
const belongsToFocus = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  event.target instanceof Element &&
  event.target.closest('button, a[href], summary, [role="button"]') !== null;
/** What lies over the slide and has keys of its own. */
const overlaid = (): boolean => document.querySelector('dialog[open], [popover]:popover-open') !== null;

const DIGITS_MS = 3000;

/**
 * Keys of the briefing, before anything else on the page sees them: the map pans by arrows, a clicker must not.
 * Gives the number that is being typed for a jump.
 */
export const useBriefKeys = (onCommand: (command: Command) => void, onJump: (n: number) => void): string => {
  const [digits, setDigits] = useState('');
  const latest = useRef({ onCommand, onJump, digits });
  latest.current = { onCommand, onJump, digits };
  // As soon as a slide stands there its keys are heard.
  useLayoutEffect(() => {
    const key = (event: KeyboardEvent) => {
      const { digits: typed } = latest.current;
      // A clicker's button for "start" is F5: a page that loads again in front of an audience helps nobody.
      if (event.key === 'F5' && !event.ctrlKey && !event.metaKey) event.preventDefault();
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || overlaid()) return;
      const taken = (act: () => unknown) => {
        event.preventDefault();
        event.stopPropagation();
        act();
      };
      if (/^\d$/.test(event.key)) return taken(() => setDigits((typed + event.key).slice(-3)));
      if (event.key === 'Enter' && typed !== '')
        return taken(() => {
          setDigits('');
          latest.current.onJump(Number(typed));
        });
      if (event.key === 'Escape' && typed !== '') return taken(() => setDigits(''));
      if (belongsToFocus(event)) return;
      const command = commandOf(event);
      // A key that is held is one press, and still none of the map's.
      if (command !== null) taken(() => !event.repeat && latest.current.onCommand(command));
    };
    window.addEventListener('keydown', key, { capture: true });
    return () => window.removeEventListener('keydown', key, { capture: true });
  }, []);
  useEffect(() => {
    if (digits === '') return;
    const timer = setTimeout(() => setDigits(''), DIGITS_MS);
    return () => clearTimeout(timer);
  }, [digits]);
  return digits;
};
