import { useCallback, useMemo } from 'react';

import { isoOf } from '../../model/day.ts';
import { type Lookup, lookupOf, type Piece, piecesOf } from '../../view/briefing/pieces.ts';
import type { View } from '../../view/view.ts';
import { formatEdtf, formatIso } from '../../words/format.ts';
import { useDataset, useLang, useText, useView } from '../context.ts';
import { useFigure } from '../useFigure.ts';

let kept: { readonly of: object; readonly lookup: Lookup } | null = null;
/** Everything that words of scenes may name: made once for a dataset. */
export const useLookup = (): Lookup => {
  const dataset = useDataset();
  return useMemo(() => {
    if (kept?.of !== dataset) kept = { of: dataset, lookup: lookupOf(dataset) };
    return kept.lookup;
  }, [dataset]);
};

type Days = Pick<View, 't' | 't2' | 'k'>;
/** The days of the View on screen. */
export const useDays = (): Days => ({
  t: useView((v) => v.t),
  t2: useView((v) => v.t2),
  k: useView((v) => v.k),
});
/** What a piece says in the language of the reader. */
export const usePieceWords = (): ((piece: Piece, days: Days) => string) => {
  const lang = useLang();
  const text = useText();
  const figure = useFigure();
  return useCallback(
    (piece, days) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'claim':
          return figure(piece.claim) ?? text(piece.claim.statement);
        case 'milestone':
          return formatEdtf(piece.milestone.date?.edtf ?? '', lang) || text(piece.milestone.statement);
        case 'subject':
          return text(piece.subject.label);
        case 'day':
          return formatIso(isoOf(days[piece.day] ?? days.t), lang);
        case 'unknown':
          return `{${piece.ref}}`;
      }
    },
    [lang, text, figure],
  );
};

/** Words of a scene as plain text: for lists, titles of windows, paper. */
export const usePlain = (): ((words: { ko: string; en: string }, days: Days) => string) => {
  const lookup = useLookup();
  const text = useText();
  const say = usePieceWords();
  return useCallback(
    (words, days) =>
      piecesOf(text(words), lookup)
        .map((piece) => say(piece, days))
        .join(''),
    [lookup, text, say],
  );
};
