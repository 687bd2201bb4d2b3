import { familyOf } from '../../../domain/catalogue/product';
import type { RowToWrite } from '../../../tabs/engine/edit';
import type { offerTab } from '../../../tabs/sales';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { formerIn } from '../../orders/formerChoices';
import { changing } from '../../orders/formUpdate';
import { linkedChoices } from '../../orders/linkedChoices';
import { offeredOf } from '../../records/offer';
import type { Sale } from '../../records/sale';

/**
 * What a sale sells comes back with what its form said then, and the form says what it was given since:
 * such questions are given their choices anew when it next takes orders (docs/rules.md S136).
 */
export function saidAnew(
  ports: Ports,
  now: Reads<'offer' | 'orders' | 'sales'>,
  sale: Sale,
  back: Reads<'offer'>,
): RowToWrite<typeof offerTab>[] {
  const offered = offeredOf(now.tabs.offer);
  const byItem = new Map(offered.map((one) => [one.item, one]));
  return offeredOf(back.tabs.offer).flatMap((product) => {
    const { ref, item, choices, shownPrice } = product;
    const said = byItem.get(item);
    if (item === null || !said) return [];
    const isOtherPrice = said.shownPrice !== shownPrice;
    if (said.choices === choices && !isOtherPrice) return [];
    // Links that went out since hold choices at the other price.
    const linked = isOtherPrice ? linkedChoices(ports, now, sale, offered, familyOf(said)) : [];
    return [{ ref, choices: changing({ choices }, [...formerIn(said.choices), ...linked]) }];
  });
}
