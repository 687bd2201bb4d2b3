/** Mails as a phone and a computer show them, from the golden files; and the guide's pictures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { MailKind } from '../../../../src/domain/outbox/mailKind';
import { png } from '../../../../src/formats/png';
import { qrCode } from '../../../../src/formats/qrCode';
import { mailKindTable } from '../../../../src/tabs/outbox';
import { axeViolations, BY_NIGHT } from '../../../support/axe';
import { type OwnPages, openBrowser } from '../../../support/browser';
import { smallPng } from '../../../support/smallPng';
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

/** The guide shows them by whom they are for. */
const groupOf: Readonly<Record<MailKind, 'reponses' | 'vente' | 'equipe'>> = {
  confirmation: 'reponses',
  change: 'reponses',
  toFix: 'reponses',
  late: 'reponses',
  saleCalledOff: 'vente',
  saleMoved: 'vente',
  payment: 'reponses',
  announcement: 'vente',
  closingSoon: 'vente',
  message: 'vente',
  pickupReminder: 'vente',
  account: 'vente',
  producerOrder: 'equipe',
  document: 'reponses',
  duty: 'equipe',
  dutyCall: 'equipe',
  coordinator: 'equipe',
  test: 'equipe',
};

const COLUMNS = { 360: 3, 800: 2 } as const;
const GAP = 16;

/** A card a mail, at its own height, in columns. */
async function sheet(kinds: readonly MailKind[], width: 360 | 800): Promise<void> {
  const columns = COLUMNS[width];
  const wide = columns * (width + 2) + (columns + 1) * GAP;
  await page.setViewportSize({ width: wide, height: 900 });
  await page.setContent(`<!DOCTYPE html><meta name="color-scheme" content="light dark"><style>
body{margin:0;padding:${GAP}px;columns:${columns};column-gap:${GAP}px;font:15px Arial}
figure{margin:0 0 ${GAP}px;border:1px solid gray;break-inside:avoid}
figcaption{padding:10px 16px;border-bottom:1px solid gray}iframe{display:block;border:0;width:${width}px}
</style><body></body>`);
  for (const kind of kinds) {
    const card = {
      html: markupOf(kind, 'fr'),
      kind: mailKindTable[kind].fr,
      subject: sampleOf(kind, 'fr').subject,
    };
    await page.evaluate(async ({ html, kind, subject }) => {
      const figure = document.body.appendChild(document.createElement('figure'));
      const caption = figure.appendChild(document.createElement('figcaption'));
      caption.append(
        `${kind} · `,
        Object.assign(document.createElement('b'), { textContent: subject }),
      );
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: html });
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      figure.append(frame);
      await loaded;
      frame.height = String(frame.contentDocument?.documentElement.scrollHeight);
    }, card);
  }
}

async function picture(name: string): Promise<void> {
  if (!process.env.UPDATE_IMAGES) return;
  mkdirSync('docs/images/mails', { recursive: true });
  const whole = await page.screenshot({ fullPage: true });
  writeFileSync(`docs/images/mails/${name}.png`, await smallPng(page, whole));
}

describe('the guide', () => {
  test.each(['reponses', 'vente', 'equipe'] as const)('shows those of « %s »', async (group) => {
    const kinds = everyKind.filter((kind) => groupOf[kind] === group);
    await page.emulateMedia({ colorScheme: 'light' });
    for (const width of WIDTHS) {
      await sheet(kinds, width);
      expect(await page.locator('figure').count()).toBe(kinds.length);
      await picture(`${group}-${width}`);
    }
  });

  test('shows some in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await sheet(['announcement', 'confirmation', 'payment'], 360);
    expect(await page.locator('figure').count()).toBe(3);
    await picture('sombre-360');
  });
});
