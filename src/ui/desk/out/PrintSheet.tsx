import { useEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { MapPicture } from '../../../map/MapCanvas.tsx';
import type { TableId } from '../../../view/desk.ts';
import { sourceWords } from '../../card/citation.ts';
import { useDataset, useLang, useWords } from '../../context.ts';
import { useMapSide } from '../../mapHandle.ts';
import type { Line } from '../table/cells.ts';
import { headerOf } from '../table/columns.ts';
import { useTableWords } from '../table/useTableWords.ts';
import { useDeskWords } from '../useDeskWords.ts';
import { type Captions, drawPicture } from './picture.ts';
import { takeWaiting } from './printing.ts';
import { useCaptions } from './useCaptions.ts';

type Props = { readonly of: TableId; readonly lines: readonly Line[]; readonly columns: readonly string[] };
/** The map and what is said of it, of one moment. */
type Paper = { readonly map: MapPicture | null; readonly captions: Captions };

/** What is printed in place of the screen: the map with its captions, the table as it stands, every source it names. */
export const PrintSheet = (props: Props) => {
  const { handle } = useMapSide();
  const captions = useCaptions();
  const say = useRef(captions);
  say.current = captions;
  const [paper, setPaper] = useState<Paper | null>(null);
  useEffect(() => {
    const before = () => {
      // A handout or a fact sheet is on its way to the paper.
      if (document.querySelector('body > .print-sheet')) return;
      const taken = takeWaiting() ?? { picture: handle?.pictureNow() ?? null, said: say.current() };
      // The browser prints what stands there when this ends.
      flushSync(() => setPaper({ map: taken.picture, captions: taken.said.captions }));
    };
    const after = () => setPaper(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [handle]);
  return paper && createPortal(<Sheet paper={paper} {...props} />, document.body);
};

const Sheet = ({ paper: { map, captions }, of, lines, columns }: Props & { readonly paper: Paper }) => {
  const words = useDeskWords().out;
  return (
    <article className="print-sheet">
      {map ? (
        <MapFigure map={map} captions={captions} />
      ) : (
        <>
          <h1>{captions.title}</h1>
          <p>{captions.asOf}</p>
          {captions.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{words.mapMissing}</p>
        </>
      )}
      <PrintedTable of={of} lines={lines} columns={columns} />
      <PrintedSources lines={lines} />
      <p className="print-credits">{captions.credits}</p>
    </article>
  );
};

/** Paper is white whatever the screen is: the captions are drawn for light. */
const MapFigure = ({ map, captions }: { readonly map: MapPicture; readonly captions: Captions }) => (
  <div
    className="print-map"
    ref={(box) => {
      box?.replaceChildren(drawPicture(map, captions, 'light'));
    }}
  />
);

const PrintedTable = ({ of, lines, columns }: Props) => {
  const words = useDeskWords().out;
  const tableWords = useTableWords();
  return (
    <section>
      <h2>
        {tableWords.tables[of]} <small>{words.tableNote(lines.length)}</small>
      </h2>
      <table>
        <thead>
          <tr>
            {columns.map((id) => (
              <th key={id} scope="col">
                {headerOf(tableWords, of, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              {columns.map((id) => (
                <td key={id}>
                  {[line.cells[id]?.text ?? tableWords.none, ...(line.cells[id]?.tags ?? [])].join(' · ')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Sources of the rows in the order in which they are first named. */
const PrintedSources = ({ lines }: { readonly lines: readonly Line[] }) => {
  const words = useDeskWords().out;
  const said = useWords();
  const lang = useLang();
  const { sources } = useDataset();
  const cites = lines.flatMap((line) => line.cites);
  const ids = [...new Set(cites.map((c) => c.source))];
  return (
    <section className="print-sources">
      <h2>{words.sourceList}</h2>
      <ol>
        {ids.flatMap((id) => {
          const source = sources.find((s) => s.id === id);
          if (!source) return [];
          const paragraphs = [...new Set(cites.flatMap((c) => (c.source === id ? (c.paragraph ?? []) : [])))];
          return [
            <li key={id}>
              {sourceWords(source, said, lang).join(', ')}
              {paragraphs.length > 0 &&
                `, ${paragraphs
                  .toSorted((a, b) => a - b)
                  .map(said.card.paragraph)
                  .join(', ')}`}
              {source.url !== undefined && `, ${source.url}`} ({id})
            </li>,
          ];
        })}
      </ol>
    </section>
  );
};
