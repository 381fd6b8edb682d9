import { useEffect, useState } from 'react';
import { readJson } from '../../files.ts';
import type { Outline } from './StaticDrawing.tsx';

let asked: Promise<Outline> | null = null;
/** The country as paths; read once, asked for again after a failure. */
const load = (): Promise<Outline> => {
  asked ??= readJson('data/basemap/outline.json').then(
    (json) => json as Outline,
    (error) => {
      asked = null;
      throw error;
    },
  );
  return asked;
};

export const useOutline = (): Outline | null => {
  const [outline, setOutline] = useState<Outline | null>(null);
  useEffect(() => {
    let gone = false;
    load()
      .then((loaded) => !gone && setOutline(loaded))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return outline;
};
