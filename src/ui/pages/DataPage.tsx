import { isoOf } from '../../model/day.ts';
import { formatIso } from '../../words/format.ts';
import { useDataset, useLang, useWords } from '../context.ts';
import { DownloadAll } from './DownloadAll.tsx';
import { FileLink } from './FileLink.tsx';

/** The published dataset, file by file. */
export const DataPage = () => {
  const words = useWords();
  const lang = useLang();
  const { version, asOf } = useDataset();
  return (
    <article>
      <h2>{words.data.title}</h2>
      <p>{words.data.intro}</p>
      <DownloadAll files={Object.keys(words.data.files)} />
      <ul className="files">
        {Object.entries(words.data.files).map(([name, what]) => (
          <li key={name}>
            <FileLink name={name}>
              <code>{name}</code> {what}
            </FileLink>
          </li>
        ))}
      </ul>
      <p>{words.data.licence}</p>
      <p className="muted">{words.about.version(version, formatIso(isoOf(asOf), lang))}</p>
    </article>
  );
};
