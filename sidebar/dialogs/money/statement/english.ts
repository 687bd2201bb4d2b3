import { count } from '../../../shared/format';
import type { Words } from './words';

const some = (value: number, one: string, many: string): string =>
  `${count(value, 'en')}\u00a0${value === 1 ? one : many}`;

export const english: Words = {
  title: 'Match the bank statement',
  failed: 'The accounts did not load.',
  lead: 'Give the statement of the bank or the export of a payment service. Nothing is noted before you record it.',
  notFollowed: 'The drive does not follow payments: “Payments” is “no” in Settings.',
  file: 'Choose the file of the statement',
  fileHint:
    'The bank’s CSV, OFX, CAMT.053 or CFONB, an export of Stripe, HelloAsso or PayPal. One file or several, chosen or dropped here.',
  paste: 'Or paste lines',
  pasted: 'Pasted lines',
  readPasted: 'Read these lines',
  reading: (name) => `Reading ${name}…`,
  tooLarge: (name) =>
    `${name} is too large for a statement (more than 20\u00a0MB). Ask the bank for a shorter period.`,
  layout: (name) => `Layout: ${name}.`,
  account: (number) => `Account ${number}.`,
  lines: (value, from, until) =>
    `${some(value, 'line', 'lines')}, ${from === until ? from : `${from} to ${until}`}.`,
  opening: (sum) => `Opening balance: ${sum}.`,
  closing: (sum) => `Closing balance: ${sum}.`,
  noLine: 'No line was found.',
  otherAccount: (theirs, ours) =>
    `This statement is of another account (${theirs}) than the drive’s (${ours}). Nothing of it is taken.`,
  trust: 'It is the drive’s account',
  moreProblems: (value) => `… and ${some(value, 'more time', 'more times')}.`,
  remove: 'Remove',
  columnsTitle: 'Say what each column holds',
  column: (at) => `Column ${at}`,
  notRead: 'do not read',
  roles: {
    date: 'date',
    label: 'words',
    amount: 'amount, with its sign',
    debit: 'debit',
    credit: 'credit',
  },
  readColumns: 'Read these columns',
  groups: {
    certain: {
      title: 'Certain',
      lead: 'These lines will be recorded. Untick what has to wait.',
    },
    doubtful: {
      title: 'To be confirmed',
      lead: 'These lines will be recorded only if you tick them.',
    },
    open: {
      title: 'To be dealt with, or not the drive’s',
      lead: 'Nothing of them will be recorded but what you tick or give to a basket.',
    },
    done: {
      title: 'Noted already',
      lead: 'The drive knows these lines. They do not count a second time.',
    },
  },
  counted: (title, value) => `${title} (${count(value, 'en')})`,
  see: 'See these lines',
  more: (value) => `Show more (${count(value, 'en')})`,
  yourChoice: 'your choice',
  confidence: (percent) => `Certainty: ${percent}\u00a0%.`,
  or: ', or ',
  and: '; ',
  fee: (sum) => `charge ${sum}`,
  change: 'Change or share out',
  choose: 'Choose a basket',
  editorTitle: (label) => `What ${label} pays`,
  dueOf: (at) => (at === 1 ? 'For' : `For (${at})`),
  chooseDue: 'choose…',
  likely: 'Likely',
  allDues: 'All',
  remains: (sum) => `${sum} left`,
  paid: 'paid',
  amount: 'Amount in euros',
  left: (sum, sign) =>
    sign === 0
      ? 'The whole line is shared out.'
      : sign > 0
        ? `Still to share out: ${sum}. To keep a surplus as credit, give the whole line to one basket.`
        : `Shared out beyond the line: ${sum}.`,
  sameTwice: 'The same basket is chosen twice.',
  addPart: 'Add a basket',
  removePart: (at) => `Remove basket ${at}`,
  keep: 'Keep',
  cancel: 'Cancel',
  takenSums: (came, left) => `Taken: ${came} received, ${left} paid out.`,
  nothingTaken: 'Nothing is taken.',
  record: (value) => (value === 0 ? 'Record' : `Record ${some(value, 'line', 'lines')}`),
  recording: 'Recording…',
  recorded: (value) =>
    `${some(value, 'line is recorded', 'lines are recorded')}. Payments and the money follow.`,
  notRecorded: 'Not everything is recorded. Your choices stay.',
  someRefused: (value) =>
    `${some(value, 'line was not taken', 'lines were not taken')}: see why below each.`,
  refusals: {
    unknownDue: 'That basket is not known any more. Choose another one.',
    noCredit: 'The buyer has no credit of that amount any more.',
    notAnAmount: 'The amount must be above zero.',
    other: 'The drive did not take it.',
  },
};
