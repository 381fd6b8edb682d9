import { expect, test } from './driver.ts';

const CENTRE = 'gunsan/analysis-centre';

test('one row opens to lanes by place and subject, and the link keeps them', async ({ app, page }) => {
  await app.open('', { map: false });
  await page.getByRole('button', { name: '연표 펼치기' }).click();
  expect(app.hash()).toBe('lanes=all');
  const places = page.locator('.lanes-groups h3');
  await expect(places).toHaveText([/^포항/, /^청주·오창/, /^구미/, /^군산·새만금/, /^전국·그 밖/]);
  await expect(app.lane(CENTRE)).toBeAttached();
  await page.reload();
  await expect(places).toHaveCount(5);
  await page.getByRole('button', { name: '연표 접기' }).click();
  await expect(page.locator('.lanes')).toHaveCount(0);
  expect(app.hash()).toBe('');
});

test('a lane is a list in order, and says each milestone in words; the precision of its date is drawn', async ({
  app,
  page,
}) => {
  await app.open('lanes=all', { map: false });
  const said = await app.milestones(CENTRE);
  expect(said[0]).toMatch(/^2024년 5월, 선정·지정, 보도: /);
  expect(said.find((s) => s.startsWith('2025년 11월, 착공·공사'))).toContain('계획 (예정일 지남, 확인 보도 없음)');
  expect(said.find((s) => s.startsWith('2025년 11월부터'))).toContain('계획');
  expect(await app.milestones('pohang/cathode-world-leader')).toContainEqual(
    expect.stringMatching(/^2030년까지, 100만 톤, 목표: /),
  );
  const group = page.getByRole('list', { name: /^포항/ });
  await expect(group.getByRole('list').first()).toBeAttached();
  await test.step('a day, a month, an open end, a by-date, an inferred and an unknown one', async () => {
    const bar = (subject: string, words: string) =>
      app
        .lane(subject)
        .locator('li', { has: page.locator(`.ms[aria-label^="${words}"]`) })
        .locator('.ms-bar');
    await expect(bar(CENTRE, '2025년 11월,')).not.toHaveAttribute('data-open', /./);
    await expect(bar(CENTRE, '2025년 11월부터')).toHaveAttribute('data-open', 'end');
    await expect(bar(CENTRE, '2028년까지')).toHaveAttribute('data-open', 'start');
    await expect(app.lane('pohang/strategic-complex').locator('.ms[data-precise="true"]').first()).toBeAttached();
    await expect(app.lane('pohang/open-innovation-centre').locator('.ms sup').first()).toHaveText('?');
    await expect(app.lane('pohang/global-battery-research-centre').locator('.ms-undated')).toHaveCount(1);
    await expect(app.lane('pohang/cathode-world-leader').locator('.ms[data-manner="target"]').first()).toBeAttached();
    await expect(app.lane('pohang/ecopro-campus').locator('.ms[data-manner="reported"]').first()).toBeAttached();
    await expect(app.lane(CENTRE).locator('.ms[data-manner="overdue"]')).toHaveCount(1);
  });
});

test('choosing a milestone moves time, selects its subject and shows it', async ({ app }) => {
  await app.open('lanes=all&map=11/36.08/129.4', { map: 'unpainted' });
  await app.lane(CENTRE).locator('.ms').first().click();
  await expect(app.card(CENTRE)).toBeVisible();
  expect(app.hash()).toContain('t=2024-05-31');
  expect(app.hash()).toContain(`sel=${CENTRE}`);
  await expect(app.lane(CENTRE).locator('.ms[aria-current="date"]')).toHaveCount(1);
  await expect.poll(async () => (await app.drawnSubjects()).includes(CENTRE)).toBe(true);
  await expect.poll(() => app.hash()).toMatch(/map=[\d.]+\/3[56]\.\d+\/126\.\d+/);
});

test('a lane under the pointer lights the map, and a mark under the pointer its lane', async ({ app, page }) => {
  await app.open('lanes=all', { map: 'unpainted' });
  await app.lane(CENTRE).scrollIntoViewIfNeeded();
  await app.lane(CENTRE).locator('.lane-name').hover();
  await expect.poll(() => app.lit()).toEqual([CENTRE]);
  const { x, y } = await page.evaluate(() => {
    const map = document.querySelector<HTMLElement>('.map-canvas');
    const box = map?.getBoundingClientRect();
    const point = map?.jeonjidoMap?.project([126.557, 35.86]) ?? { x: 0, y: 0 };
    return { x: (box?.x ?? 0) + point.x, y: (box?.y ?? 0) + point.y };
  });
  await page.mouse.move(4, 4);
  await expect.poll(() => app.lit()).toEqual([]);
  await page.mouse.move(x, y, { steps: 3 });
  await expect(app.lane(CENTRE)).toHaveAttribute('data-hover', 'true');
});

test('filters act on lanes as on the map', async ({ app, page }) => {
  await app.open('lanes=all&reg=gunsan', { map: false });
  await expect(page.locator('.lanes-groups h3')).toHaveText([/^군산·새만금/]);
  const lanes = await page
    .locator('[data-lane]')
    .evaluateAll((all) => all.map((lane) => lane.getAttribute('data-lane')));
  expect(lanes.length).toBeGreaterThan(3);
  expect(lanes.every((id) => id?.startsWith('gunsan/'))).toBe(true);
  await page.goto('./#lanes=all&cert=unconfirmed&t=2025-12-31');
  await expect.poll(async () => (await page.locator('[data-lane]').count()) > 0).toBe(true);
  const shown = await app.listed();
  const overdue = await page
    .locator('[data-lane]')
    .evaluateAll((all) => all.map((lane) => lane.getAttribute('data-lane')));
  expect(overdue.toSorted()).toEqual(shown.toSorted());
});

test('the axis is zoomed by buttons, keys and the wheel, and the link keeps what is shown', async ({ app, page }) => {
  await app.open('lanes=all&t=2024-06-30', { map: false });
  const shown = () => /lanes=([\d-]+)\/([\d-]+)/.exec(app.hash())?.slice(1) ?? [];
  const days = () => (Date.parse(shown()[1] ?? '') - Date.parse(shown()[0] ?? '')) / 86_400_000;
  await page.getByRole('button', { name: '1년', exact: true }).click();
  await expect.poll(days).toBe(365);
  await page.getByRole('button', { name: '기간 좁히기' }).click();
  await expect.poll(days).toBeLessThan(220);
  await page.getByRole('button', { name: '뒤 기간으로' }).click();
  await page.locator('.lanes-axis').hover();
  const before = days();
  await page.mouse.wheel(0, -300);
  await expect.poll(days).toBeLessThan(before);
  await page.locator('.lane-name[tabindex="0"]').focus();
  await page.keyboard.press('-');
  await page.keyboard.press('0');
  await expect.poll(() => app.hash()).toContain('lanes=all');
  await page.keyboard.press('+');
  await expect.poll(days).toBeGreaterThan(1000);
});

for (const width of [1280, 360])
  test(`labels of lanes and axis never stand on each other at ${width} px`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await app.open('', { map: false });
    const axis = async () => (await page.locator('.axis-label').allTextContents()).join(' ');
    let before = '';
    for (const shown of ['all', '2023-01-01/2024-12-31', '2025-07-01/2025-12-31', '2023-07-01/2023-08-01']) {
      await page.goto(`./#lanes=${shown}`);
      await expect.poll(axis).not.toBe(before);
      before = await axis();
      await expect(page.locator('.axis-label').nth(1)).toBeAttached();
      const collisions = () =>
        page.evaluate(() => {
          const boxes = (selector: string, root: ParentNode) =>
            [...root.querySelectorAll(selector)].map((e) => e.getBoundingClientRect()).filter((b) => b.width > 0);
          const hits = (all: DOMRect[]) =>
            all.flatMap((a, i) =>
              all
                .slice(i + 1)
                .filter(
                  (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
                ),
            ).length;
          const lanes = [...document.querySelectorAll('.lane')];
          return hits(boxes('.axis-label', document)) + lanes.reduce((n, lane) => n + hits(boxes('.ms', lane)), 0);
        });
      await expect.poll(collisions, shown).toBe(0);
    }
  });

test('arrow keys walk the lanes with one stop of Tab, and Enter chooses', async ({ app, page }) => {
  await app.open('lanes=all', { map: false });
  await expect(page.locator('.lanes [data-stop][tabindex="0"]')).toHaveCount(1);
  await page.locator('.lanes [data-stop][tabindex="0"]').focus();
  const focused = () =>
    page.evaluate(() => ({
      lane: document.activeElement?.closest('[data-lane]')?.getAttribute('data-lane'),
      label: document.activeElement?.getAttribute('aria-label') ?? '',
    }));
  const first = await focused();
  await page.keyboard.press('ArrowRight');
  expect((await focused()).label).toMatch(/^\d{4}년/);
  await page.keyboard.press('ArrowDown');
  expect((await focused()).lane).not.toBe(first.lane);
  expect(await page.locator('.lanes [data-stop][tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('End');
  const last = await focused();
  await page.keyboard.press('Enter');
  await expect(app.card(last.lane ?? '')).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
  test('a finger beside a mark means the mark, two fingers zoom, one moves', async ({ app, page }) => {
    await app.open('lanes=all', { map: false });
    const cdp = await page.context().newCDPSession(page);
    const lanes = await page.locator('.lanes-scroll').boundingBox();
    const [cx, cy] = [180, (lanes?.y ?? 0) + 120];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((at, id) => ({ x: at, y: cy, id })) });
    await touch('touchStart', cx - 30, cx + 30);
    for (const spread of [45, 60, 90, 120]) await touch('touchMove', cx - spread, cx + spread);
    await touch('touchEnd');
    await expect.poll(() => app.hash()).toMatch(/lanes=20\d\d-/);
    const zoomed = app.hash();
    await touch('touchStart', cx);
    for (const by of [15, 40, 80]) await touch('touchMove', cx - by);
    await touch('touchEnd');
    await expect.poll(() => app.hash()).not.toBe(zoomed);
    await page.getByRole('button', { name: '전체', exact: true }).tap();
    const mark = app.lane('pohang/strategic-complex').locator('.ms').first();
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 12];
    await page.touchscreen.tap(x - 16, y);
    await expect(app.card('pohang/strategic-complex')).toBeVisible();
    expect(app.hash()).toContain('t=2023-07-20');
  });
});
