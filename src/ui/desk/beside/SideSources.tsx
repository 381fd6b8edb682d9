import type { Side } from '../../../view/beside.ts';
import { useActions, useText } from '../../context.ts';
import { optionWord } from '../../filters/optionWords.ts';
import { useWording } from '../../filters/useWording.ts';
import { useDeskWords } from '../useDeskWords.ts';

/** From where each side is known, every source one press away. */
export const SideSources = ({ sides }: { readonly sides: readonly Side[] }) => {
  const words = useDeskWords().beside;
  const wording = useWording();
  const text = useText();
  const { pageOpened } = useActions();
  return (
    <>
      {sides.map(({ id, about, sources }) => (
        <details key={id} className="more">
          <summary>
            {words.sources}: {text('subject' in about ? about.subject.label : about.region.name)}{' '}
            <span className="count">{sources.length}</span>
          </summary>
          <ul className="beside-sources">
            {sources.map((source) => (
              <li key={source}>
                <button type="button" className="link" onClick={() => pageOpened({ kind: 'source', id: source })}>
                  {optionWord(wording, 'src', source)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
};
