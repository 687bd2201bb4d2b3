import { confirmation } from '../../../src/text/mails/buyerMails';
import { anOrder } from '../aSale';
import { expectGolden } from '../golden';
import { textOf } from './everyKind';
import { orderMails } from './orderMails';
import { saleMails } from './saleMails';
import { writing } from './writing';

describe.each(Object.entries(orderMails))('the mail « %s »', (kind, write) => {
  test.each(['fr', 'en'] as const)('reads as reviewed, in %s', (locale) => {
    expectGolden(`mails/${kind}.${locale}.txt`, textOf(write(locale), locale));
  });

  test.each(['fr', 'en'] as const)('has a subject of one line that fits, in %s', (locale) => {
    expect([...write(locale).subject].length).toBeLessThanOrEqual(78);
    expect(write(locale).subject).not.toMatch(/[\r\n]/);
  });
});

test.each(['fr', 'en'] as const)('a sale that closed early reads as reviewed, in %s', (locale) => {
  const mail = saleMails['vente-close']?.(locale) ?? { subject: '', text: '' };
  expectGolden(`mails/vente-close.${locale}.txt`, textOf(mail, locale));
});

test('a drive without a coordinator’s address says to reply', () => {
  const details = anOrder('fr');
  const { text } = confirmation(
    { ...details, drive: { ...details.drive, coordinatorEmail: '' } },
    writing('fr'),
  );
  expect(text).toContain('Une question\u00a0? Répondez à ce message.');
});
