import { csvSayings } from '../csv/sayings.js';
import { problemSayings } from '../problem.js';
import { profileSayings } from '../profile/sayings.js';
import { settingSayings } from '../settingSayings.js';
import { systemSayings } from '../systemSayings.js';
import { tableSayings } from '../table/sayings.js';
import { trainingSayings } from '../training/sayings.js';
import { runSayings } from './runSayings.js';
import { workSayings } from './workSayings.js';

/** All that the core may have to say, with the kinds of the facts in it: the interface of src/words, and what the guard of
 * records goes by. */
export const sayings = {
  ...problemSayings,
  ...csvSayings,
  ...tableSayings,
  ...settingSayings,
  ...systemSayings,
  ...profileSayings,
  ...runSayings,
  ...trainingSayings,
  ...workSayings,
};
