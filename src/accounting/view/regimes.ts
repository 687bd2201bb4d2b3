import type { VatRegime } from '../../domain/accounting/vatRegime';
import { folded } from '../../domain/values/fold';
import type { Day } from '../../domain/values/time';
import { readRegimes, regimeTyped } from '../../tabs/vatRegimes';
import type { BooksView } from './view';

type Producer = BooksView['producers'][number];

export const producerNamed = (view: BooksView, name: string): Producer | undefined =>
  view.producers.find((one) => folded(one.name ?? '') === folded(name));

/** As Producteurs has it for that day. */
export const regimeOfProducer = (view: BooksView, name: string, day: Day): VatRegime =>
  regimeTyped(producerNamed(view, name), day, view.zone);

/** Producers whose regime cannot be read. */
export const unclearRegimes = (view: BooksView): { name: string; read: string }[] =>
  view.producers.flatMap(({ name, vatRegime: read }) =>
    name !== null && read !== null && !readRegimes(read, view.zone) ? [{ name, read }] : [],
  );
