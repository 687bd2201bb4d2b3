import { expectGolden } from '../golden';
import { htmlOf, textOf } from './everyKind';
import { reminderMails } from './reminderMails';

describe.each(['fr', 'en'] as const)('in %s', (locale) => {
  test.each(Object.entries(reminderMails))('%s', (name, of) => {
    const mail = of(locale);
    expectGolden(`mails/${name}.${locale}.txt`, textOf(mail, locale));
    expectGolden(`mails/${name}.${locale}.html`, htmlOf(mail, locale));
  });
});
