/** Words of the ground of near views: streets, pictures, archives opened by hand; `en.ground.ts` has the same shape. */
export const koGround = {
  title: '상세 지도',
  about:
    '도로와 건물, 동네 이름이 든 지도 파일(.pmtiles)을 열면 지도를 더 크게 확대할 수 있습니다. 파일은 이 기기 안에서만 읽습니다.',
  kind: '상세 지도 파일',
  choice: { plain: '기본 지도만', streets: '도로와 건물', raster: '배경 영상' },
  open: '상세 지도 열기',
  another: '다른 상세 지도 열기',
  close: '상세 지도 닫기',
  again: (name: string) => `‘${name}’ 다시 열기`,
  forget: '이 파일 잊기',
  waiting: '지난번에 연 파일입니다. 다시 읽어도 되는지 브라우저가 물어볼 수 있습니다.',
  opening: '상세 지도를 여는 중…',
  source: (attribution: string) => `출처: ${attribution}`,
  licence: '(ODbL)',
  kept: '다음에도 이 파일을 다시 엽니다. 파일을 옮기거나 지우면 다시 골라야 합니다.',
  notKept: '이 브라우저는 파일의 위치를 기억하지 못합니다. 다음에는 다시 골라 주세요.',
  noMap: '그림 지도에는 상세 지도를 깔 수 없습니다. 지도 위의 안내에 있는 단추를 눌러 대화형 지도를 켜세요.',
  refused: (name: string) => `‘${name}’을(를) 열지 못했습니다.`,
  problem: {
    unreachable: '상세 지도를 읽을 수 없어 기본 지도를 보입니다. 연결이나 파일을 확인하고 다시 여세요.',
    'no-ranges':
      '서버가 파일의 일부만 보내지 못해 기본 지도를 보입니다. 운영자는 서버가 Range 요청에 답하는지 확인하세요.',
    'not-pmtiles': 'PMTiles 3판 파일이 아니거나 손상되었습니다. pmtiles verify로 확인하세요.',
    cut: '파일이 중간에서 끊겨 있습니다. 처음부터 다시 받아 여세요.',
    compression: '브라우저가 풀 수 없는 방식으로 압축되어 있습니다. 타일을 gzip으로 압축한 파일을 여세요.',
    pictures: '영상 타일로 된 지도입니다. 벡터 타일(MVT)이 든 파일을 여세요.',
    schema: 'Protomaps 바탕지도의 구성(roads, water, places)이 아닙니다. README의 명령으로 만든 파일을 여세요.',
    elsewhere: '우리나라가 들어 있지 않은 지도입니다. 경도 125-132도, 위도 33-39도가 든 파일을 여세요.',
    coarse: '너무 작은 축척에서 끝나는 지도입니다. 확대 10 이상이 든 파일을 여세요.',
  },
};
export type GroundWords = typeof koGround;
