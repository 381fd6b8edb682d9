import { useCallback, useEffect, useRef, useState } from 'react';
import { useLang, useViews } from '../context.ts';
import { windowStorage } from '../storage.ts';
import { type Order, post, readFromSpeaker, type Stand } from './speaker/messages.ts';
import { newToken, TOKEN_KEY } from './speaker/token.ts';
import type { Briefing } from './useBriefing.ts';

const NAME = 'jeonjido-speaker';
const SIZE = 'popup,width=1180,height=780';

/** The window that was opened, or that said hello after this one had been loaded again. */
let peer: Window | null = null;
let kept: string | null = null;
/** The same through reloads of this window, so that the two find each other again. */
const token = (): string => {
  kept ??= windowStorage()?.getItem(TOKEN_KEY) ?? newToken();
  try {
    windowStorage()?.setItem(TOKEN_KEY, kept);
  } catch {
    // Without it the windows are strangers after a reload; until then they are not.
  }
  return kept;
};
const say = (message: Parameters<typeof post>[2]): void => {
  if (peer && !peer.closed) post(peer, token(), message);
};

/** The audience's end: tells the presenter's window where the briefing stands, and does what it orders. */
export const useSpeaker = (
  { story, n, aside, show }: Briefing,
  blank: boolean,
  onOrder: (order: Order) => void,
): { readonly open: () => void; readonly blocked: boolean } => {
  const lang = useLang();
  const { store } = useViews();
  const [blocked, setBlocked] = useState(false);
  const stand: Stand = { kind: 'stand', story, n, blank, aside, lang };
  const latest = useRef({ stand, onOrder, show });
  latest.current = { stand, onOrder, show };
  useEffect(() => say({ kind: 'stand', story, n, blank, aside, lang }), [story, n, blank, aside, lang]);
  useEffect(() => {
    const heard = (event: MessageEvent) => {
      const message = readFromSpeaker(event, token());
      if (message === null) return;
      peer = event.source as Window;
      if (message.kind === 'order') latest.current.onOrder(message.order);
      else if (message.kind === 'jump') latest.current.show(message.n);
      else say(latest.current.stand);
    };
    window.addEventListener('message', heard);
    return () => {
      window.removeEventListener('message', heard);
      // From the slide to a look around it goes on; where there is no story any more, it is over.
      if (store.getState().view.brief === null) say({ kind: 'left' });
    };
  }, [store]);
  const open = useCallback(() => {
    const { pathname, search } = window.location;
    const opened = window.open(`${pathname}${search}#speaker=${token()}&lang=${latest.current.stand.lang}`, NAME, SIZE);
    peer = opened ?? peer;
    setBlocked(opened === null);
    opened?.focus();
  }, []);
  return { open, blocked };
};
