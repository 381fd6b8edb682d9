import type { ReactNode } from 'react';
import { useStartStory } from './useBriefing.ts';
import { useBriefWords } from './useBriefWords.ts';

type Props = {
  readonly id: string;
  readonly title: string;
  /** Of the heading above the list: a story stands below it. */
  readonly level: 3 | 4;
  readonly about?: ReactNode;
  /** Whether there is anything to tell yet. */
  readonly told?: boolean;
  /** What else can be done with it. */
  readonly children: ReactNode;
};

/** A story in a list, and the button that begins it. */
export const StoryEntry = ({ id, title, level, about, told = true, children }: Props) => {
  const words = useBriefWords().lobby;
  const start = useStartStory();
  const Heading = `h${level}` as const;
  return (
    <li data-story={id}>
      <Heading>{title}</Heading>
      {about}
      <p className="button-row">
        <button
          type="button"
          className="button primary"
          aria-label={words.startTitle(title)}
          disabled={!told}
          onClick={() => start(id)}
        >
          {words.start}
        </button>
        {children}
      </p>
    </li>
  );
};
