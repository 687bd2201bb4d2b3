/** What the clock and the menu do between the steps of people. */
import { eveOf, mondayAfter, pickupStarts, type Stage } from './stage';
import type { Play, StepOf } from './step';

export const read: Play<StepOf<'read'>> = async (stage) => {
  await stage.drive.read();
  stage.read();
};

async function hourAt(stage: Stage, time: number): Promise<void> {
  await stage.until(time);
  await stage.drive.hourlyRun();
  stage.hourPassed();
}

const HOUR = 3_600_000;

export const hour: Play<StepOf<'hour'>> = (stage) => hourAt(stage, stage.now + HOUR);

/** When buyers are reminded of their pick-up. */
export const eve: Play<StepOf<'eve'>> = async (stage) => {
  if (stage.sale.isOpen) return;
  await hourAt(stage, eveOf(stage.sale.number));
};

/** When the first ones come for their baskets. */
export const pickup: Play<StepOf<'pickup'>> = async (stage) => {
  if (stage.sale.isOpen) return;
  await hourAt(stage, eveOf(stage.sale.number));
  await hourAt(stage, pickupStarts(stage.sale.number));
};

/** When buyers are reminded of what they owe. */
export const monday: Play<StepOf<'monday'>> = (stage) =>
  hourAt(stage, mondayAfter(stage.sale.number));

/** What the checks say is compared as well: nothing is wrong where nobody typed over a figure. */
export const check: Play<StepOf<'check'>> = async (stage) => {
  stage.failing = await stage.drive.failing();
  stage.isChecked = true;
  if (!stage.sale.isOpen) stage.sale.table.take();
  stage.sync();
};
