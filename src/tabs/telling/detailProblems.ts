import { detailKinds, longestDetail } from '../../domain/catalogue/productDetails';
import { isOrderedByMeasure, saleKindOf } from '../../domain/catalogue/saleKind';
import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import { expected, type Problem } from '../../domain/values/problem';
import { type ReadTab, typedIn } from '../engine/readTab';
import type { ColumnOf } from '../engine/tab';
import type { producersTab } from '../producers';
import type { productsTab } from '../products';
import { allergenNames, readAllergens } from './allergens';
import { monthsIn } from './season';

/** So much of a long text says which it is. */
const SHOWN = 40;

/**
 * What products tell and nobody could act on; they are sold all the same (docs/rules.md C13), unless less
 * than one step is there or may be ordered.
 */
export function detailProblems(
  { rows }: Pick<ReadTab<typeof productsTab>, 'rows'>,
  producers: Pick<ReadTab<typeof producersTab>, 'rows' | 'columns'>,
  locale: Locale,
): Problem[] {
  const labels = new Map(
    producers.rows.map(({ values: { name, label } }) => [folded(name ?? ''), label]),
  );
  return rows.flatMap((row) => {
    const { at, values } = row;
    const { allergens, season, photo, label, producer, step } = values;
    const problem = (
      column: ColumnOf<typeof productsTab>,
      read: string,
      what: Parameters<typeof expected>[0],
    ): Problem => ({ ...expected(what), tab: 'products', row: at + 1, column, read });
    const unbacked =
      label && producers.columns.has('label') && labels.get(folded(producer ?? '')) === null;
    // Of none at all it is meant.
    const tooLittle = (['stock', 'maxPerBasket'] as const).filter((column) => {
      const most = values[column] ?? 0;
      return (
        isOrderedByMeasure({ sale: saleKindOf(values.sale) }) && most > 0 && most < (step ?? 0)
      );
    });
    return [
      ...tooLittle.map((column) => problem(column, typedIn(row, column), 'wholeStep')),
      ...readAllergens(allergens ?? '', locale).unknown.map((word) =>
        problem('allergens', word, allergenNames(locale)),
      ),
      ...(season && !monthsIn(season) ? [problem('season', season, 'season')] : []),
      ...(photo && !/^https:\/\/[^\s/.]+(?:\.[^\s/.]+)+(?:\/\S*)?$/.test(photo)
        ? [problem('photo', photo, 'image')]
        : []),
      ...(unbacked ? [problem('label', label, 'backedLabel')] : []),
      ...detailKinds.flatMap((kind) => {
        const told = values[kind] ?? '';
        return told.length > longestDetail(kind)
          ? [problem(kind, `${told.slice(0, SHOWN)}…`, 'shorter')]
          : [];
      }),
    ];
  });
}
