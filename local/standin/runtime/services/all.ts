/** The globals that an execution starts with. */

import type { ServiceObject } from '../../base/service';
import { FormApp } from '../../forms/app/formApp';
import type { Run } from '../host/execution';
import type { Host } from '../host/host';
import { CacheService } from './cache';
import { HtmlService } from './htmlService';
import { LockService } from './lockService';
import { MailApp } from './mailApp';
import { PropertiesService } from './properties';
import { ScriptApp } from './scriptApp';
import { Session } from './session';
import { Utilities } from './utilities';

export function createServices(run: Run, host: Host): Record<string, ServiceObject> {
  return {
    CacheService: new CacheService(run, host),
    FormApp: new FormApp(run, host),
    HtmlService: new HtmlService(run, host),
    LockService: new LockService(run, host),
    MailApp: new MailApp(run, host),
    PropertiesService: new PropertiesService(run, host),
    ScriptApp: new ScriptApp(run, host),
    Session: new Session(run, host),
    Utilities: new Utilities(run, host),
  };
}
