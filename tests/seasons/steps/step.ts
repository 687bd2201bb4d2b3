/** What people and the add-on do in a season, as data: a case that fails can be written down. */
import type { Means, ReceiptKind } from '../model/books/receipts';
import type { Stage } from './stage';

/** Small numbers that are taken modulo what there is. */
export type Which = number;

export type Step =
  | {
      readonly do: 'order';
      readonly who: Which;
      readonly wants: readonly (readonly [Which, number])[];
      readonly isUnread?: boolean;
      readonly tolerance?: number | undefined;
    }
  | {
      readonly do: 'desk';
      readonly who: Which;
      readonly wants: readonly (readonly [Which, number])[];
      readonly tolerance?: number | undefined;
    }
  | { readonly do: 'read' }
  | { readonly do: 'hour' }
  | { readonly do: 'check' }
  | { readonly do: 'note'; readonly tab: NotedTab; readonly row: Which }
  | { readonly do: 'sort'; readonly tab: NotedTab; readonly by: Which; readonly isDown: boolean }
  | { readonly do: 'stock'; readonly product: Which; readonly to: number }
  | { readonly do: 'price'; readonly product: Which; readonly to: number }
  | { readonly do: 'deliver'; readonly line: Which; readonly part: number }
  | {
      readonly do: 'weigh';
      readonly line: Which;
      /** Of the estimate, in thousandths. */
      readonly part: number;
      readonly isInKilos: boolean;
    }
  | { readonly do: 'giveBack'; readonly line: Which; readonly empties: number }
  | {
      readonly do: 'share';
      readonly product: Which;
      readonly part: number;
      readonly how: 'byArrival' | 'proRata';
    }
  | { readonly do: 'cash'; readonly basket: Which }
  | { readonly do: 'lack'; readonly line: Which; readonly part: number }
  | { readonly do: 'acceptedLate'; readonly row: Which }
  | {
      readonly do: 'pay';
      readonly due: Which;
      readonly part: number;
      readonly means: Means;
      readonly kind: ReceiptKind;
      readonly isTyped: boolean;
    }
  | { readonly do: 'entrust'; readonly due: Which; readonly part: number }
  | { readonly do: 'undo'; readonly receipt: Which | 'last' }
  | { readonly do: 'strike'; readonly receipt: Which; readonly isUndoing: boolean }
  | { readonly do: 'retype'; readonly receipt: Which; readonly part: number }
  | { readonly do: 'smudge'; readonly receipt: Which }
  | { readonly do: 'mend' }
  | { readonly do: 'eve' }
  | { readonly do: 'monday' }
  | { readonly do: 'pickup' }
  | { readonly do: 'collect' }
  | { readonly do: 'settle' }
  | { readonly do: 'transfer' }
  | { readonly do: 'payOut'; readonly producer: Which | undefined }
  | { readonly do: 'number' }
  | { readonly do: 'bringBack'; readonly producer: Which };

export type NotedTab = 'Paniers' | 'Répartition producteurs' | 'Commandes' | 'Retrait';

export type Play<S extends Step> = (stage: Stage, step: S) => Promise<void>;
export type StepOf<K extends Step['do']> = Extract<Step, { readonly do: K }>;

/** One of those that there are; undefined where there is none. */
export const oneOf = <T>(all: readonly T[], which: Which): T | undefined =>
  all.length === 0 ? undefined : all[which % all.length];
