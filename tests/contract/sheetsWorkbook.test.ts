import { openStandIn } from './standIn';
import { workbookContract } from './workbookContract';

workbookContract('Google Sheets', openStandIn);
