import type { CrsId } from '../types.ts';

/** A heading without case, blanks and punctuation. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
/** Its words, those in one another's wake (`openDate`) apart. */
const wordsOf = (heading: string): readonly string[] =>
  heading
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

/** Korean words stand within others, Latin ones do not: `end` is in `gender`. */
const says = (heading: string, word: string): boolean =>
  /[a-z]/.test(word) ? plain(heading) === word || wordsOf(heading).includes(word) : plain(heading).includes(word);

/** Headings that mean something, the clearest word first. */
export const HEADINGS = {
  start: [
    '최초등록일',
    '최초승인일',
    '설립일',
    '인허가일',
    '등록일',
    '가동일',
    '가동개시',
    '준공일',
    '개업일',
    '개설일',
    '지정일',
    '영업개시',
    '설립연',
    '설립년',
    '설립',
    '준공',
    '가동',
    '개업',
    'established',
    'opened',
    'founded',
    'registered',
    'start',
    'open',
    'since',
    'from',
    '착공',
    '시작',
    '승인일',
    '허가일',
    '신고일',
    '발급일',
    '날짜',
    '일자',
    '연도',
    '년도',
    'date',
    'year',
  ],
  end: [
    '폐업',
    '말소',
    '폐쇄',
    '폐지',
    '종료',
    '취소일',
    'closed',
    'close',
    'closing',
    'ended',
    'end',
    'ceased',
    'until',
    'to',
  ],
  name: [
    '회사명',
    '업체명',
    '기업명',
    '사업장명',
    '사업체명',
    '공장명',
    '상호',
    '시설명',
    '기관명',
    '법인명',
    '명칭',
    '이름',
    'name',
    'company',
    'title',
  ],
  segment: [
    '세그먼트',
    '업종명',
    '부문',
    '품목',
    '분야',
    '업종',
    '생산품',
    '주생산',
    'segment',
    'industry',
    'sector',
    'product',
    'products',
  ],
  amount: [
    '종업원',
    '자본금',
    '투자',
    '금액',
    '매출',
    '면적',
    '인원',
    '고용',
    'amount',
    'employees',
    'capital',
    'revenue',
    'area',
    'staff',
    'investment',
  ],
  facet: [
    '시도',
    '시군구',
    '단지',
    '규모',
    '구분',
    '유형',
    '지역',
    '상태',
    '종류',
    '업종',
    '분류',
    'province',
    'city',
    'region',
    'type',
    'status',
    'category',
    'kind',
    'size',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Heading = keyof typeof HEADINGS;

/** How clearly a heading says it, 0 the clearest; -1: it does not. */
export const clearness = (heading: string, meaning: Heading): number =>
  HEADINGS[meaning].findIndex((word) => says(heading, word));

const SYSTEMS = /epsg|wgs84|wgs|grs80|utmk|tm|4326|5179|518[567]|(?:중부|서부|동부)원점|도$|값|정보/g;
/** What is left of a heading of coordinates without its system. */
const axisWords = (heading: string): string => plain(heading).replace(SYSTEMS, '');
const X =
  /경$|경도|^lon(?:g|gitude)?$|^lng$|^(?:.*좌표)?x(?:좌표|coord(?:inate)?|pos)?$|^(?:coord|pos|point|map|gis|center)x$/;
const Y = /^위$|위도|^lat(?:itude)?$|^(?:.*좌표)?y(?:좌표|coord(?:inate)?|pos)?$|^(?:coord|pos|point|map|gis|center)y$/;
export const axisOf = (heading: string): 'x' | 'y' | null => {
  const words = axisWords(heading);
  return X.test(words) || /경도|longitude/.test(plain(heading))
    ? 'x'
    : Y.test(words) || /위도|latitude/.test(plain(heading))
      ? 'y'
      : null;
};

const NAMED_CRS: readonly (readonly [RegExp, CrsId])[] = [
  [/5179|utmk/, 'EPSG:5179'],
  [/5185|서부원점/, 'EPSG:5185'],
  [/5186|중부원점/, 'EPSG:5186'],
  [/5187|동부원점/, 'EPSG:5187'],
  [/4326|wgs/, 'EPSG:4326'],
];
/** Systems of other datums and origins: read as one of ours, they would be hundreds of metres off, or a hundred kilometres. */
const FOREIGN_CRS = /2096|2097|2098|517[3-8]|518[0-4]|5188|bessel|베셀|katec/;
/** The system that a heading names; `foreign`: one that is not read here. */
export const crsNamed = (heading: string): CrsId | 'foreign' | null => {
  const words = plain(heading);
  const named = NAMED_CRS.find(([pattern]) => pattern.test(words));
  return named ? named[1] : FOREIGN_CRS.test(words) ? 'foreign' : null;
};
