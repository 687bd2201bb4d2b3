/** What a product may tell beside its price, in the order in which it is said. */
export const detailKinds = [
  'label',
  'origin',
  'season',
  'description',
  'ingredients',
  'allergens',
  'keeping',
] as const;
export type DetailKind = (typeof detailKinds)[number];

/** What a product tells; what it does not is absent. */
export type ProductDetails = Readonly<Partial<Record<DetailKind, string>>>;

/** As many signs as are ever said of it; more is named in À corriger (docs/rules.md C13). */
export const longestDetail = (kind: DetailKind): number =>
  ['description', 'ingredients', 'allergens'].includes(kind) ? 500 : 200;

type Values = Readonly<Partial<Record<DetailKind, string | null>>>;

/** Nothing at all where a product tells nothing. */
export function detailsIn(values: Values): { readonly details?: ProductDetails } {
  const said = detailKinds.flatMap((kind) => (values[kind] ? [[kind, values[kind]]] : []));
  return said.length > 0 ? { details: Object.fromEntries(said) as ProductDetails } : {};
}
