import type { FormRef, Ports } from '../../kernel/ports';
import type { Sale } from '../../records/sale';

/** The form whose answers are being taken, known before anything is read. */
export const CURRENT_FORM = 'form.current';

const formKey = (sale: number): string => `form.${sale}`;

/** The form made for this sale, as far as one was. */
export function knownForm(ports: Ports, { number }: Pick<Sale, 'number'>): FormRef | undefined {
  const known = ports.memory.get(formKey(number));
  if (known === null) return undefined;
  const [id = '', editUrl = '', publicUrl = ''] = known.split('\n');
  return { id, editUrl, publicUrl };
}

/** Remembered at once: a form made twice could not be deleted. */
export function newForm(ports: Ports, { number }: Pick<Sale, 'number'>): FormRef {
  const form = ports.forms.create();
  ports.memory.set(formKey(number), [form.id, form.editUrl, form.publicUrl].join('\n'));
  return form;
}
