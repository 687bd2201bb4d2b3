import { useEffect, useState } from 'preact/hooks';
import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import type { TypedDates } from '../../../../src/domain/sale/cycle';
import { call } from '../../../shared/calls/server';

/** Long enough that a date is typed to its end. */
const PAUSE = 400;

export interface Mails {
  readonly mails: OpeningDraft['mails'];
  /** Those are of other dates: the right ones are asked for, or could not be had. */
  readonly state: 'known' | 'asking' | 'failed';
}

const keyOf = (times: TypedDates): string => JSON.stringify(times);

/** How the mails leave follows every change of date. */
export function useMails(draft: OpeningDraft, times: TypedDates, isSound: boolean): Mails {
  const { opensAt, closesAt, pickupStart, pickupEnd } = draft;
  const [known, setKnown] = useState({
    key: keyOf({ opensAt, closesAt, pickupStart, pickupEnd }),
    mails: draft.mails,
  });
  const [failed, setFailed] = useState('');
  const key = keyOf(times);
  const isAsked = isSound && key !== known.key;
  useEffect(() => {
    if (!isAsked) return undefined;
    let isLeft = false;
    const timer = setTimeout(async () => {
      const outcome = await call('openingMails', JSON.parse(key));
      if (isLeft) return;
      if (outcome.ok) setKnown({ key, mails: outcome.value });
      else setFailed(key);
    }, PAUSE);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [key, isAsked]);
  const state = !isAsked ? 'known' : failed === key ? 'failed' : 'asking';
  return { mails: known.mails, state };
}
