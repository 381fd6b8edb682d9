import { useActions, useDataset, useText, useView, useWords } from '../context.ts';
import { usePhone } from '../useMedia.ts';

/** A phone shows the same ground from further away. */
const PHONE_ZOOM = 0.75;

/** The whole country and each of the four places, one press each. */
export const Places = () => {
  const words = useWords();
  const text = useText();
  const { regions } = useDataset();
  const { cameraMoved, cameraReset } = useActions();
  const camera = useView((v) => v.camera);
  const phone = usePhone();
  const places = regions
    .filter((r) => r.camera !== null)
    .toSorted((a, b) => text(a.short).localeCompare(text(b.short)));
  return (
    <nav className="places" aria-label={words.map.places}>
      <button type="button" aria-pressed={camera === null} onClick={cameraReset}>
        {words.map.whole}
      </button>
      {places.map((place) => {
        const { center, zoom: wide } = place.camera ?? { center: [0, 0] as const, zoom: 0 };
        const zoom = phone ? wide - PHONE_ZOOM : wide;
        const here =
          camera !== null && camera.zoom === zoom && camera.center[0] === center[0] && camera.center[1] === center[1];
        return (
          <button
            key={place.id}
            type="button"
            data-place={place.id}
            aria-pressed={here}
            onClick={() => cameraMoved({ center: [center[0], center[1]], zoom })}
          >
            {text(place.short)}
          </button>
        );
      })}
    </nav>
  );
};
