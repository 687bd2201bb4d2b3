/** Mails as a phone and a computer show them, from the golden files. */
import type { Page } from 'playwright-core';
import { png } from '../../../../src/formats/png';
import { qrCode } from '../../../../src/formats/qrCode';
import type { MailKind } from '../../../../src/text/mailKinds/mailKinds';
import { picture } from '../../../sidebar/pictures';
import { axeViolations, BY_NIGHT } from '../../../support/axe';
import { type OwnPages, openBrowser } from '../../../support/browser';
import { golden } from '../../../text/golden';
import { everyKind, fileName, locales, sampleOf } from '../../../text/mails/everyKind';

const WIDTHS = [360, 800] as const;
const SCHEMES = ['light', 'dark'] as const;
/** What a thumb meets without aiming. */
const THUMB = 44;

let browser: OwnPages;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
});

afterAll(() => browser.close());

afterEach(() => {
  expect(asked.splice(0)).toEqual([]);
});

/** The golden HTML with the attached pictures in their places, as a mail program puts them. */
function markupOf(kind: MailKind, locale: 'fr' | 'en'): string {
  const { codes = [] } = sampleOf(kind, locale);
  return golden(`mails/${fileName(kind)}.${locale}.html`).replace(/cid:qr(\d+)/g, (_, number) => {
    const image = Buffer.from(png(qrCode(codes[Number(number) - 1] ?? ''), 4));
    return `data:image/png;base64,${image.toString('base64')}`;
  });
}

/** Whatever reads badly: what sticks out, a button too small, a picture that is not there. */
const oddities = (): Promise<string[]> =>
  page.evaluate((thumb) => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the screen');
    for (const link of Array.from(document.querySelectorAll('a'))) {
      const { backgroundColor } = getComputedStyle(link);
      const isButton = !/, 0\)$/.test(backgroundColor);
      if (isButton && link.getBoundingClientRect().height < thumb)
        found.push(`small: ${link.textContent}`);
    }
    for (const image of Array.from(document.images))
      if (image.naturalWidth === 0) found.push(`no picture: ${image.alt}`);
    return found;
  }, THUMB);

/** The checker takes what has no background for white, even at night. */
const NIGHT = 'html{background:#121212}';

async function accessFaults(isNight: boolean): Promise<string[]> {
  // A mail is no page: it has neither landmarks nor a heading of its own.
  if (!isNight) return axeViolations(page, { tags: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
  await page.addStyleTag({ content: NIGHT });
  return axeViolations(page, BY_NIGHT);
}

describe.each(locales)('in %s', (locale) => {
  test.each(everyKind)(
    '« %s » reads well on a phone and a computer, by day and night',
    async (kind) => {
      const markup = markupOf(kind, locale);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 740 });
          await page.setContent(markup);
          expect([colorScheme, width, await oddities()]).toEqual([colorScheme, width, []]);
        }
        expect(await accessFaults(colorScheme === 'dark')).toEqual([]);
      }
    },
  );
});

test('the guide shows a confirmation', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 480, height: 700 });
  await page.setContent(markupOf('confirmation', 'fr'));
  await picture(page, 'mail-confirmation');
  expect(await oddities()).toEqual([]);
});
