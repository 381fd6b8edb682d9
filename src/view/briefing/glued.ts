import type { Piece } from './pieces.ts';

/** A piece with what may not be parted from it by the end of a line: `(` before it, `)이` or `,` after it. */
export type Glued = { readonly piece: Piece; readonly before: string; readonly after: string };

/** A bracket, and the short word that says what the figure is: `국비 150억 원`. */
const OPENING = /(?:(?<=^|\s)[^\s.,;:]{1,8}\s)?[([{‘“'"]*$/;
/** A particle, a full stop: longer words stand for themselves. */
const CLOSING = /^[^\s]{1,6}(?=\s|$)/;
const said = (piece: Piece | undefined): boolean => piece?.kind === 'claim' || piece?.kind === 'milestone';

/** Figures and dates together with the signs and particles that cling to them; everything else as it was. */
export const glued = (pieces: readonly Piece[]): readonly Glued[] => {
  const opening = (i: number): string => {
    const text = pieces[i];
    return text?.kind === 'text' && said(pieces[i + 1]) ? (OPENING.exec(text.text)?.[0] ?? '') : '';
  };
  const closing = (i: number): string => {
    const text = pieces[i];
    if (text?.kind !== 'text' || !said(pieces[i - 1])) return '';
    const rest = text.text.slice(0, text.text.length - opening(i).length);
    return CLOSING.exec(rest)?.[0] ?? '';
  };
  return pieces.map((piece, i) => {
    if (piece.kind !== 'text')
      return { piece, before: said(piece) ? opening(i - 1) : '', after: said(piece) ? closing(i + 1) : '' };
    const text = piece.text.slice(closing(i).length, piece.text.length - opening(i).length);
    return { piece: { kind: 'text', text }, before: '', after: '' };
  });
};
