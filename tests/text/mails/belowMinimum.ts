/** Of a basket below a minimum when orders close, told then and once they are taken again. */
import { cents } from '../../../src/domain/values/money';
import { cancellation, change } from '../../../src/text/mails/buyerMails';
import { anOrder, aSale } from '../aSale';
import type { Sample } from './orderMails';
import { writing } from './writing';

const form = 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform';

/** By the names of their golden files. */
export const belowMinimum: Readonly<Record<string, Sample>> = {
  'minimum-modification': (locale) =>
    change({ ...anOrder(locale), isDecided: true, changeLink: '' }, writing(locale)),
  'minimum-modification-rouverte': (locale) =>
    change({ ...anOrder(locale), isDecided: true }, writing(locale)),
  'minimum-annulation': (locale) =>
    cancellation(
      {
        ...aSale(locale),
        name: 'Élise Marchal',
        cancelled: { basket: 12, minimum: cents(2000) },
      },
      writing(locale),
    ),
  'minimum-annulation-rouverte': (locale) =>
    cancellation(
      {
        ...{ ...aSale(locale), name: 'Élise Marchal', orderLink: form },
        cancelled: { basket: 12, minimum: cents(2000) },
      },
      writing(locale),
    ),
};
