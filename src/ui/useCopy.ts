import { useEffect, useState } from 'react';

const SAID_MS = 4000;

/** Copies text; `said` tells how it went for a while. */
export const useCopy = (done: string, failed: string) => {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      setSaid(failed);
    }
  };
  return { said, copy };
};
