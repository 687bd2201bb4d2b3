import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  readonly type: string;
  readonly make: () => string | Uint8Array;
  readonly children: ComponentChildren;
}

/** A file that the page itself makes, when it is asked for. */
export function Download({ name, type, make, children }: Props) {
  const save = () => {
    const blob = new Blob([make() as BlobPart], { type: `${type};charset=utf-8` });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
  };
  return (
    <button type="button" class="second" onClick={save}>
      {children}
    </button>
  );
}

const MINUTE = 60_000;
