import type { TemplateKind } from '../../../../src/text/templates/templateKinds';

/** Whom a kind of mail is for, and so of whom the preview is. */
export type Audience = 'buyers' | 'producers' | 'team';

const audiences: Readonly<Record<TemplateKind, Audience>> = {
  announcement: 'buyers',
  closingSoon: 'buyers',
  confirmation: 'buyers',
  nothingServed: 'buyers',
  change: 'buyers',
  toFix: 'buyers',
  late: 'buyers',
  saleCalledOff: 'buyers',
  saleMoved: 'buyers',
  message: 'buyers',
  dues: 'buyers',
  payment: 'buyers',
  account: 'buyers',
  pickupReminder: 'buyers',
  document: 'buyers',
  producerOrder: 'producers',
  payout: 'producers',
  duty: 'team',
  nextSale: 'team',
};

export const audienceOf = (kind: TemplateKind): Audience => audiences[kind];
