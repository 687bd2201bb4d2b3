import type { MailState } from '../../domain/outbox/mailState';
import { fail, ok, type Result } from '../../domain/values/result';
import { mailStates } from '../../tabs/outbox';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { outboxRows, pendingRow, salesByNumber } from '../records/outboxRows';
import { readDrive } from '../settings/readDrive';
import type { Change } from './handOver';
import { meant, type WhichMails } from './mailFilter';
import { needsToSend } from './send';

const needs = reads({
  ...needsToSend,
  rows: ['outbox'],
  columns: { ...needsToSend.columns, history: [] },
});

/** The coordinator decides what becomes of mails that have not surely left. */
const move =
  (from: readonly MailState[], to: MailState) =>
  (ports: Ports, which: WhichMails): Result<{ readonly moved: number }, Refusal> => {
    const snapshot = readDrive(ports, needs, 'latest');
    const sales = salesByNumber(snapshot);
    const mails = outboxRows(snapshot)
      .flatMap((row) => pendingRow(row, sales))
      .filter(meant(which, from));
    if (mails.length === 0) return fail({ code: 'mailsChanged' });
    const outbox = mails.map(
      ({ key }): Change => ({
        key,
        state: to,
        why: null,
        ...(to === 'sent' ? { sentAt: snapshot.now } : {}),
      }),
    );
    const { outbox: action, mails: count } = historyWords(snapshot);
    const told = {
      action,
      detail: count(mails.length),
      after: String(mailStates.write(to, snapshot.place)),
    };
    carryOut(ports, snapshot, {
      rows: { outbox, history: historyRows(ports, snapshot, [told]) },
    });
    return ok({ moved: mails.length });
  };

export const moveMails = {
  hold: move(['toSend', 'waiting'], 'held'),
  release: move(['held', 'cancelled'], 'toSend'),
  cancel: move(['toSend', 'waiting', 'held', 'failed'], 'cancelled'),
  accept: move(['maybeSent'], 'sent'),
};
