import type { Problem } from '../../../domain/values/problem';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { FormRef } from '../../kernel/services/formPort';
import { makeForm } from '../../kernel/steps/makeForm';
import { type Sale, salesOf } from '../../records/sale';

/** The form whose answers are being taken, known before anything is read. */
export const CURRENT_FORM = 'form.current';

/** A sale was opened beside another one; the tabs say whether there are still two. */
export const TWO_SALES = 'sales.two';

const formKey = (sale: number): string => `form.${sale}`;

const storedIn = (ports: Ports, sale: number): readonly string[] =>
  (ports.memory.get(formKey(sale)) ?? '').split('\n');

function storedForm(ports: Ports, sale: number): FormRef {
  const [id = '', editUrl = '', publicUrl = ''] = storedIn(ports, sale);
  return { id, editUrl, publicUrl };
}

/** What Ventes says of a sale's form, once it is that sale's for good. */
export interface KnownPlace {
  readonly form: FormRef;
  readonly sheet: number;
  readonly entries: string;
}

/** Undefined while a form is made; and of a sale that an earlier version opened. */
export function knownPlace(ports: Ports, { number }: Pick<Sale, 'number'>): KnownPlace | undefined {
  const [id = '', editUrl = '', publicUrl = '', sheet, entries] = storedIn(ports, number);
  if (sheet === undefined || entries === undefined) return undefined;
  return { form: { id, editUrl, publicUrl }, sheet: Number(sheet), entries };
}

/** Beside the spreadsheet, in which somebody may empty these cells (docs/rules.md O37). */
export function rememberPlace(
  ports: Ports,
  { number }: Pick<Sale, 'number'>,
  { form: { id, editUrl, publicUrl }, sheet, entries }: KnownPlace,
): void {
  ports.memory.note(formKey(number), [id, editUrl, publicUrl, sheet, entries].join('\n'));
}

/** The form made for this sale, once it has an address. */
export function knownForm(ports: Ports, { number }: Pick<Sale, 'number'>): FormRef | undefined {
  const form = storedForm(ports, number);
  return form.publicUrl === '' ? undefined : form;
}

/**
 * The form that takes orders, where Ventes has no sale of it: a version of before it was opened came back
 * (docs/rules.md O36).
 */
export function formWithoutSale(ports: Ports, { tabs }: Reads<'sales'>): Problem[] {
  const form = ports.memory.get(CURRENT_FORM);
  if (form === null) return [];
  const isKnown = salesOf(tabs.sales).some(
    (sale) => sale.form?.id === form || storedForm(ports, sale.number).id === form,
  );
  if (isKnown || ports.forms.isTaking(form) === false) return [];
  return [{ code: 'formWithoutSale', tab: 'sales', read: form }];
}

/** Each step is remembered at once: a form made twice could not be deleted. */
export function newForm(ports: Ports, { number }: Pick<Sale, 'number'>): FormRef {
  const key = formKey(number);
  const begun = storedForm(ports, number).id;
  const made = begun === '' ? makeForm(ports, key, (id) => id) : begun;
  // Ventes has had that one since its sale was ready.
  ports.memory.remove(formKey(number - 2));
  const form = ports.forms.publish(made);
  ports.memory.set(key, [form.id, form.editUrl, form.publicUrl].join('\n'));
  return form;
}
