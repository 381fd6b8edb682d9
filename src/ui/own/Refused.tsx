import { LIMITS } from '../../tables/limits.ts';
import type { OwnLayer } from '../../view/own/actions.ts';
import { FileButton } from './FileButton.tsx';
import { useOwn } from './own.ts';
import { ProblemList } from './ProblemList.tsx';
import { useOwnWords } from './useOwnWords.ts';

/** Why a file was refused, place by place, and what can be done about it. */
export const Refused = ({ layer }: { readonly layer: OwnLayer }) => {
  const words = useOwnWords();
  const refused = useOwn(layer, (s) => s.refused);
  const before = useOwn(layer, (s) => s.layer?.name ?? null);
  if (refused === null) return null;
  const rest = refused.problems.length - LIMITS.told;
  return (
    <>
      <p>
        <strong>{refused.name}</strong>
      </p>
      <div role="alert">
        <ProblemList problems={refused.problems.slice(0, LIMITS.told)} />
        {rest > 0 && <p>{words.refused.more(rest)}</p>}
      </div>
      <p>
        {words.refused.nothing} {before !== null && words.refused.before(before)}
      </p>
      <p className="own-buttons">
        <FileButton words={words.anotherFile} primary />
        <button type="button" className="button" onClick={layer.actions.refusalSeen}>
          {words.close}
        </button>
      </p>
    </>
  );
};
