import { producerNamed } from '../../domain/accounting/parties';
import { unclearRegimes } from '../view/regimes';
import type { BooksView } from '../view/view';
import { mandateStates } from './mandateRegister';

interface Gap {
  readonly what: 'sellers' | 'drive' | 'regime' | 'mandates';
  readonly who: string;
  readonly read: string;
}

/** What documents should say, or the law asks for, and is written nowhere yet. */
export function gapsOf(view: BooksView): Gap[] {
  const { mode, siret, legalAddress } = view.settings;
  const gaps: Gap[] = unclearRegimes(view).map(({ name, read }) => ({
    what: 'regime',
    who: name,
    read,
  }));
  const tell = (what: Gap['what'], names: readonly string[]): void => {
    if (names.length > 0) gaps.push({ what, who: names.join(', '), read: '' });
  };
  if (sellsItself(view) && !(siret && legalAddress)) tell('drive', [view.settings.driveName]);
  if (mode !== 'resale')
    tell(
      'sellers',
      sellersOf(view).filter((name) => !isNamed(view, name)),
    );
  tell(
    'mandates',
    mandateStates(view).flatMap(({ producer, state }) => (state === 'valid' ? [] : [producer])),
  );
  return gaps;
}

/** Goods in resale; elsewhere the service that its own fees are for. */
const sellsItself = ({ settings: { mode }, sales }: BooksView): boolean =>
  mode === 'resale' ||
  sales.some(({ terms }) =>
    terms.fees.some(({ receiver, bearer }) => !receiver && bearer === 'buyer'),
  );

const sellersOf = (view: BooksView): string[] => [
  ...new Set(
    view.sales.flatMap(({ lines, offered }) => {
      const sold = new Set(lines.map(({ ref }) => ref));
      return offered.flatMap(({ ref, producer }) => (sold.has(ref) ? [producer] : []));
    }),
  ),
];

function isNamed(view: BooksView, name: string): boolean {
  const { siret = null, address = null } = producerNamed(view, name) ?? {};
  return siret !== null && address !== null;
}
