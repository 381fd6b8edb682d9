import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Pictures by a template of addresses, as the operator names them. */
export type Raster = {
  readonly tiles: string;
  readonly attribution: string;
  readonly size: number;
  readonly maxzoom: number;
};
/** What a build offers as the ground of near views, and the origins that the page may ask for it. */
export type Grounds = {
  readonly streets: string | null;
  readonly raster: Raster | null;
  readonly origins: readonly string[];
};
export const NO_GROUNDS: Grounds = { streets: null, raster: null, origins: [] };

/** The archive's place beside the page. It is large, and no part of the repository. */
export const STREETS_FILE = 'streets.pmtiles';
const PLACEHOLDERS = ['{z}', '{x}', '{y}'] as const;
/** Where the address of a page stands in a template. */
const BESIDE = 'https://beside.invalid/app/';

type Environment = Readonly<Record<string, string | undefined>>;
const refuse = (name: string, value: string, why: string): never => {
  throw new Error(`${name}=${value}\n${why}`);
};

/** An address that names its scheme or its host, and the one way in which it may do so. */
const NAMES_HOST = /^(?:[^/?#]*:|[\\/]{2})/;
const HTTPS_HOST = /^https:\/\/[^/\\{?#]+\//i;
/** A star would let the page ask everybody. */
const PLAIN_HOST = /^(?:\[[\da-f:.]+\]|[a-z\d-]+(?:\.[a-z\d-]+)*)$/;

/** An address beside the page, or one of https; `null` origin: that of the page. */
const originOf = (name: string, value: string, address: string): string | null => {
  const url = URL.canParse(address, BESIDE) ? new URL(address, BESIDE) : null;
  if (url === null || /[\s'"<>;,|#\\]/.test(value.replaceAll(/\{\w+\}/g, '')))
    return refuse(
      name,
      value,
      '주소가 아닙니다. https://…나 ./…로 적으세요. / This is no address: write https://… or ./…',
    );
  if (!NAMES_HOST.test(value)) return null;
  if (url.protocol !== 'https:')
    return refuse(
      name,
      value,
      'https 주소나 같은 출처의 ./…만 됩니다. / Only https, or ./… of the same origin, is possible.',
    );
  if (url.username !== '' || url.password !== '')
    return refuse(
      name,
      value,
      '주소에 사용자 이름이나 비밀번호를 넣을 수 없습니다. / An address may hold no user name or password.',
    );
  if (!HTTPS_HOST.test(value) || !PLAIN_HOST.test(url.hostname))
    return refuse(
      name,
      value,
      'https:// 뒤에 서버 이름을 그대로 적으세요. / Write https:// and the plain name of the server.',
    );
  return url.origin;
};

const numberOf = (name: string, value: string | undefined, first: number, allowed: (n: number) => boolean): number => {
  if (value === undefined || value === '') return first;
  const number = Number(value);
  return allowed(number)
    ? number
    : refuse(name, value, '쓸 수 있는 수가 아닙니다. / This is no number that can be used.');
};

const streetsOf = (env: Environment, hasFile: boolean) => {
  if (hasFile) return { address: `./${STREETS_FILE}`, origin: null };
  const address = env.VITE_STREETS ?? '';
  if (address === '') return { address: null, origin: null };
  const origin = originOf('VITE_STREETS', address, address);
  if (!/\.pmtiles(\?|$)/.test(address))
    refuse('VITE_STREETS', address, '.pmtiles 파일의 주소여야 합니다. / It has to be the address of a .pmtiles file.');
  return { address, origin };
};

const rasterOf = (env: Environment) => {
  const tiles = env.VITE_RASTER ?? '';
  if (tiles === '') return { raster: null, origin: null };
  const missing = PLACEHOLDERS.filter((mark) => !tiles.includes(mark));
  if (missing.length > 0)
    refuse(
      'VITE_RASTER',
      tiles,
      `${missing.join(', ')}이(가) 없습니다. / ${missing.join(', ')} is missing in the template.`,
    );
  const unknown = (tiles.match(/\{[^}]*\}?/g) ?? []).filter((mark) => !PLACEHOLDERS.some((known) => known === mark));
  const authority = /^[a-z]+:\/\/[^/]*/i.exec(tiles)?.[0] ?? '';
  if (unknown.length > 0 || authority.includes('{'))
    refuse(
      'VITE_RASTER',
      tiles,
      '경로의 {z}, {x}, {y} 말고는 바꿔 넣을 것이 없어야 합니다. / Nothing but {z}, {x} and {y} in the path may be filled in.',
    );
  const filled = PLACEHOLDERS.reduce((text, mark) => text.replaceAll(mark, '0'), tiles);
  const origin = originOf('VITE_RASTER', tiles, filled);
  const attribution = (env.VITE_RASTER_ATTRIBUTION ?? '').trim();
  if (attribution === '')
    refuse(
      'VITE_RASTER_ATTRIBUTION',
      '',
      '래스터 지도의 출처 표시를 적어 주세요. / Say whom the pictures are owed to.',
    );
  const size = numberOf('VITE_RASTER_SIZE', env.VITE_RASTER_SIZE, 256, (n) => n === 256 || n === 512);
  const isZoom = (n: number): boolean => Number.isInteger(n) && n >= 10 && n <= 22;
  const maxzoom = numberOf('VITE_RASTER_MAXZOOM', env.VITE_RASTER_MAXZOOM, 18, isZoom);
  return { raster: { tiles, attribution, size, maxzoom }, origin };
};

/**
 * Reads what the operator has set; an exception says in a sentence what is wrong with it. A file beside the page comes
 * before an address.
 */
export const groundsIn = (env: Environment, hasFile: boolean): Grounds => {
  const streets = streetsOf(env, hasFile);
  const raster = rasterOf(env);
  const origins = [streets.origin, raster.origin].flatMap((origin) => (origin === null ? [] : [origin]));
  return { streets: streets.address, raster: raster.raster, origins: [...new Set(origins)].toSorted() };
};
export const groundsOf = (root: string, env: Environment): Grounds =>
  groundsIn(env, existsSync(join(root, 'public', STREETS_FILE)));

const meta = (name: string, attrs: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: { name, ...attrs },
  injectTo: 'head',
});
/** Names in the page what there is; a page that names nothing offers nothing. */
export const groundTags = ({ streets, raster }: Grounds): HtmlTagDescriptor[] => [
  ...(streets === null ? [] : [meta('jeonjido-streets', { content: streets })]),
  ...(raster === null
    ? []
    : [
        meta('jeonjido-raster', {
          content: raster.tiles,
          'data-attribution': raster.attribution,
          'data-size': String(raster.size),
          'data-maxzoom': String(raster.maxzoom),
        }),
      ]),
];
export const groundsPlugin = (grounds: Grounds): Plugin => ({
  name: 'jeonjido-grounds',
  transformIndexHtml: () => groundTags(grounds),
});
