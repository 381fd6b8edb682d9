import { useActions, useScene, useText, useView, useWords } from './context.ts';
import { useHover } from './hover.ts';
import { SubjectMark } from './SubjectMark.tsx';

/** Things without a position stand beside the map, each with its reason on its card. */
export const Shelf = () => {
  const words = useWords();
  const text = useText();
  const shelf = useScene((s) => s.shelf);
  const { subjectPicked } = useActions();
  const selected = useView((v) => v.selected);
  const hover = useHover();
  if (shelf.length === 0) return null;
  return (
    <details className="shelf">
      <summary title={words.shelf.note}>{words.shelf.title(shelf.length)}</summary>
      <div className="muted">{words.shelf.note}</div>
      <ul>
        {shelf.map(({ subject, state }) => (
          <li key={subject.id}>
            <button
              type="button"
              aria-pressed={selected === subject.id}
              data-shelf={subject.id}
              onClick={() => subjectPicked(subject.id)}
              onPointerEnter={() => hover.enter(subject.id)}
              onPointerLeave={() => hover.leave(subject.id)}
            >
              <SubjectMark subject={subject} state={state} />
              {text(subject.label)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};
