import { formatMetres } from '../../words/format.ts';
import { useActions, useText, useWords } from '../context.ts';
import { IconButton } from '../IconButton.tsx';
import type { Near, NearMeState } from './useNearMe.ts';

export const NearMe = ({ near }: { readonly near: Near }) => {
  const words = useWords();
  return (
    <>
      <IconButton icon="locate" words={words.map.nearMe} onClick={near.locate} />
      <div className="near-me" role="status" data-shown={near.state.kind !== 'idle'}>
        <Said state={near.state} />
      </div>
    </>
  );
};

const Said = ({ state }: { readonly state: NearMeState }) => {
  const words = useWords();
  const text = useText();
  const { subjectPicked } = useActions();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'locating':
      return words.map.locating;
    case 'failed':
      return words.map.notLocated;
    case 'outside':
      return words.map.notInKorea;
    case 'found': {
      const { nearest } = state;
      return (
        <>
          {words.map.located(formatMetres(Math.max(1, state.accuracyM)))}
          {nearest && (
            <button type="button" className="link" onClick={() => subjectPicked(nearest.subject.id)}>
              {words.map.nearest(text(nearest.subject.name), formatMetres(nearest.metres))}
            </button>
          )}
        </>
      );
    }
  }
};
