import { useState } from 'preact/hooks';
import type { WhichMails } from '../../../../src/app/outbox/mailFilter';
import type { SentNow } from '../../../../src/app/sale/sendAsItHolds';
import type { OutboxWords } from '../../../../src/text/pages/outbox/outboxPage';
import { sentences } from '../../../../src/text/values/format';
import { tellChanged } from '../../../shared/calls/news';
import { call, type Outcome } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';

export type Action = keyof OutboxWords['actions'];

export interface MailRequest {
  readonly action: Action;
  readonly which: WhichMails;
}

interface Share {
  readonly done: number;
  readonly of: number;
}

const moves = {
  hold: 'holdMails',
  release: 'releaseMails',
  cancel: 'cancelMails',
  accept: 'acceptMails',
} as const;

/** What is done to mails: tried, told when done, tried again when it failed. */
export function useMailActions(words: OutboxWords, refresh: () => Promise<void>) {
  const [share, setShare] = useState<Share>();
  const [action, setAction] = useState<Action>('send');
  const tried = useTrying(
    async ({ action: asked, which }: MailRequest): Promise<Outcome<string>> => {
      setAction(asked);
      setShare(undefined);
      const outcome = await perform({ action: asked, which }, words, setShare);
      tellChanged();
      await refresh();
      return outcome;
    },
  );
  return { ...tried, action, share };
}

async function perform(
  { action, which }: MailRequest,
  words: OutboxWords,
  tell: (share: Share) => void,
): Promise<Outcome<string>> {
  if (action === 'send') {
    const outcome = await sendAll(which, tell);
    if (!outcome.ok) return outcome;
    const { sent, failed, told, outdated } = outcome.value;
    return { ok: true, value: sentences(words.sent(sent, failed.length, outdated), told) };
  }
  if (action === 'test') {
    const mail = await call('outboxMail', { key: which.keys?.[0] ?? '' });
    if (!mail.ok) return mail;
    const { subject, text } = mail.value;
    const outcome = await call('testMailText', { subject, text });
    return outcome.ok ? { ok: true, value: words.tested(outcome.value.to) } : outcome;
  }
  const outcome = await call(moves[action], which);
  return outcome.ok ? { ok: true, value: words.done[action](outcome.value.moved) } : outcome;
}

/** A batch a call, so that the page can tell how far it is; what failed is not tried twice. */
async function sendAll(
  which: WhichMails,
  tell: (share: Share) => void,
): Promise<Outcome<Omit<SentNow, 'left'>>> {
  let [sent, outdated] = [0, 0];
  const failed: string[] = [];
  for (;;) {
    const outcome = await call('sendMails', { ...which, except: failed });
    if (!outcome.ok) return outcome;
    const { left, told } = outcome.value;
    const before = sent + failed.length;
    sent += outcome.value.sent;
    outdated += outcome.value.outdated;
    failed.push(...outcome.value.failed);
    const done = sent + failed.length;
    if (left === 0 || done === before) return { ok: true, value: { sent, failed, told, outdated } };
    tell({ done, of: done + left });
  }
}
