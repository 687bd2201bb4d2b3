import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { call } from '../../../shared/server';

/** Producers of the sale before are often paid while the next one is open: both are known then. */
export function useBooks(view: MoneyView): MoneyView {
  const [before, setBefore] = useState<MoneyView['payouts']>([]);
  const { sale } = view;
  useEffect(() => {
    if (sale < 2) return;
    let isOver = false;
    void call('moneyView', { sale: sale - 1 }).then((outcome) => {
      if (outcome.ok && !isOver) setBefore(outcome.value.payouts);
    });
    return () => {
      isOver = true;
    };
  }, [view, sale]);
  return useMemo(() => ({ ...view, payouts: [...view.payouts, ...before] }), [view, before]);
}
