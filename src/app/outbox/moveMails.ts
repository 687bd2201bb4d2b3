import { fail, ok, type Result } from '../domain/result';
import { mailStates } from '../tabs/outbox';
import { type Needs, openBook } from './book';
import type { Change } from './handOver';
import { historyRows, historyWords } from './history';
import { meant, type WhichMails } from './mailFilter';
import { type MailState, outboxRows, pendingRow, salesByNumber } from './outboxRows';
import { carryOut } from './plan';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import { needsToSend } from './sendMails';

const needs: Needs = {
  ...needsToSend,
  columns: { ...needsToSend.columns, history: [] },
};

/** The coordinator decides what becomes of mails that have not surely left. */
const move =
  (from: readonly MailState[], to: MailState) =>
  (ports: Ports, which: WhichMails): Result<{ readonly moved: number }, Refusal> => {
    const book = openBook(ports, needs);
    const sales = salesByNumber(book);
    const mails = outboxRows(book)
      .flatMap((row) => pendingRow(row, sales))
      .filter(meant(which, from));
    if (mails.length === 0) return fail({ code: 'mailsChanged' });
    const outbox = mails.map(
      ({ key }): Change => ({
        key,
        state: to,
        why: null,
        ...(to === 'sent' ? { sentAt: book.now } : {}),
      }),
    );
    const { outbox: action, mails: count } = historyWords(book);
    const told = {
      action,
      detail: count(mails.length),
      after: String(mailStates.write(to, book.place)),
    };
    carryOut(ports, book, needs, {
      rows: { outbox, history: historyRows(ports, book, [told]) },
    });
    return ok({ moved: mails.length });
  };

export const moveMails = {
  hold: move(['toSend', 'waiting'], 'held'),
  release: move(['held', 'cancelled'], 'toSend'),
  cancel: move(['toSend', 'waiting', 'held', 'failed'], 'cancelled'),
  accept: move(['maybeSent'], 'sent'),
};
