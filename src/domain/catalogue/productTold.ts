import { folded } from '../values/fold';

/** What a product may tell beside its price, in the order in which it is said. */
export const toldKinds = [
  'label',
  'origin',
  'season',
  'description',
  'ingredients',
  'allergens',
  'keeping',
] as const;
export type ToldKind = (typeof toldKinds)[number];

/** What a product tells; what it does not is absent. */
export type Told = Readonly<Partial<Record<ToldKind, string>>>;

/** As many signs as are ever said of it; more is named in À corriger (docs/rules.md C13). */
export const mostTold = (kind: ToldKind): number =>
  ['description', 'ingredients', 'allergens'].includes(kind) ? 500 : 200;

/** Categories stand apart by « ; », or by commas where none of them holds one. */
export const isNotFood = (category: string, notFood: string): boolean =>
  category !== '' &&
  [...notFood.split(';'), ...notFood.split(/[;,]/)].some((one) => folded(one) === folded(category));

type Values = Readonly<Partial<Record<ToldKind, string | null>>>;

/** Nothing at all where a product tells nothing. */
export function toldIn(values: Values): { readonly told?: Told } {
  const said = toldKinds.flatMap((kind) => (values[kind] ? [[kind, values[kind]]] : []));
  return said.length > 0 ? { told: Object.fromEntries(said) as Told } : {};
}
