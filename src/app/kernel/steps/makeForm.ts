import type { Ports } from '../ports';

/**
 * A form, remembered under this key before anything else is asked of it: one that is made twice could
 * not be deleted (docs/rules.md S98).
 */
export function makeForm(ports: Ports, key: string, kept: (id: string) => string): string {
  // Where nothing can be remembered nothing is made.
  ports.memory.set(key, '');
  const id = ports.forms.create();
  ports.memory.set(key, kept(id));
  return id;
}
