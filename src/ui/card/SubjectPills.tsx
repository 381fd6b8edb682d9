import type { Subject } from '../../model/dataset.ts';
import { useActions, useText } from '../context.ts';

type Props = { readonly subjects: readonly Subject[]; readonly className?: string };

/** Names of subjects, each one press away. */
export const SubjectPills = ({ subjects, className }: Props) => {
  const text = useText();
  const { subjectPicked } = useActions();
  return (
    <ul className={className}>
      {subjects.map((s) => (
        <li key={s.id}>
          <button type="button" className="pill" onClick={() => subjectPicked(s.id)}>
            {text(s.name)}
          </button>
        </li>
      ))}
    </ul>
  );
};
