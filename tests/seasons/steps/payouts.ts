/** The pick-up is over: what producers are owed, and how they are paid. */
import { ask } from '../../stories/support/sums/money';
import { inOrder } from '../model/books/books';
import { dueKey } from '../model/books/dues';
import { type Payout, payoutsOf } from '../model/books/payouts';
import { payoutTold } from '../model/books/timely';
import { pickupEnds, type Stage } from './stage';
import { oneOf, type Play, type StepOf } from './step';

export const collect: Play<StepOf<'collect'>> = async (stage) => {
  const { sale } = stage;
  if (sale.isOpen) return;
  await stage.until(pickupEnds(sale.number));
  await stage.drive.hourlyRun();
  stage.hourPassed();
};

const payouts = ({ books, world, sale, paidOut }: Stage): Payout[] =>
  payoutsOf(books, sale.number, world, paidOut);

export const isPickupOver = ({ sale, now }: Stage): boolean =>
  !sale.isOpen && now >= pickupEnds(sale.number);

const isOver = (stage: Stage): boolean => stage.world.followsPayments && isPickupOver(stage);

export const settle: Play<StepOf<'settle'>> = async (stage) => {
  if (!isOver(stage)) return;
  await stage.drive.press('settlePayouts');
  if (stage.isMoneyHeld) return;
  if (![...stage.books.dues.values()].some((due) => due.sale === stage.sale.number)) return;
  stage.sync();
  if (stage.world.setsOff) setOff(stage);
  carryOver(stage);
  stage.books.balance();
  stage.sale.state = 'comptes faits';
  stage.hasPayouts = true;
};

/** What a producer owes for its own basket is kept from what it is owed (M10). */
function setOff(stage: Stage): void {
  const { books, sale, world } = stage;
  for (const due of [...books.dues.values()].sort(inOrder)) {
    if (due.sale !== sale.number || due.payee > 0 || due.isUnsure) continue;
    const producer = world.producers.find(({ email }) => email === due.email)?.name;
    const own = payouts(stage).find((one) => one.producer === producer);
    const amount = Math.min(books.standing(due).remaining, own?.toPay ?? 0);
    if (producer !== undefined && amount > 0)
      books.setOffs.push({ due: dueKey(due), producer, amount });
  }
}

/** What is left of older sales comes with this one, whatever was prepared of them (P5). */
function carryOver(stage: Stage): void {
  const { books, world, sale, sales, paidOut } = stage;
  for (const { number } of sales) {
    if (number >= sale.number) continue;
    for (const { producer, toPay, state } of payoutsOf(books, number, world, paidOut))
      if (toPay !== 0 && state !== 'encaisse lui-même')
        books.carried.push({ producer, from: number, to: sale.number, amount: toPay });
  }
}

/** Somebody has looked at what is missing (P3). */
const isPrepared = ({ sale }: Stage): boolean => sale.state === 'comptes faits';

/** All of them by the bank's file. */
export const transfer: Play<StepOf<'transfer'>> = async (stage) => {
  if (!isOver(stage)) return;
  await ask(stage.drive, 'orderTransfers');
  if (!isPrepared(stage) || stage.isMoneyHeld) return;
  const restore = stage.books.kept();
  stage.sync();
  const { sale, paidOut } = stage;
  const owed = payouts(stage).filter(({ state }) => state === 'à payer');
  if (owed.length === 0) restore();
  for (const { producer, toPay } of owed)
    paidOut.push({
      ...{ sale: sale.number, producer, amount: toPay, from: 'fichier' },
      ...{ isDone: false, isReturned: false },
    });
};

/** One of them in cash, or what a file ordered. */
export const payOut: Play<StepOf<'payOut'>> = async (stage, { producer: which }) => {
  if (!isOver(stage)) return;
  const { sale, paidOut, world } = stage;
  const name = which === undefined ? undefined : oneOf(world.producers, which)?.name;
  const answer = await ask(stage.drive, 'markPaid', {
    ...(name === undefined ? {} : { producers: [name], means: 'cash' }),
  });
  if (!isPrepared(stage)) {
    if (answer !== 'payoutsNotPrepared') stage.failing = [`markPaid says ${answer}`];
    return;
  }
  if (stage.isMoneyHeld) {
    if (answer !== 'moneyUnsure') stage.failing = [`markPaid says ${answer}`];
    return;
  }
  const restore = stage.books.kept();
  stage.sync();
  const isMeant = (producer: string): boolean => (name ?? producer) === producer;
  const carriedOut = paidOut.filter(
    (one) =>
      one.sale === sale.number && one.from === 'fichier' && !one.isDone && isMeant(one.producer),
  );
  for (const one of carriedOut) one.isDone = true;
  const own = payouts(stage).filter(
    ({ producer, toPay, state }) => producer === name && toPay > 0 && state !== 'encaisse lui-même',
  );
  for (const { producer, toPay } of own)
    paidOut.push({
      ...{ sale: sale.number, producer, amount: toPay, from: 'espèces' },
      ...{ isDone: true, isReturned: false },
    });
  const isPaid = own.length + carriedOut.filter(({ isReturned }) => !isReturned).length > 0;
  if (!isPaid) restore();
  else tellPayouts(stage, isMeant);
  if (isPaid !== (typeof answer !== 'string')) stage.failing = [`markPaid says ${answer}`];
};

/** To each that was just paid; the same figure once a sale. */
function tellPayouts(stage: Stage, isMeant: (producer: string) => boolean): void {
  const { sale, world, payoutsTold } = stage;
  for (const payout of payouts(stage)) {
    const { producer, paid, state } = payout;
    const email = world.producers.find(({ name }) => name === producer)?.email ?? '';
    const key = `${sale.number} ${producer} ${paid}`;
    if (paid === 0 || state === 'virement demandé' || !isMeant(producer) || payoutsTold.has(key))
      continue;
    payoutsTold.add(key);
    sale.messages.push(payoutTold(sale, email, payout));
  }
}

/** The last payout of a producer came back. */
export const bringBack: Play<StepOf<'bringBack'>> = async (stage, { producer: which }) => {
  if (!isOver(stage)) return;
  const { sale, paidOut, world } = stage;
  const name = oneOf(world.producers, which)?.name ?? '';
  const answer = await ask(stage.drive, 'returnPayouts', { producers: [name] });
  const last = paidOut.filter(
    (one) => one.sale === sale.number && one.producer === name && !one.isReturned,
  );
  const [latest] = last.slice(-1);
  if ((latest === undefined) !== (typeof answer === 'string'))
    stage.failing = [`returnPayouts says ${answer}`];
  if (!latest) return;
  stage.sync();
  latest.isReturned = true;
};
