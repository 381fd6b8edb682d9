import { useEffect, useState } from 'react';
import { readJson } from '../../files.ts';

/** A file of the app that is read once, and asked for anew after a failure; what it holds is trusted, because it is ours. */
export type ReadOnce<T> = {
  readonly load: () => Promise<T>;
  /** What has been read so far. */
  readonly now: () => T | null;
};

export const readOnce = <T>(name: string): ReadOnce<T> => {
  let asked: Promise<T> | null = null;
  let read: T | null = null;
  return {
    load: () => {
      asked ??= readJson(name).then(
        (json) => {
          read = json as T;
          return read;
        },
        (error) => {
          asked = null;
          throw error;
        },
      );
      return asked;
    },
    now: () => read,
  };
};

/** `null` until it has been read, and where it cannot be. */
export const useReadOnce = <T>({ load, now }: ReadOnce<T>): T | null => {
  const [content, setContent] = useState(now);
  useEffect(() => {
    if (content !== null) return undefined;
    let gone = false;
    load()
      .then((loaded) => !gone && setContent(() => loaded))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [content, load]);
  return content;
};
