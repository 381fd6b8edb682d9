import { useEffect, useState } from 'react';
import { readJson } from '../../files.ts';

/** What is read once, and asked for anew after a failure. */
export type ReadOnce<T> = {
  readonly load: () => Promise<T>;
  /** What has been read so far. */
  readonly now: () => T | null;
};

export const once = <T>(read: () => Promise<T>): ReadOnce<T> => {
  let asked: Promise<T> | null = null;
  let known: T | null = null;
  return {
    load: () => {
      asked ??= read().then(
        (content) => {
          known = content;
          return content;
        },
        (error) => {
          asked = null;
          throw error;
        },
      );
      return asked;
    },
    now: () => known,
  };
};

/** A file of the app; what it holds is trusted, because it is ours. */
export const readOnce = <T>(name: string): ReadOnce<T> => once(async () => (await readJson(name)) as T);

/** `null` until it has been read; `otherwise` where it cannot be. */
export const useReadOnce = <T>({ load, now }: ReadOnce<T>, otherwise: T | null = null): T | null => {
  const [content, setContent] = useState(now);
  useEffect(() => {
    if (content !== null) return undefined;
    let gone = false;
    load().then(
      (loaded) => !gone && setContent(() => loaded),
      () => !gone && setContent(() => otherwise),
    );
    return () => {
      gone = true;
    };
  }, [content, load, otherwise]);
  return content;
};
