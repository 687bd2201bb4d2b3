import { isSite } from '../../tabs/telling/sites';
import type { About } from '../../text/values/detailParts';
import type { Reads } from '../kernel/reads';

/** What producers tell of themselves now, by the names that a sale knows them by. */
export const aboutProducers = ({
  tabs: { producers },
}: Reads<'producers'>): ReadonlyMap<string, About> =>
  new Map(
    producers.rows.map(({ values: { name, presentation, place, label, site } }) => [
      name ?? '',
      { presentation, place, label, site: site && isSite(site) ? site.trim() : null },
    ]),
  );
