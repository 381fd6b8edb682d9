import { distance } from '@turf/turf';
import type { Boundaries } from '../boundaries.ts';
import { areaOf, crossesItself, ringsOf } from '../compile/outline.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { World } from '../world.ts';

const AREA_TOLERANCE = 0.25;
const TOO_CLOSE_M = 50;

const placeProblems = (world: World, boundaries: Boundaries): Problem[] => {
  const codes = new Map(world.regions.map((r) => [r.id, r.value.code]));
  return [...world.facilities, ...world.venues].flatMap((entry) => {
    const { position, region } = entry.value;
    const code = codes.get(region);
    if (!('lonLat' in position) || code === undefined) return [];
    const metres = boundaries.metresFrom(position.lonLat, code);
    const path = [...entry.path, 'position', 'lonLat'];
    if (metres === null)
      return [
        problemAt(
          entry.file,
          [...entry.path, 'region'],
          { ko: `경계 자료에 없는 행정구역 코드입니다: ${code}`, en: `no boundary has the code ${code}` },
          { ko: 'seeds/places.yaml의 code를 고치세요', en: 'mend `code` in seeds/places.yaml' },
        ),
      ];
    if (metres <= position.accuracyM && (metres === 0 || position.outsideBoundary === undefined)) return [];
    if (metres > 0 && position.outsideBoundary !== undefined) return [];
    return [
      problemAt(
        entry.file,
        path,
        {
          ko: `위치가 ${region}의 경계에서 ${Math.round(metres)} m 밖입니다 (정확도 ${position.accuracyM} m)`,
          en: `the point lies ${Math.round(metres)} m outside ${region} (accuracy ${position.accuracyM} m)`,
        },
        {
          ko: '좌표나 region을 고치거나, 매립지이면 outsideBoundary에 까닭을 적으세요',
          en: 'mend the point or the region, or state `outsideBoundary` for reclaimed land',
        },
      ),
    ];
  });
};

const crowdProblems = (world: World): Problem[] => {
  const placed = world.facilities.flatMap((f) =>
    'lonLat' in f.value.position ? [{ ...f, position: f.value.position }] : [],
  );
  return placed.flatMap((one, i) =>
    placed.slice(i + 1).flatMap((other) => {
      const metres = distance([...one.position.lonLat], [...other.position.lonLat], { units: 'meters' });
      const excused = one.position.sharesPoint !== undefined && other.position.sharesPoint !== undefined;
      if (metres >= TOO_CLOSE_M || excused) return [];
      const silent = one.position.sharesPoint === undefined ? one : other;
      return [
        problemAt(
          silent.file,
          [...silent.path, 'position'],
          {
            ko: `${one.id}와(과) ${other.id}가 ${Math.round(metres)} m 거리에 겹쳐 있습니다`,
            en: `${one.id} and ${other.id} stand ${Math.round(metres)} m apart`,
          },
          {
            ko: '위치를 고치거나 sharesPoint에 까닭을 적으세요',
            en: 'mend the position or state why in `sharesPoint`',
          },
        ),
      ];
    }),
  );
};

const sketchProblems = (world: World): Problem[] =>
  world.zones.flatMap((zone) => {
    const { sketch, accuracyM, areaOfficialM2, areaExcuse } = zone.value;
    const say = (key: string, ko: string, en: string, mendKo: string, mendEn: string): Problem =>
      problemAt(zone.file, [key], { ko, en }, { ko: mendKo, en: mendEn });
    if ('none' in sketch) return [];
    const problems: Problem[] = [];
    if (accuracyM === undefined)
      problems.push(
        say(
          'sketch',
          '스케치에 정확도(accuracyM)가 없습니다',
          'a sketch needs its accuracy',
          '가장자리가 얼마나 틀릴 수 있는지 미터로 적으세요',
          'say in metres how far off an edge may be',
        ),
      );
    if ('ring' in sketch) {
      const [first, last] = [sketch.ring[0], sketch.ring.at(-1)];
      if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
        return [
          ...problems,
          say(
            'sketch',
            '외곽선이 닫히지 않았습니다',
            'the ring is not closed',
            '첫 점을 마지막에 한 번 더 적으세요',
            'repeat the first point at the end',
          ),
        ];
      if (crossesItself(sketch.ring))
        return [
          ...problems,
          say(
            'sketch',
            '외곽선이 스스로 엇갈립니다',
            'the ring crosses itself',
            '점의 차례를 고치세요',
            'mend the order of its points',
          ),
        ];
    }
    const isWhole = !('union' in sketch) || sketch.union.every((id) => world.zones.some((z) => z.id === id));
    if ('points' in sketch || !isWhole) return problems;
    const drawn = areaOf(ringsOf(sketch, world.zones));
    const ratio = areaOfficialM2 === undefined ? 1 : drawn / areaOfficialM2;
    if (Math.abs(ratio - 1) > AREA_TOLERANCE && areaExcuse === undefined)
      problems.push(
        say(
          'areaOfficialM2',
          `스케치 넓이(${Math.round(drawn)} m²)가 공식 넓이의 ${Math.round(ratio * 100)} %입니다`,
          `the sketch (${Math.round(drawn)} m²) is ${Math.round(ratio * 100)} % of the official area`,
          '외곽선을 고치거나 areaExcuse에 까닭을 적으세요',
          'mend the ring or state why in `areaExcuse`',
        ),
      );
    return problems;
  });

/** Positions lie in their region within their accuracy, sketches are sound and about as large as the official figure. */
export const checkGeometry = (world: World, boundaries: Boundaries): readonly Problem[] => [
  ...placeProblems(world, boundaries),
  ...crowdProblems(world),
  ...sketchProblems(world),
];
