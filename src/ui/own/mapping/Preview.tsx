import type { Draft, Mapping } from '../../../tables/types.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { usesOf } from './mapping.ts';

type Props = { readonly draft: Draft; readonly mapping: Mapping };

/** The first rows as they stand in the file; the head says what each column is used as. */
export const Preview = ({ draft, mapping }: Props) => {
  const words = useOwnWords().mapping;
  return (
    // A wide table scrolls by itself, and whoever has no mouse scrolls it, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="own-preview" tabIndex={0} aria-label={words.preview}>
      <table>
        <caption className="visually-hidden">{words.preview}</caption>
        <thead>
          <tr>
            {draft.columns.map(({ name }) => {
              const uses = usesOf(mapping, name);
              return (
                <th key={name} scope="col" data-used={uses.length > 0}>
                  <span>{name}</span>
                  {uses.map((use) => (
                    <span key={use} className="tag tag-seed">
                      {words.uses[use]}
                    </span>
                  ))}
                  {uses.length === 0 && <span className="tag">{words.unused}</span>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {draft.preview.map((cells, row) => (
            // The first rows of a file never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={row}>
              {draft.columns.map(({ name }, column) => (
                <td key={name}>{cells[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
