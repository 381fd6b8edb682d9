import { useEffect, useRef } from 'react';
import { useActions, useDataset, useScene, useText, useWords } from '../context.ts';
import { IconButton } from '../IconButton.tsx';
import { StateWords } from '../StateWords.tsx';
import { SubjectMark } from '../SubjectMark.tsx';

export type Choice = {
  readonly ids: readonly string[];
  /** Whose programmes they are; `null` for things that lie over each other. */
  readonly region: string | null;
  readonly x: number;
  readonly y: number;
};

/** Several things lie under a press: all of them, to pick from. */
export const Chooser = ({ choice, onClose }: { readonly choice: Choice; readonly onClose: () => void }) => {
  const words = useWords();
  const text = useText();
  const shown = useScene((s) => s.shown);
  const { regions } = useDataset();
  const { subjectPicked } = useActions();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('li button')?.focus({ preventScroll: true }), []);
  const region = regions.find((r) => r.id === choice.region);
  const heading = region
    ? `${text(region.name)} · ${words.map.programmes(choice.ids.length)}`
    : words.map.here(choice.ids.length);
  const items = shown.filter((i) => choice.ids.includes(i.subject.id));
  return (
    <div
      ref={box}
      className="chooser"
      role="dialog"
      aria-label={heading}
      style={{
        left: `clamp(8px, ${choice.x + 10}px, calc(100% - 300px))`,
        top: `clamp(60px, ${choice.y - 20}px, calc(100% - 260px))`,
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <strong>{heading}</strong>
        <IconButton icon="close" words={words.app.close} onClick={onClose} />
      </header>
      <ul>
        {items.map(({ subject, state }) => (
          <li key={subject.id}>
            <button
              type="button"
              onClick={() => {
                subjectPicked(subject.id);
                onClose();
              }}
            >
              <SubjectMark subject={subject} state={state} />
              <span>{text(subject.name)}</span>
              <StateWords state={state} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
