import { createRowsLayer } from '../../../../src/map/rows/rowsLayer.ts';
import { sizeAt } from '../../../../src/map/rows/uniforms.ts';
import { packMarks } from '../../../../src/tables/marks.ts';
import { type MakeRowEngine, nextIdle, RADIUS, ZOOM } from './engine.ts';
import { GROUPS_BY_CODE, OPEN } from './table.ts';

/** The app's own way: marks packed once (in the app by the worker), one layer that draws them all. */
export const own: MakeRowEngine = (map, columns) => {
  const layer = createRowsLayer('rows');
  const look = { theme: 'light', groups: GROUPS_BY_CODE, scale: (2 * RADIUS) / sizeAt(ZOOM) } as const;
  const { marks } = packMarks(columns);
  return {
    load: () => {
      map.addLayer(layer);
      layer.setState({ ...OPEN, day: 0, look });
      layer.setMarks(marks);
      return nextIdle(map);
    },
    show: (day) => {
      const idle = nextIdle(map);
      layer.setState({ day });
      return idle;
    },
    filter: (filters) => {
      const idle = nextIdle(map);
      layer.setState(filters);
      return idle;
    },
  };
};
