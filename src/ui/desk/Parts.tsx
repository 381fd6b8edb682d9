import { PARTS } from '../../view/desk.ts';
import { useActions, useView } from '../context.ts';
import { tabKeys } from '../tabKeys.ts';
import { useDeskWords } from './useDeskWords.ts';

/** Map, table or figures, where there is room for one of them. */
export const Parts = () => {
  const words = useDeskWords();
  const part = useView((v) => v.desk.part);
  const { deskLaidOut } = useActions();
  const open = (next: (typeof PARTS)[number]) => deskLaidOut({ part: next });
  return (
    <nav aria-label={words.parts}>
      <div
        className="tabs parts"
        role="tablist"
        aria-label={words.parts}
        onKeyDown={tabKeys(PARTS, part, open, (id) => `part-${id}`)}
      >
        {PARTS.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`part-${id}`}
            aria-selected={part === id}
            tabIndex={part === id ? 0 : -1}
            onClick={() => open(id)}
          >
            {words.part[id]}
          </button>
        ))}
      </div>
    </nav>
  );
};
