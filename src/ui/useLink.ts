import { useEffect, useState } from 'react';
import { useWords } from './context.ts';

const SAID_MS = 4000;
export const canShare = (): boolean => typeof navigator.share === 'function';

/** The address of what is on screen: copied, or handed to the device's own sharing; `said` tells how it went for a while. */
export const useLink = () => {
  const words = useWords();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid(words.header.copied);
    } catch {
      setSaid(words.header.copyFailed);
    }
  };
  const share = async () => {
    try {
      await navigator.share({ title: document.title, url: window.location.href });
    } catch {
      // The reader closed the sheet, or the device refused: nothing was lost.
    }
  };
  return { said, copy, share };
};
