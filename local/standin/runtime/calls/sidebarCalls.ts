/** What `google.script.run` refuses before anything runs. */
export function sidebarRefusal(functionName: string, args: unknown[]): string | undefined {
  if (functionName.endsWith('_')) return `Script function not found: ${functionName}`;
  const illegal = args.findIndex((arg) => !isPlainJson(arg));
  return illegal < 0 ? undefined : `Failed due to illegal value in property: ${illegal}`;
}

function isPlainJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlainJson);
  if (typeof value !== 'object' || value instanceof Date) return false;
  return Object.values(value).every(isPlainJson);
}
