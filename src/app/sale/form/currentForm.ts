import type { Ports } from '../../kernel/ports';
import type { FormRef } from '../../kernel/services/formPort';
import { makeForm } from '../../kernel/steps/makeForm';
import type { Sale } from '../../records/sale';

/** The form whose answers are being taken, known before anything is read. */
export const CURRENT_FORM = 'form.current';

/** A sale was opened beside another one; the tabs say whether there are still two. */
export const TWO_SALES = 'sales.two';

/** The number of the sale that nobody opened: the coordinator hears of it as soon as it is open. */
export const OPENED_ITSELF = 'openedItself';

const formKey = (sale: number): string => `form.${sale}`;

/** The form made for this sale, once it has an address. */
export function knownForm(ports: Ports, { number }: Pick<Sale, 'number'>): FormRef | undefined {
  const [id = '', editUrl = '', publicUrl = ''] = (ports.memory.get(formKey(number)) ?? '').split(
    '\n',
  );
  return publicUrl === '' ? undefined : { id, editUrl, publicUrl };
}

/** The form of this sale. Each step is remembered at once: a form made twice could not be deleted. */
export function formFor(ports: Ports, { number }: Pick<Sale, 'number'>): FormRef {
  const key = formKey(number);
  const known = knownForm(ports, { number });
  if (known) return known;
  const made = ports.memory.get(key) || makeForm(ports, key, (id) => id);
  // Ventes has had that one since its sale was ready.
  ports.memory.remove(formKey(number - 2));
  const form = ports.forms.publish(made);
  ports.memory.set(key, [form.id, form.editUrl, form.publicUrl].join('\n'));
  return form;
}
