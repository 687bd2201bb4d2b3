/** Small script bundles and worlds to run them in. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ExecutionResult } from '../../../../../local/standin/runtime/engine';
import { World, type WorldOptions } from '../../../../../local/standin/runtime/world';

export const WORKER = resolve('build/local/worker.mjs');

const AUTH = 'https://www.googleapis.com/auth/';

export const SCOPES = [
  'spreadsheets',
  'forms',
  'script.send_mail',
  'script.scriptapp',
  'script.container.ui',
  'userinfo.email',
].map((name) => AUTH + name);

export const COORDINATOR = 'coordinatrice@exemple.fr';

/** Tuesday 7 April 2026, 10 h in Paris. */
export const TUESDAY = Date.UTC(2026, 3, 7, 8);

export interface BundleParts {
  scopes?: string[];
  pages?: Record<string, string>;
  withoutSheets?: boolean;
}

export function bundleOf(code: string, parts: BundleParts = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const sheets = { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' };
  const manifest = {
    timeZone: 'Europe/Paris',
    dependencies: { enabledAdvancedServices: parts.withoutSheets ? [] : [sheets] },
    oauthScopes: parts.scopes ?? SCOPES,
    runtimeVersion: 'V8',
  };
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'Code.js'), code);
  for (const [name, html] of Object.entries(parts.pages ?? {})) {
    writeFileSync(join(folder, `${name}.html`), html);
  }
  return folder;
}

export function worldOf(
  code: string,
  options: Partial<WorldOptions> = {},
  parts: BundleParts = {},
): World {
  return World.create({
    startAt: TUESDAY,
    timeZone: 'Europe/Paris',
    locale: 'fr_FR',
    owner: COORDINATOR,
    bundle: bundleOf(code, parts),
    worker: WORKER,
    ...options,
  });
}

/** Runs the body of a function in a world of its own. */
export async function runBody(
  body: string,
  options: Partial<WorldOptions> = {},
  parts: BundleParts = {},
): Promise<ExecutionResult> {
  return worldOf(`function main() { ${body} }`, options, parts).run('main', { from: 'menu' });
}

/** What the body returns; fails when it threw. */
export async function valueOfBody(
  body: string,
  options: Partial<WorldOptions> = {},
): Promise<unknown> {
  const result = await runBody(body, options);
  if (!result.ok) throw new Error(`${result.error?.name}: ${result.error?.message}`);
  return result.value;
}

/** The message of what the body throws. */
export async function messageOfBody(
  body: string,
  options: Partial<WorldOptions> = {},
  parts: BundleParts = {},
): Promise<string | undefined> {
  const result = await runBody(body, options, parts);
  return result.error?.message;
}
