import { useState } from 'react';
import { readBytes } from '../../files.ts';
import { useDataset, useWords } from '../context.ts';
import { download } from '../download.ts';

/** The whole published dataset with its description as one ZIP, put together in this browser. */
export const DownloadAll = ({ files }: { readonly files: readonly string[] }) => {
  const words = useWords();
  const { version } = useDataset();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const pack = async () => {
    setState('busy');
    try {
      // In one go: the library's workers are made of text, which the page's policy forbids.
      const { zipSync } = await import('fflate');
      const contents = await Promise.all(files.map(read));
      const packed = zipSync(Object.fromEntries(contents));
      download(`jeonjido-${version}.zip`, new Blob([packed], { type: 'application/zip' }));
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <p>
      <button type="button" className="button" disabled={state === 'busy'} onClick={() => void pack()}>
        {state === 'busy' ? words.data.packing : words.data.all}
      </button>{' '}
      {state === 'failed' && <span role="alert">{words.data.packFailed}</span>}
    </p>
  );
};

const read = async (name: string) => [name, await readBytes(`data/${name}`)] as const;
