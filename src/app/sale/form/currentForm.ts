import { ok, type Result } from '../../../domain/values/result';
import type { Ports } from '../../kernel/ports';
import type { Refusal } from '../../kernel/refusal';
import type { FormRef } from '../../kernel/services/formPort';
import { makeForm } from '../../kernel/steps/makeForm';
import type { Sale } from '../../records/sale';

/** The form whose answers are being taken, known before anything is read. */
export const CURRENT_FORM = 'form.current';

/** A sale was opened beside another one; the tabs say whether there are still two. */
export const TWO_SALES = 'sales.two';

const formKey = (sale: number): string => `form.${sale}`;

const storedForm = (ports: Ports, sale: number): FormRef => {
  const [id = '', editUrl = '', publicUrl = ''] = (ports.memory.get(formKey(sale)) ?? '').split(
    '\n',
  );
  return { id, editUrl, publicUrl };
};

/** The form made for this sale, once it has an address. */
export function knownForm(ports: Ports, { number }: Pick<Sale, 'number'>): FormRef | undefined {
  const form = storedForm(ports, number);
  return form.publicUrl === '' ? undefined : form;
}

/** Each step is remembered at once: a form made twice could not be deleted. */
export function newForm(ports: Ports, { number }: Pick<Sale, 'number'>): Result<FormRef, Refusal> {
  const key = formKey(number);
  const begun = storedForm(ports, number).id;
  const made = begun === '' ? makeForm(ports, key, (id) => id) : ok(begun);
  if (!made.ok) return made;
  // Ventes has had that one since its sale was ready.
  ports.memory.remove(formKey(number - 2));
  const form = ports.forms.publish(made.value);
  ports.memory.set(key, [form.id, form.editUrl, form.publicUrl].join('\n'));
  return ok(form);
}

/** One in the place of that which Ventes has; what an earlier run began of it is gone on with. */
export function otherForm(ports: Ports, sale: Sale): Result<FormRef, Refusal> {
  const begun = storedForm(ports, sale.number).id;
  const isLost = sale.form ? begun === sale.form.id : ports.forms.isTaking(begun) === undefined;
  if (begun !== '' && isLost) ports.memory.remove(formKey(sale.number));
  return newForm(ports, sale);
}
