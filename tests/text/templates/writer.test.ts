import type { Locale } from '../../../src/domain/values/locale';
import { mailKinds } from '../../../src/tabs/outbox';
import { templateKinds } from '../../../src/tabs/templates';
import { type TemplateKind, templates } from '../../../src/text/mailKinds/mailKinds';
import { paymentRequest, pickupReminder } from '../../../src/text/mails/buyerMails';
import { originals, type Words } from '../../../src/text/templates/originals';
import { faultsIn, faultText } from '../../../src/text/templates/writer';
import { anOrder } from '../aSale';
import { writing } from '../mails/writing';

const ids = Object.keys(templates) as TemplateKind[];

test.each(ids)('the original of « %s » has no fault, in either language', (kind) => {
  for (const locale of ['fr', 'en'] as const) {
    expect(faultsIn(kind, originals[locale][kind], locale)).toEqual([]);
    // A drive that changes its language keeps its words.
    const other = locale === 'fr' ? 'en' : 'fr';
    expect(faultsIn(kind, originals[locale][kind], other)).toEqual([]);
  }
});

test('every kind of template is a kind of mail, or an occasion of one, and has its row', () => {
  const place = { zone: 'Europe/Paris', locale: 'fr' } as const;
  const parts = {
    dues: 'paiement',
    nothingServed: 'rien de commandé',
    change: 'commande changée',
    late: 'réponse mise de côté',
    producerOrder: 'à préparer',
    payout: 'relevé-reversement',
    nextSale: 'vente-suivante',
  };
  const isPart = (kind: TemplateKind): kind is keyof typeof parts => kind in parts;
  expect(templateKinds.options?.('fr')).toEqual([
    ...ids.map((kind) => (isPart(kind) ? parts[kind] : mailKinds.write(kind, place))),
    'présentation',
  ]);
});

const changed = (words: Partial<Words>): Words => ({
  subject: 'Panier {panier}',
  text: 'Salut {prénom} !\n\n{commande}',
  ...words,
});

const reminder = (words: Words, locale: Locale = 'fr') =>
  pickupReminder(anOrder(locale), writing(locale, new Map([['pickupReminder', words]])));

test('a drive’s own words are sent, with the spaces that French wants', () => {
  const mail = reminder(changed({}));
  expect(mail.subject).toBe('Panier 12');
  expect(mail.text).toMatch(/^Salut Élise\u00a0!\n\n– Tomme de chèvre/);
});

test.each([
  ['an unknown word', { text: 'Bonjour {prenon}' }],
  ['a condition that does not end', { subject: '{si panier}Panier' }],
  ['no subject', { subject: ' ' }],
  ['no text', { text: '' }],
])('a template with %s is not sent: the original is', (_, words) => {
  const original = pickupReminder(anOrder('fr'), writing('fr'));
  expect(reminder(changed(words))).toEqual(original);
});

test('a subject of 500 characters is cut, one of several lines becomes one', () => {
  expect([...reminder(changed({ subject: 'é'.repeat(500) })).subject]).toHaveLength(78);
  expect(reminder(changed({ subject: 'Votre\r\npanier\n{panier}' })).subject).toBe(
    'Votre panier 12',
  );
});

test('without the reference there is no QR code', () => {
  const payment = {
    settled: 0 as never,
    dues: [
      {
        payee: 'Ferme',
        iban: 'BE72000000001616',
        amount: 1320 as never,
        reference: 'RF40V3P12F1',
      },
    ],
  };
  const own = new Map([['dues', { subject: '', text: 'À payer : {à_payer}' }]]);
  expect(paymentRequest({ ...anOrder('fr'), payment }, writing('fr')).codes).toHaveLength(1);
  const mail = paymentRequest({ ...anOrder('fr'), payment }, writing('fr', own));
  expect(mail.text).toContain('À payer\u00a0: 13,20\u00a0€');
  expect(mail).not.toHaveProperty('codes');
});

test.each([
  ['fr', 'Bonjour {prenon}', '« {prenon} » n’existe pas dans ce mail ; attendu : {prénom}'],
  ['en', 'Hello {firstname}', '“{firstname}” does not exist in this mail; expected: {first_name}'],
] as const)('what is wrong is said, in %s', (locale, text, expected) => {
  const [fault] = faultsIn('late', { subject: 'x', text }, locale);
  expect(fault && faultText(fault, locale).replaceAll('\u00a0', ' ')).toBe(expected);
});

test('an unknown word that looks like none is answered with all that there are', () => {
  const [fault] = faultsIn('message', { subject: '{truc_bidule}', text: 'x' }, 'fr');
  expect(fault?.detail).toContain('{drive}, {contact}, {vente}');
});
