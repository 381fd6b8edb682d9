import type { MapPicture } from '../map/MapCanvas.tsx';

/** A picture of a map that stands on paper, with what it shows in words. */
export const MapImage = ({ picture, label }: { readonly picture: MapPicture; readonly label: string }) => (
  <div
    role="img"
    aria-label={label}
    className="map-image"
    ref={(box) => {
      box?.replaceChildren(picture.canvas);
    }}
  />
);
