import { placeBeside, readBytes } from '../../files.ts';
import { download } from '../download.ts';

type Props = { readonly name: string; readonly children: React.ReactNode };

/** A published file: a link where it stands beside the page, a press where it is packed inside. */
export const FileLink = ({ name, children }: Props) => {
  const place = placeBeside(`data/${name}`);
  if (place !== null)
    return (
      <a className="pill" href={place} download={name}>
        {children}
      </a>
    );
  const give = async () => download(name, new Blob([await readBytes(`data/${name}`)]));
  return (
    <button type="button" className="pill" onClick={() => void give()}>
      {children}
    </button>
  );
};
