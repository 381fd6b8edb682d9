import type { Subject } from '../model/dataset.ts';
import type { State } from '../model/state.ts';
import { Mark, useGroupOf } from './Mark.tsx';
import { ZoneSwatch } from './ZoneSwatch.tsx';

/** The mark of any subject: facilities by segment and state, zones by kind, the rest by a letterless badge. */
export const SubjectMark = ({
  subject,
  state,
  size,
}: {
  readonly subject: Subject;
  readonly state: State | null;
  readonly size?: number;
}) => {
  const groupOf = useGroupOf();
  const sized = size === undefined ? {} : { size };
  if (subject.type === 'zone') return <ZoneSwatch kind={subject.kind} {...sized} />;
  if (subject.type === 'organisation')
    return (
      <svg
        className="mark"
        width={size ?? 20}
        height={size ?? 20}
        viewBox="0 0 20 20"
        aria-hidden="true"
        focusable="false"
      >
        <path
          d="M3 17V8l7-5 7 5v9h-5v-5H8v5Z"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.6}
          strokeLinejoin="round"
        />
      </svg>
    );
  const existing = state?.exists ? state : null;
  return (
    <Mark
      group={groupOf(subject.segments)}
      state={existing?.class ?? 'hollow'}
      unconfirmed={existing?.certainty === 'unconfirmed'}
      {...sized}
    />
  );
};
