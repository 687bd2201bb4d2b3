import { count } from '../shared/format';
import type { Words } from './words';

const some = (value: number, one: string, many: string): string =>
  `${count(value, 'en')}\u00a0${value === 1 ? one : many}`;

export const english: Words = {
  sale: (number) => `Sale no.\u00a0${number}`,
  noSale: 'No sale at the moment',
  notInstalled: 'Not set up yet',
  steps: {
    preparing: 'Preparation',
    orders: 'Orders',
    closing: 'Closing',
    pickup: 'Pick-up',
    accounts: 'Accounts',
  },
  stepsTitle: 'Where the sale stands',
  stepDone: 'done',
  opensIn: (time) => `opens in ${time}`,
  closesIn: (time) => `closes in ${time}`,
  pickupIn: (time) => `pick-up in ${time}`,
  pickupEndsIn: (time) => `under way, ${time} left`,
  overdue: 'the time has passed',
  nextTitle: 'What next',
  actions: {
    install: 'Set up the drive',
    openCycle: 'Open a sale',
    closeCycle: 'Close orders',
    readAnswers: 'Read orders not read yet',
    checkWorkbook: 'Check the spreadsheet',
    endPickup: 'Pick-up is over',
    takeOverTriggers: 'Take over the automation',
    firstSteps: 'First steps',
    shortage: 'Share a shortage',
    prices: 'See changed prices',
    outbox: 'See the outbox',
    templates: 'Change the words of mails',
    money: 'See the money',
    statement: 'Match the bank statement',
    books: 'See the books',
    people: 'Buyers',
    poster: 'Poster and text for local papers',
  },
  goOnOpening: 'Go on opening',
  working: {
    install: 'Setting up…',
    openCycle: 'The opening page is coming…',
    closeCycle: 'The closing page is coming…',
    firstSteps: 'The page of the first steps is coming…',
    shortage: 'The page is coming…',
    prices: 'The changed prices are coming…',
    outbox: 'The outbox is coming…',
    templates: 'The words of mails are coming…',
    money: 'The payments are coming…',
    statement: 'The statement page is coming…',
    books: 'The books are coming…',
    people: 'The list is coming…',
    poster: 'The poster is coming…',
    readAnswers: 'Reading orders…',
    checkWorkbook: 'Checking the spreadsheet…',
    endPickup: 'Ending the pick-up…',
    takeOverTriggers: 'Taking over the automation…',
  },
  installLead: 'Setting up makes the tabs that are missing. What is in the spreadsheet stays.',
  firstStepsLead: 'The drive, the producers and the products, step by step to the first sale.',
  openLead: 'You see the dates, the products and the form first.',
  goOnLead: 'The sale is not fully prepared yet.',
  closeLead: 'You see what will happen first.',
  waitForOpening: (when) => `The sale is ready. It opens by itself on ${when}.`,
  waitForPickup: (when) => `Nothing to do here before pick-up, ${when}.`,
  waitForPickupEnd: (when) => `Pick-up is under way, until ${when}.`,
  takeOverTitle: 'Take over the automation?',
  takeOverText: (owner) =>
    `Reading orders, opening and closing on time will run in your name${owner ? `, no longer in that of ${owner}` : ''}.`,
  takeOver: 'Take over',
  figuresTitle: 'In figures',
  orders: (value) => (value === 1 ? 'order' : 'orders'),
  total: 'in total',
  mailsWaiting: (value) => (value === 1 ? 'mail to send' : 'mails to send'),
  quota: (left) => `${count(left, 'en')} more may be sent today`,
  byHour: 'Orders hour by hour',
  busiest: (orders, day, from, until) =>
    `At most ${some(orders, 'order', 'orders')}, ${day} between ${from} and ${until}.`,
  byProducer: 'Sales by producer',
  others: (value) => some(value, 'other', 'others'),
  scarce: 'Sold out or nearly',
  soldOut: 'sold out',
  left: (quantity) => `${quantity} left`,
  form: 'See the order form',
  onDuty: (names) => `On duty: ${names.length > 0 ? names.join(', ') : 'nobody yet'}`,
  problemsTitle: 'To fix',
  noProblem: 'Nothing to fix.',
  seeTab: 'see the tab',
  notShown: 'The cell could not be shown.',
  seeAll: (value) => `See all (${value})`,
  seeFewer: 'See fewer',
  checkAgain: 'Fixed? Check again',
  otherTitle: 'Other actions',
  owner: (address) => `The automation runs in the name of ${address}.`,
  upToDate: (hour) => `Up to date at ${hour}`,
  staleSince: (hour) => `Not up to date since ${hour}`,
  refresh: 'Refresh',
  failed: {
    status: 'The state of the drive could not be read.',
    install: 'Setting up is not finished.',
    openCycle: 'The opening page did not appear.',
    closeCycle: 'The closing page did not appear.',
    firstSteps: 'The page of the first steps did not appear.',
    shortage: 'The page did not come.',
    prices: 'The changed prices did not come.',
    outbox: 'The outbox did not appear.',
    templates: 'The words of mails did not appear.',
    money: 'The payments did not appear.',
    statement: 'The statement page did not appear.',
    books: 'The books did not appear.',
    people: 'The list of buyers did not appear.',
    poster: 'The poster was not shown.',
    readAnswers: 'Orders were not read.',
    checkWorkbook: 'The spreadsheet was not checked.',
    endPickup: 'The end of the pick-up is not noted.',
    takeOverTriggers: 'The automation has not changed hands.',
  },
  done: (summary) => {
    switch (summary.code) {
      case 'installed':
        return summary.tabs > 0
          ? `Set up: ${some(summary.tabs, 'tab', 'tabs')} made. Fill in Settings, Producers and Products, then open a sale.`
          : `Everything is in place${summary.repairs > 0 ? ` (${some(summary.repairs, 'repair', 'repairs')})` : ''}.`;
      case 'read':
        return summary.answers === 0
          ? 'Nothing new: all answers are read.'
          : `${some(summary.answers, 'answer', 'answers')} read.`;
      case 'checked':
        if (summary.failed > 0) {
          return `Careful: ${some(summary.failed, 'check does not tie', 'checks do not tie')}. See the “To fix” tab.`;
        }
        return summary.problems === 0
          ? 'All is well: nothing to fix, every check ties.'
          : `Checked: ${some(summary.problems, 'point to fix', 'points to fix')}.`;
      case 'collected':
        return summary.missed.length === 0
          ? `The pick-up of sale ${summary.sale} is noted as over.`
          : `The pick-up of sale ${summary.sale} is noted as over. ${some(summary.missed.length, 'basket is not ticked', 'baskets are not ticked')}: ${summary.missed.map(({ basket, name }) => `${basket} (${name})`).join(', ')}. What is paid stays paid, and its producers are paid; what is not stays due.`;
      case 'feesThere':
        return 'The Fees tab is there: one fee a row.';
      case 'tookOver':
        return `The automation now runs in the name of ${summary.owner}.`;
      default:
        return '';
    }
  },
};
