import { documentTotal, type IssuedDocument } from '../../domain/accounting/document';
import { sellerIds } from '../../domain/accounting/sellerIds';
import type { Mode } from '../../domain/settings/mode';
import type { BooksView } from './view';

/** Undefined of the drive's own service: it gives that in every mode but resale, and says no more. */
function modeOf(
  { agent, service, seller }: IssuedDocument,
  idOf: (seller: string) => string,
): Mode | undefined {
  if (agent !== undefined) return 'mandate';
  if (service) return undefined;
  return idOf(seller.name) === '' ? 'resale' : 'direct';
}

/**
 * The modes by which documents of the period say that goods were sold, other than the present one, by
 * which all else is counted (docs/rules.md A20). What was corrected to nothing says nothing any more.
 */
export function formerModes(view: BooksView): Mode[] {
  const idOf = sellerIds(view);
  const sums = new Map<Mode, number>();
  const known = new Map<string, Mode | undefined>();
  for (const document of view.issued) {
    const { seller, number, corrects = [] } = document;
    const keys = corrects.map((one) => `${seller.name} ${one}`);
    // What corrects another is of its mode, in whatever mode it was given.
    const mode = keys.some((key) => known.has(key))
      ? keys.map((key) => known.get(key)).find(Boolean)
      : modeOf(document, idOf);
    known.set(`${seller.name} ${number}`, mode);
    if (mode) sums.set(mode, (sums.get(mode) ?? 0) + documentTotal(document));
  }
  return [...sums].flatMap(([mode, sum]) =>
    sum !== 0 && mode !== view.settings.mode ? [mode] : [],
  );
}
