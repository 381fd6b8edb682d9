import type { ReactNode, Ref } from 'react';
import type { Subject } from '../model/dataset.ts';
import type { State } from '../model/state.ts';
import { useText } from './context.ts';
import { SubjectMark } from './SubjectMark.tsx';
import { useSubjectButton } from './useSubjectButton.ts';

type Props = {
  readonly subject: Subject;
  readonly state: State;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly 'data-subject'?: string;
  /** What is told of it beside its name. */
  readonly children: ReactNode;
};

/** A subject on a row of a list: its mark, its name and facts; pressed, it is selected. */
export const SubjectRow = ({ subject, state, children, ...rest }: Props) => {
  const text = useText();
  const button = useSubjectButton(subject.id);
  return (
    <button type="button" className="row" {...button} {...rest}>
      <SubjectMark subject={subject} state={state} />
      <span className="row-name">{text(subject.name)}</span>
      <span className="row-facts">{children}</span>
    </button>
  );
};
