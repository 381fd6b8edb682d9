import type { Item } from '../view/scene.ts';
import { useScene, useText, useWords } from './context.ts';
import { SubjectMark } from './SubjectMark.tsx';
import { useSubjectButton } from './useSubjectButton.ts';

/** Things without a position stand beside the map, each with its reason on its card. */
export const Shelf = () => {
  const words = useWords();
  const shelf = useScene((s) => s.shelf);
  if (shelf.length === 0) return null;
  return (
    <details className="shelf">
      <summary title={words.shelf.note}>{words.shelf.title(shelf.length)}</summary>
      <div className="muted">{words.shelf.note}</div>
      <ul>
        {shelf.map(({ subject, state }) => (
          <li key={subject.id}>
            <ShelfButton subject={subject} state={state} />
          </li>
        ))}
      </ul>
    </details>
  );
};

const ShelfButton = ({ subject, state }: Item) => {
  const text = useText();
  const button = useSubjectButton(subject.id);
  return (
    <button type="button" data-shelf={subject.id} {...button}>
      <SubjectMark subject={subject} state={state} />
      {text(subject.label)}
    </button>
  );
};
