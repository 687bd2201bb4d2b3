import type { Locale } from '../../../src/domain/locale';
import { mailHtml } from '../../../src/text/mailHtml';
import { duty } from '../../../src/text/mails/duty';
import type { DutyFacts, Mail } from '../../../src/text/mails/facts';
import { aSale, may } from '../aSale';
import { expectGolden } from '../golden';
import { writing } from './writing';

const onDuty = (locale: Locale, isTomorrow: boolean): DutyFacts => ({
  ...aSale(locale),
  name: 'Élise Marchal',
  slots: [
    { from: may(16, 7, 30), until: may(16, 10), role: 'accueil' },
    { from: may(16, 10), until: may(16, 12, 30), role: '' },
  ],
  others: ['Ferme des Hirondelles', 'Paul <b>Faure</b>'],
  isTomorrow,
});

const mails: Record<string, (locale: Locale) => Mail> = {
  permanence: (locale) => duty(onDuty(locale, false), writing(locale)),
  'permanence-demain': (locale) => duty(onDuty(locale, true), writing(locale)),
};

describe.each(['fr', 'en'] as const)('in %s', (locale) => {
  test.each(Object.entries(mails))('%s', (name, of) => {
    const { subject, text } = of(locale);
    expectGolden(`mails/${name}.${locale}.txt`, `${subject}\n\n${text}`);
    const html = mailHtml(text, { driveName: 'Drive fermier', locale });
    expectGolden(`mails/${name}.${locale}.html`, html);
  });
});
