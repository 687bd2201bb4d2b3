import type { Execution, ServiceObject } from '../base/service';
import { SpreadsheetApp } from './app/spreadsheetApp';
import { SheetsService } from './sheetsService';
import type { SpreadsheetWorld } from './store/spreadsheetWorld';

/** The two services through which one execution reaches spreadsheets. */
export function createSpreadsheetServices(
  execution: Execution,
  world: SpreadsheetWorld,
): { SpreadsheetApp: ServiceObject; Sheets: ServiceObject } {
  return {
    SpreadsheetApp: new SpreadsheetApp(execution, world),
    Sheets: new SheetsService(execution, world),
  };
}
