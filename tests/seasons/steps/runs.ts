/** What the clock and the menu do between the steps of people. */
import type { Play, StepOf } from './step';

export const read: Play<StepOf<'read'>> = async (stage) => {
  await stage.drive.read();
  stage.read();
};

export const hour: Play<StepOf<'hour'>> = async (stage) => {
  await stage.drive.hourlyRun();
  stage.hourPassed();
};

/** What the checks say is compared as well: nothing is wrong where nobody typed over a figure. */
export const check: Play<StepOf<'check'>> = async (stage) => {
  stage.failing = await stage.drive.failing();
  stage.sync();
};
