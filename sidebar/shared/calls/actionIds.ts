import { useRef } from 'preact/hooks';

/** Who asks for something that may be done once only, with an id of its own. */
export interface ActionIds {
  /** The same action keeps its id until it is answered, however often it is asked for. */
  readonly withId: <I extends object>(name: string, input: I) => I & { readonly id: string };
  /** It was answered: the same asked for once more is another one. */
  readonly answered: (name: string, input: object) => void;
}

const nameOf = (name: string, input: object): string => {
  const { id: _, ...rest } = input as { readonly id?: string };
  return JSON.stringify([name, rest]);
};

export function useActionIds(): ActionIds {
  const ids = useRef(new Map<string, string>());
  return {
    withId: (name, input) => {
      const action = nameOf(name, input);
      const id = ids.current.get(action) ?? crypto.randomUUID();
      ids.current.set(action, id);
      return { ...input, id };
    },
    answered: (name, input) => {
      ids.current.delete(nameOf(name, input));
    },
  };
}
