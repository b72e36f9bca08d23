import { languageOf, speak } from '../words/language.js';
import { showComparison } from './comparison.js';
import { showPanel } from './panel.js';
import { showRuns } from './runs.js';

// The bundle's entry. All pages are in it, since they share two thirds of their code.

speak(languageOf(document.documentElement.lang));
const main = document.getElementById('panel');
if (main === null) throw new Error('The page has no element "panel"');
if (main.dataset.page === 'comparison') showComparison(main);
else if (main.dataset.page === 'runs') showRuns(main);
else showPanel(main, main.dataset.page === 'saved');
