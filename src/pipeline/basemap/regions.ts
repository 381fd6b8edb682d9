/** Facts of 2024 and later: 51 강원특별자치도, 52 전북특별자치도. `metro` names lie on a small area and need a small label. */
export type Sido = {
  readonly ko: string;
  readonly koShort: string;
  readonly en: string;
  readonly enShort: string;
  readonly metro: boolean;
};

const metro = (ko: string, koShort: string, enShort: string): Sido => ({
  ko,
  koShort,
  en: enShort,
  enShort,
  metro: true,
});
const province = (ko: string, koShort: string, en: string, enShort: string): Sido => ({
  ko,
  koShort,
  en,
  enShort,
  metro: false,
});

export const SIDO: Readonly<Record<string, Sido>> = {
  11: metro('서울특별시', '서울', 'Seoul'),
  26: metro('부산광역시', '부산', 'Busan'),
  27: metro('대구광역시', '대구', 'Daegu'),
  28: metro('인천광역시', '인천', 'Incheon'),
  29: metro('광주광역시', '광주', 'Gwangju'),
  30: metro('대전광역시', '대전', 'Daejeon'),
  31: metro('울산광역시', '울산', 'Ulsan'),
  36: metro('세종특별자치시', '세종', 'Sejong'),
  41: province('경기도', '경기', 'Gyeonggi-do', 'Gyeonggi'),
  43: province('충청북도', '충북', 'Chungcheongbuk-do', 'Chungbuk'),
  44: province('충청남도', '충남', 'Chungcheongnam-do', 'Chungnam'),
  46: province('전라남도', '전남', 'Jeollanam-do', 'Jeonnam'),
  47: province('경상북도', '경북', 'Gyeongsangbuk-do', 'Gyeongbuk'),
  48: province('경상남도', '경남', 'Gyeongsangnam-do', 'Gyeongnam'),
  50: province('제주특별자치도', '제주', 'Jeju', 'Jeju'),
  51: province('강원특별자치도', '강원', 'Gangwon State', 'Gangwon'),
  52: province('전북특별자치도', '전북', 'Jeonbuk State', 'Jeonbuk'),
};

/** Cities divided into 일반구, by the first four digits of the code. */
export const CITY: Readonly<Record<string, string>> = {
  4111: '수원시',
  4113: '성남시',
  4117: '안양시',
  4119: '부천시',
  4127: '안산시',
  4128: '고양시',
  4146: '용인시',
  4311: '청주시',
  4413: '천안시',
  4711: '포항시',
  4812: '창원시',
  5211: '전주시',
};

/** The source writes the same kind of name in three ways ("서울시도봉구", "대구광역시 달성군", "처인구"): here they become one. */
export const nameOf = (code: string, raw: string): { readonly name: string; readonly parent?: string } => {
  const sido = SIDO[code.slice(0, 2)];
  const parent = CITY[code.slice(0, 4)];
  const prefixes = [sido?.ko, `${sido?.koShort}시`, parent];
  const name = prefixes.reduce<string>(
    (rest, prefix) => (prefix && rest !== prefix && rest.startsWith(prefix) ? rest.slice(prefix.length) : rest),
    raw.replace(/\s+/g, ''),
  );
  return parent ? { name, parent } : { name };
};
