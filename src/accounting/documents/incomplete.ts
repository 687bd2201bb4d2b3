import { type Lack, lacksOf } from '../../domain/accounting/lacks';
import { mandateOn } from '../../domain/accounting/mandate';
import type { SalesDocument } from '../view/issuedDocument';
import { dayOf } from '../view/parties';
import type { BooksView } from '../view/view';
import { mandatesOf } from './mandateRegister';

export interface IncompleteDraft {
  readonly draft: SalesDocument;
  readonly lacks: readonly Lack[];
}

/** Those that will get no number, each with what is missing; the drive looks once more itself. */
export function incompleteDrafts(
  view: BooksView,
  drafts: readonly SalesDocument[],
): IncompleteDraft[] {
  const mandates = mandatesOf(view);
  const days = new Map(view.sales.map((one) => [one.number, dayOf(view, one.pickupStart)]));
  return drafts.flatMap((draft): IncompleteDraft[] => {
    const soldOn = days.get(draft.lines[0]?.sale ?? 0) ?? draft.day;
    const { state } = mandateOn(mandates, draft.seller.name, soldOn);
    const lacks = lacksOf(draft, view.settings.mode, state === 'valid', view.wrong);
    return lacks.length > 0 ? [{ draft, lacks }] : [];
  });
}
