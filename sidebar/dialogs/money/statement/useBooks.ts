import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { saleBefore, withPayouts } from '../../../../src/statements/recording';
import { call } from '../../../shared/calls/server';

/** The drive's money as statements are matched with it. */
export function useBooks(view: MoneyView): MoneyView {
  const [before, setBefore] = useState<MoneyView['payouts']>([]);
  const { sale } = view;
  useEffect(() => {
    const of = saleBefore(sale);
    if (of === undefined) return;
    let isOver = false;
    void call('moneyView', { sale: of }).then((outcome) => {
      if (outcome.ok && !isOver) setBefore(outcome.value.payouts);
    });
    return () => {
      isOver = true;
    };
  }, [view, sale]);
  return useMemo(() => withPayouts(view, before), [view, before]);
}
