import type { ComponentChildren } from 'preact';
import { save } from './save';

interface Props {
  readonly name: string;
  readonly type: string;
  readonly make: () => string | Uint8Array;
  readonly children: ComponentChildren;
}

/** A file that the page itself makes, when it is asked for. */
export const Download = ({ name, type, make, children }: Props) => (
  <button type="button" class="second" onClick={() => save(name, `${type};charset=utf-8`, make())}>
    {children}
  </button>
);
