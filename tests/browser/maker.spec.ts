import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './driver.ts';

const bar = (page: Page) => page.locator('.maker-bar');
const editor = (page: Page) => page.locator('dialog.maker');
const scene = (page: Page, n: number) =>
  editor(page)
    .locator('.maker-scenes > li')
    .nth(n - 1);
const words = (page: Page, n: number) => scene(page, n).locator('textarea[name="text"]');
const titles = (page: Page) =>
  editor(page)
    .getByLabel('제목', { exact: true })
    .evaluateAll((fields) => fields.map((f) => (f as HTMLInputElement).value));

const begin = async ({ page }: App) => {
  await page.getByRole('button', { name: '브리핑', exact: true }).first().click();
  await page.getByRole('button', { name: '지금 화면으로 새 이야기' }).click();
  await expect(bar(page)).toContainText('장면 1개');
};

test('somebody who writes no code makes a story of what they see, and presents it', async ({ app, page, context }) => {
  await app.open('t=2025-12-31&reg=gunsan', { map: false });
  await test.step('two views become two scenes', async () => {
    await begin(app);
    await page.locator('#list [data-subject]').first().click();
    await bar(page).getByRole('button', { name: '지금 화면을 장면으로' }).click();
    await expect(bar(page)).toContainText('장면 2개');
  });
  await test.step('words are written, a value is put in with its source', async () => {
    await bar(page).getByRole('button', { name: '장면 고치기' }).click();
    await editor(page).getByLabel('이야기 제목').fill('군산 이야기');
    await scene(page, 1).getByLabel('제목', { exact: true }).fill('첫 장면');
    await scene(page, 2).getByLabel('제목', { exact: true }).fill('둘째 장면');
    await words(page, 2).fill('총사업비: ');
    await scene(page, 2).getByLabel('값 넣기').selectOption('gunsan/analysis-centre:budget');
    await scene(page, 2).getByRole('button', { name: '넣기', exact: true }).click();
    await expect(words(page, 2)).toHaveValue('총사업비: {gunsan/analysis-centre:budget}');
    await words(page, 1).fill('3곳');
    await expect(editor(page)).toContainText('출처가 없는 숫자');
  });
  await test.step('order, removal, and one press that undoes', async () => {
    await scene(page, 2).getByRole('button', { name: '위로' }).click();
    expect(await titles(page)).toEqual(['둘째 장면', '첫 장면']);
    await scene(page, 1).getByRole('button', { name: '빼기' }).click();
    expect(await titles(page)).toEqual(['첫 장면']);
    await editor(page).getByRole('button', { name: '되돌리기' }).click();
    expect(await titles(page)).toEqual(['둘째 장면', '첫 장면']);
  });
  await test.step('nothing is lost by a reload', async () => {
    await page.reload();
    await bar(page).getByRole('button', { name: '장면 고치기' }).click();
    expect(await titles(page)).toEqual(['둘째 장면', '첫 장면']);
  });
  const { yaml, link } = await test.step('it leaves as a file and as a link', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      editor(page).getByRole('button', { name: 'YAML로 저장' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('군산-이야기.yaml');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor(page).getByRole('button', { name: '링크 복사' }).click();
    await expect(editor(page)).toContainText('링크를 복사했습니다');
    return { yaml: await file.path(), link: await page.evaluate(() => navigator.clipboard.readText()) };
  });
  await test.step('it is presented, with the source of its value', async () => {
    await page.keyboard.press('Escape');
    await bar(page).getByRole('button', { name: '발표하기' }).click();
    await expect(page.locator('.slide h1')).toHaveText('둘째 장면');
    await expect(page.locator('.slide-story')).toContainText('이 브라우저에서 만든 이야기');
    await expect(page.locator('.slide-text')).toContainText('369억 원');
    await page.locator('[data-ref]').click();
    await expect(page.locator('[data-source-of]')).toContainText('12문단');
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(page.locator('.slide h1')).toHaveText('둘째 장면');
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeVisible();
  });
  await test.step('the file is what the seeds are made of', () => {
    const text = readFileSync(yaml, 'utf8');
    expect(text).toContain('title:');
    expect(text).toContain('{gunsan/analysis-centre:budget}');
    expect(text).toContain('t: 2025-12-31');
  });
  await test.step('another browser opens the file and the link', async () => {
    await page.evaluate(() => {
      localStorage.removeItem('jeonjido.stories');
      sessionStorage.clear();
    });
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.locator('.slide h1')).toHaveText('둘째 장면');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '브리핑', exact: true }).first().click();
    await page.locator('input[type="file"]').setInputFiles(yaml);
    await expect(page.locator('.lobby')).toContainText("'군산 이야기'을(를) 열었습니다");
    await page.getByRole('button', { name: '군산 이야기 시작' }).last().click();
    await expect(page.locator('.slide-text')).toContainText('369억 원');
  });
});

test('a file that is not a story, or shows what is not there, is refused with every reason and its place', async ({
  app,
  page,
}) => {
  await app.open('page=stories', { map: false });
  const offer = (name: string, text: string) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
  const good = readFileSync(new URL('../../seeds/stories/due.yaml', import.meta.url), 'utf8');
  const refused = page.locator('.story-problems');
  await offer('broken.yaml', 'title: [');
  await expect(refused).toContainText('YAML을 읽을 수 없습니다');
  await offer('unknown.yaml', good.replace('scenes:', 'html: <img src=x onerror=alert(1)>\nscenes:'));
  await expect(refused).toContainText('모르는 항목입니다: html');
  await offer('mars.yaml', good.replace(/ t: '?\d{4}-\d\d-\d\d'?/, ' reg: mars'));
  await expect(refused).toContainText('reg=mars');
  await expect(refused.locator('code').first()).toHaveText(/^\d+:\d+ scenes\.0\.view/);
  await offer('bomb.yaml', 'a: &a [x,x]\nb: &b [*a,*a]\ntitle: *b\n');
  await expect(refused).toContainText('되부르는 값은 읽지 않습니다: *a');
  await expect(page.locator('[data-story^="my-"]')).toHaveCount(0);
  await offer('good.yaml', good);
  await expect(page.locator('[data-story^="my-"]')).toHaveCount(1);
  await expect(refused).toHaveCount(0);
});
