import type { Cents } from '../../domain/values/money';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { isSingular, labelled, NBSP } from '../values/format';
import { plain } from '../values/plain';
import type { DriveDetails, Gap, Occasion } from './mailDetails';
import { type MorningDetails, morningText } from './morning';
import { occasionValues } from './occasion';
import { money } from './orderLines';
import { gapLines } from './reminders';

const nouns = {
  basket: { fr: ['panier', 'paniers'], en: ['basket', 'baskets'] },
  buyer: { fr: ['acheteur', 'acheteurs'], en: ['buyer', 'buyers'] },
  mail: { fr: ['mail', 'mails'], en: ['mail', 'mails'] },
} as const;

const counted = (count: number, noun: keyof typeof nouns, { locale }: DriveDetails): string =>
  `${count}${NBSP}${nouns[noun][locale][isSingular(count, locale) ? 0 : 1]}`;

const failed = (failures: number, drive: DriveDetails): string =>
  failures === 0 ? '' : counted(failures, 'mail', drive);

interface ReportDetails extends Occasion {
  readonly baskets: number;
  readonly total: Cents;
  /** Something is not weighed yet. */
  readonly estimated?: boolean;
  readonly producers: readonly {
    readonly name: string;
    readonly amount: Cents;
    readonly estimated?: boolean;
  }[];
  readonly gaps: readonly Gap[];
  /** Buyers who still owe something of this sale, and how much in all. */
  readonly owing: number;
  readonly owed: Cents;
  readonly isOwedEstimated?: boolean;
  readonly failures: number;
  readonly morning?: MorningDetails;
}

/** To the coordinator, once, after the pick-up. */
export function weeklyReport(details: ReportDetails, write: Write): Mail {
  const { drive, baskets, total, producers, gaps, owing, owed, failures } = details;
  const { estimated = false, isOwedEstimated = false, morning } = details;
  return write('weeklyReport', {
    ...occasionValues(details),
    baskets: counted(baskets, 'basket', drive),
    morning: morning ? morningText(morning, drive) : '',
    total: money(total, estimated, drive),
    byProducer: producers
      .map(({ name, amount, estimated: isAbout = false }) =>
        labelled(`– ${plain(name, 60)}`, money(amount, isAbout, drive), drive.locale),
      )
      .join('\n'),
    gaps: gapLines(gaps, drive),
    unpaid:
      owing === 0
        ? ''
        : `${counted(owing, 'buyer', drive)}, ${money(owed, isOwedEstimated, drive)}`,
    failures: failed(failures, drive),
  });
}
