import type { Locale } from '../../../../src/domain/values/locale';
import { type PosterDetails, posterWords } from '../../../../src/text/pages/panel/poster';
import { pressTexts } from '../../../../src/text/pages/panel/press';
import { aPoster } from '../../aPoster';
import { may } from '../../aSale';
import { expectGolden } from '../../golden';
import { nbsp } from '../../nbsp';

const told = (details: PosterDetails): string => {
  const { drive, title, details: lines, scan, heading, producers } = posterWords(details);
  const { short, long } = pressTexts(details);
  return [
    `${drive}\n${title}`,
    ...lines.map(({ label, text }) => `${label} | ${text}`),
    scan,
    heading,
    ...producers.map(({ name, sells }) => `– ${name} | ${sells}`),
    `===\n${short}`,
    `===\n${long}\n`,
  ].join('\n');
};

test.each<Locale>(['fr', 'en'])('a poster and texts for local papers, in %s', (locale) => {
  expectGolden(`texts/affiche.${locale}.txt`, told(aPoster(locale)));
});

test('once orders are open, only their end is said', () => {
  const open = { ...aPoster('fr'), now: may(13, 9) };
  expect(posterWords(open).details[0]?.text).toBe(
    'jusqu’au\u00a0jeudi 14\u00a0mai\u00a0à\u00a022\u00a0h',
  );
  expect(pressTexts(open).short).toContain('jusqu’au jeudi 14 mai à 22\u00a0h');
  expect(pressTexts(open).long).not.toContain('12 mai');
});

test.each([
  ['fr', 1, 'chaque semaine, du_mardi_à_8_h au_jeudi_à_22_h', 'le_samedi, de_8_h_à_12_h'],
  ['fr', 2, 'une semaine sur deux, du_mardi_à_8_h au_jeudi_à_22_h', 'le_samedi, de_8_h_à_12_h'],
  ['fr', 4, 'une semaine sur 4, du_mardi_à_8_h au_jeudi_à_22_h', 'le_samedi, de_8_h_à_12_h'],
  ['en', 1, 'every week, from_Tuesday_at_8:00 to_Thursday_at_22:00', 'on_Saturday, 8:00_to_12:00'],
] as const)(
  'a poster that stays on a wall says days, in %s every %d weeks',
  (locale, weeks, orders, pickup) => {
    const { details } = posterWords({ ...aPoster(locale), everyWeeks: weeks }, true);
    expect(details.slice(0, 2).map(({ text }) => text)).toEqual([nbsp(orders), nbsp(pickup)]);
  },
);

test('of a pick-up over two days it says both', () => {
  const details = aPoster('fr');
  const long = { ...details, sale: { ...details.sale, pickupEnd: may(17, 11) } };
  expect(posterWords(long, true).details[1]?.text).toBe(nbsp('du_samedi_à_8_h au_dimanche_à_11_h'));
});

test.each<Locale>(['fr', 'en'])('a single producer is not told as several, in %s', (locale) => {
  const { short, long } = pressTexts(aPoster(locale, 1));
  expect(`${posterWords(aPoster(locale, 1)).heading} ${short} ${long}`).not.toMatch(
    /producteurs|producers|\b1\b/,
  );
});

test('where nobody said what is sold, who sells is said', () => {
  const details = aPoster('fr', 2);
  const blank = {
    ...details,
    producers: details.producers.map((one) => ({ ...one, categories: [''] })),
  };
  expect(pressTexts(blank).short).toContain(
    '2\u00a0producteurs (Ferme du Haut et Chèvrerie du Roc).',
  );
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
  expect(pressTexts(odd).short.split('\n')).toHaveLength(3);
  expect(pressTexts(odd).long).not.toMatch(/Lieu|Renseignements|undefined/);
});

test('a telephone stands on the poster, in the texts and nowhere where there is none', () => {
  const details = aPoster('fr');
  const called = { ...details, drive: { ...details.drive, phone: '06 39 98 00 00' } };
  expect(posterWords(called).details.at(-1)).toEqual({
    label: 'Téléphone',
    text: nbsp('06_39_98_00_00'),
  });
  expect(pressTexts(called).long).toContain('coordination@exemple.test · 06 39 98 00 00');
  expect(posterWords(details).details.map(({ label }) => label)).not.toContain('Téléphone');
});
