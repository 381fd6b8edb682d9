import { useCallback, useEffect, useState } from 'react';
import { type FromSpeaker, post, readFromAudience, type Stand } from './messages.ts';

const HELLO_MS = 1000;
const LOST_MS = 3500;

export type Link = 'waiting' | 'linked' | 'lost' | 'ended';

/** The presenter's end: asks the audience's window where it stands, again and again, and gives it orders. */
export const useAudience = (token: string) => {
  const [stand, setStand] = useState<Stand | null>(null);
  const [link, setLink] = useState<Link>('waiting');
  const send = useCallback(
    (message: FromSpeaker) => {
      const audience = window.opener as Window | null;
      if (audience && !audience.closed) post(audience, token, message);
    },
    [token],
  );
  useEffect(() => {
    let heardAt: number | null = null;
    const heard = (event: MessageEvent) => {
      const message = readFromAudience(event, token);
      if (message === null) return;
      heardAt = performance.now();
      if (message.kind === 'left') return setLink('ended');
      setStand(message);
      setLink('linked');
    };
    const ask = () => {
      send({ kind: 'hello' });
      if (heardAt !== null && performance.now() - heardAt > LOST_MS) setLink((now) => (now === 'ended' ? now : 'lost'));
    };
    window.addEventListener('message', heard);
    ask();
    const timer = setInterval(ask, HELLO_MS);
    return () => {
      clearInterval(timer);
      window.removeEventListener('message', heard);
    };
  }, [send, token]);
  return { stand, link, send };
};
