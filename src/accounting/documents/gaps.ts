import { unclearRegimes } from '../view/regimes';
import type { BooksView } from '../view/view';

interface Gap {
  readonly what: 'sellers' | 'drive' | 'regime' | 'mandates';
  readonly who: string;
  readonly read: string;
}

/** What documents must say and is written nowhere yet, by where it is to be written. */
export function gapsOf(view: BooksView): Gap[] {
  const gaps: Gap[] = unclearRegimes(view).map(({ name, read }) => ({
    what: 'regime',
    who: name,
    read,
  }));
  const tell = (what: Gap['what'], names: readonly string[]): void => {
    if (names.length > 0) gaps.push({ what, who: names.join(', '), read: '' });
  };
  const identity = view.lacking
    .filter(({ seller, missingMentions }) =>
      missingMentions.some((one) => one !== 'mandate' && (one !== 'sellerRegime' || seller === '')),
    )
    .map(({ seller }) => seller);
  if (identity.includes('')) tell('drive', [view.settings.driveName]);
  tell('sellers', identity.filter(Boolean));
  tell(
    'mandates',
    view.lacking.flatMap(({ seller, missingMentions }) =>
      missingMentions.includes('mandate') ? [seller] : [],
    ),
  );
  return gaps;
}
