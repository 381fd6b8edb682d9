import type { Said } from '../../model/pledges.ts';
import { glued } from '../../view/briefing/glued.ts';
import { type Piece, piecesOf } from '../../view/briefing/pieces.ts';
import { useActions, useText, useWords } from '../context.ts';
import { useBriefWords } from './useBriefWords.ts';
import { useDays, useLookup, usePieceWords } from './usePieces.ts';

type Props = {
  readonly words: { readonly ko: string; readonly en: string };
  /** Number of the footnote of what was said. */
  readonly footnote: (said: Said) => number;
  readonly onSource: (said: Said) => void;
};

/** Words of a slide: every figure and date opens its source, every name its card. */
export const RefText = ({ words, footnote, onSource }: Props) => {
  const text = useText();
  const lookup = useLookup();
  return glued(piecesOf(text(words), lookup)).map(({ piece, before, after }, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no name but their place
    const one = <PieceOf key={i} piece={piece} footnote={footnote} onSource={onSource} />;
    if (before === '' && after === '') return one;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={i} className="ref-group">
        {before}
        {one}
        {after}
      </span>
    );
  });
};

const PieceOf = ({ piece, footnote, onSource }: { readonly piece: Piece } & Pick<Props, 'footnote' | 'onSource'>) => {
  const words = useBriefWords();
  const { modality } = useWords();
  const say = usePieceWords();
  const { subjectPicked } = useActions();
  const days = useDays();
  const said = say(piece, days);
  if (piece.kind === 'subject')
    return (
      <button type="button" className="ref ref-subject" onClick={() => subjectPicked(piece.subject.id)}>
        {said}
      </button>
    );
  const of = piece.kind === 'claim' ? piece.claim : piece.kind === 'milestone' ? piece.milestone : null;
  if (of === null) return said;
  return (
    <button
      type="button"
      className={`ref ref-${of.modality}`}
      data-ref={of.id}
      aria-haspopup="dialog"
      title={words.sourceOf(said)}
      onClick={() => onSource(of)}
    >
      {of.modality !== 'reported' && <span className="ref-modality">{modality[of.modality]}</span>}
      {said}
      <sup>{footnote(of)}</sup>
    </button>
  );
};
