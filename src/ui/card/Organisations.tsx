import type { Subject } from '../../model/dataset.ts';
import { useActions, useDataset, useText, useWords } from '../context.ts';
import { CiteBrief } from './Cites.tsx';

/** Who takes part, in which role, and who says so. */
export const Organisations = ({ subject }: { readonly subject: Subject }) => {
  const words = useWords();
  const text = useText();
  const dataset = useDataset();
  const { subjectPicked } = useActions();
  if (subject.organisations.length === 0) return null;
  return (
    <section aria-labelledby="card-organisations">
      <h3 id="card-organisations">{words.card.organisations}</h3>
      <ul className="organisations">
        {subject.organisations.map(({ id, role, cites }) => {
          const organisation = dataset.subjects.find((s) => s.id === id);
          return (
            <li key={`${id}-${role}`}>
              <button type="button" className="pill" onClick={() => subjectPicked(id)}>
                <span className="tag">{words.role[role]}</span>
                {organisation ? text(organisation.name) : id}
                <CiteBrief cites={cites} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
