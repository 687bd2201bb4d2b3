import type { Locale } from '../../../../src/domain/values/locale';
import { type PosterDetails, posterWords } from '../../../../src/text/pages/panel/poster';
import { aPoster } from '../../aPoster';
import { may } from '../../aSale';
import { expectGolden } from '../../golden';
import { nbsp } from '../../nbsp';

const told = (details: PosterDetails): string => {
  const { drive, title, details: lines, scan, heading, producers } = posterWords(details);
  return [
    `${drive}\n${title}`,
    ...lines.map(({ label, text }) => `${label} | ${text}`),
    scan,
    heading,
    ...producers.map(({ name, sells }) => `– ${name} | ${sells}`),
  ].join('\n');
};

test.each<Locale>(['fr', 'en'])('a poster, in %s', (locale) => {
  expectGolden(`texts/affiche.${locale}.txt`, told(aPoster(locale)));
});

test('once orders are open, only their end is said', () => {
  const open = { ...aPoster('fr'), now: may(13, 9) };
  expect(posterWords(open).details[0]?.text).toBe(
    'jusqu’au\u00a0jeudi 14\u00a0mai\u00a0à\u00a022\u00a0h',
  );
});

test.each<Locale>(['fr', 'en'])('a single producer is not told as several, in %s', (locale) => {
  expect(posterWords(aPoster(locale, 1)).heading).not.toMatch(/producteurs|producers|\b1\b/);
});

test('where nobody said what is sold, who sells is said', () => {
  const details = aPoster('fr', 2);
  const blank = {
    ...details,
    producers: details.producers.map((one) => ({ ...one, categories: [''] })),
  };
  expect(posterWords(blank).producers[0]).toEqual({ name: 'Ferme du Haut', sells: '' });
});

test('what people typed stays on its line, and a place that is missing leaves no gap', () => {
  const details = aPoster('fr', 1);
  const odd: PosterDetails = {
    ...details,
    drive: { ...details.drive, name: 'Drive\r\nBcc: x', coordinatorEmail: '' },
    sale: { ...details.sale, place: '' },
    producers: [{ name: '<b>Ferme</b>\n=1+1', categories: ['Pain\nd’épices'] }],
  };
  expect(posterWords(odd)).toMatchObject({
    drive: 'Drive Bcc: x',
    details: [{ label: 'Commandes' }, { label: 'Retrait' }],
    producers: [{ name: '<b>Ferme</b> =1+1', sells: 'pain d’épices' }],
  });
});

test('a telephone stands on the poster, and nowhere where there is none', () => {
  const details = aPoster('fr');
  const called = { ...details, drive: { ...details.drive, phone: '06 39 98 00 00' } };
  expect(posterWords(called).details.at(-1)).toEqual({
    label: 'Téléphone',
    text: nbsp('06_39_98_00_00'),
  });
  expect(posterWords(details).details.map(({ label }) => label)).not.toContain('Téléphone');
});
