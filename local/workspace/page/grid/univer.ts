import {
  type IWorkbookData,
  LocaleType,
  mergeLocales,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiFrench from '@univerjs/docs-ui/locale/fr-FR';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsFrench from '@univerjs/sheets/locale/fr-FR';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formulaFrench from '@univerjs/sheets-formula/locale/fr-FR';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiFrench from '@univerjs/sheets-formula-ui/locale/fr-FR';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiFrench from '@univerjs/sheets-ui/locale/fr-FR';
import { greenTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiFrench from '@univerjs/ui/locale/fr-FR';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/ui/facade';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';

export interface Started {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** What the grid could do and the drive's sheets do not. */
const NOT_HERE = Object.fromEntries(
  [
    'sheet.contextMenu.permission',
    'sheet.contextMenu.text-to-number',
    'sheet.menu.copy-special',
    'sheet.menu.paste-special',
    'sheet.command.set-tab-color',
    'sheet.command.add-worksheet-protection-from-sheet-bar',
    'sheet.command.add-range-protection-from-sheet-bar',
    'sheet.command.delete-worksheet-protection-from-sheet-bar',
    'sheet.command.change-sheet-protection-from-sheet-bar',
    'sheet.command.view-sheet-permission-from-sheet-bar',
  ].map((id) => [id, { hidden: true }]),
);

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** The grid alone: menus, undo and what a gesture does are ours and the server's. */
export function startUniver(container: HTMLElement): Started {
  const univer = new Univer({
    theme: greenTheme,
    darkMode: prefersDark.matches,
    locale: LocaleType.FR_FR,
    locales: {
      [LocaleType.FR_FR]: mergeLocales(
        uiFrench,
        docsUiFrench,
        sheetsFrench,
        sheetsUiFrench,
        formulaFrench,
        formulaUiFrench,
      ),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    contextMenu: true,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    menu: NOT_HERE,
    formulaBar: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    footer: { menus: false, zoomSlider: false, statisticBar: false },
  });
  // The editor of cells belongs to the formulas; no cell here holds one, so nothing is computed.
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  const api = FUniver.newAPI(univer);
  prefersDark.addEventListener('change', ({ matches }) => api.toggleDarkMode(matches));
  return { univer, api };
}

export function openWorkbook(univer: Univer, data: IWorkbookData): void {
  univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, data);
}
