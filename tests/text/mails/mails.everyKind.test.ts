import { expectGolden } from '../golden';
import { everyKind, fileName, htmlOf, locales, sampleOf, textOf } from './everyKind';
import { orderMails } from './orderMails';

describe.each(everyKind)('a mail of the kind « %s »', (kind) => {
  test.each(locales)('reads as reviewed, as text and as HTML, in %s', (locale) => {
    const mail = sampleOf(kind, locale);
    expectGolden(`mails/${fileName(kind)}.${locale}.txt`, textOf(mail, locale));
    expectGolden(`mails/${fileName(kind)}.${locale}.html`, htmlOf(mail, locale));
  });
});

test.each(locales)('the HTML of a confirmation says what is missing, in %s', (locale) => {
  const mail = orderMails['confirmation-incomplete']?.(locale) ?? { subject: '', text: '' };
  expectGolden(`mails/confirmation-incomplete.${locale}.html`, htmlOf(mail, locale));
});
