import { useSyncExternalStore } from 'react';
import { isoOf } from '../../model/day.ts';
import { enOffline } from '../../words/en.offline.ts';
import { formatIso } from '../../words/format.ts';
import { koOffline } from '../../words/ko.offline.ts';
import { useDataset, useLang, useView } from '../context.ts';
import { useNewVersion } from './useNewVersion.ts';

/** Whether there is no network, and whether a new version is ready. Nothing of it is said over a slide. */
export const Offline = () => {
  const lang = useLang();
  const words = lang === 'ko' ? koOffline : enOffline;
  const { version, asOf } = useDataset();
  const onSlide = useView((v) => v.mode === 'brief');
  const briefing = useView((v) => v.mode === 'brief' || v.brief !== null);
  const online = useOnline();
  const { asks, take, putOff } = useNewVersion(briefing);
  return (
    <div className="offline" role="status">
      {!online && !onSlide && <span>{words.without(version, formatIso(isoOf(asOf), lang))}</span>}
      {asks && (
        <div className="offline-ask">
          <span>{words.ready}</span>
          <button type="button" className="button primary" onClick={take}>
            {words.take}
          </button>
          <button type="button" className="button" onClick={putOff}>
            {words.putOff}
          </button>
        </div>
      )}
    </div>
  );
};

const listen = (told: () => void) => {
  window.addEventListener('online', told);
  window.addEventListener('offline', told);
  return () => {
    window.removeEventListener('online', told);
    window.removeEventListener('offline', told);
  };
};
const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);
