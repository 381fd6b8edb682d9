import { useState } from 'react';
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
      const [{ zipSync }, contents] = await Promise.all([import('fflate'), Promise.all(files.map(read))]);
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

const read = async (name: string): Promise<readonly [string, Uint8Array]> => {
  const response = await fetch(new URL(`data/${name}`, document.baseURI));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return [name, new Uint8Array(await response.arrayBuffer())];
};
