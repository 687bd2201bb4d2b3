import { useRef } from 'preact/hooks';

/** Who asks for something that may be done once only, with an id of its own. */
export interface Deeds {
  /** The same deed keeps its id until it is answered, however often it is asked for. */
  readonly withId: <I extends object>(name: string, input: I) => I & { readonly id: string };
  /** It was answered: the same asked for once more is another one. */
  readonly answered: (name: string, input: object) => void;
}

const nameOf = (name: string, input: object): string => {
  const { id: _, ...rest } = input as { readonly id?: string };
  return JSON.stringify([name, rest]);
};

export function useDeeds(): Deeds {
  const ids = useRef(new Map<string, string>());
  return {
    withId: (name, input) => {
      const deed = nameOf(name, input);
      const id = ids.current.get(deed) ?? crypto.randomUUID();
      ids.current.set(deed, id);
      return { ...input, id };
    },
    answered: (name, input) => {
      ids.current.delete(nameOf(name, input));
    },
  };
}
