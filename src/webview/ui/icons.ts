import arrowSwap from '@vscode/codicons/src/icons/arrow-swap.svg';
import chevronDown from '@vscode/codicons/src/icons/chevron-down.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import debugStop from '@vscode/codicons/src/icons/debug-stop.svg';
import discard from '@vscode/codicons/src/icons/discard.svg';
import edit from '@vscode/codicons/src/icons/edit.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import exporting from '@vscode/codicons/src/icons/export.svg';
import eye from '@vscode/codicons/src/icons/eye.svg';
import gitCompare from '@vscode/codicons/src/icons/git-compare.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import output from '@vscode/codicons/src/icons/output.svg';
import pass from '@vscode/codicons/src/icons/pass.svg';
import pin from '@vscode/codicons/src/icons/pin.svg';
import pinned from '@vscode/codicons/src/icons/pinned.svg';
import question from '@vscode/codicons/src/icons/question.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import save from '@vscode/codicons/src/icons/save.svg';
import settings from '@vscode/codicons/src/icons/settings.svg';
import table from '@vscode/codicons/src/icons/table.svg';
import target from '@vscode/codicons/src/icons/target.svg';
import trash from '@vscode/codicons/src/icons/trash.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';

/** The drawings of VS Code's icons that the page uses, as text: they are in the bundle, and so on the first paint. The icon
 * font was rejected: 126 KB for a dozen signs, asked for only when the first of them is drawn. */
export const icons = {
  'arrow-swap': arrowSwap,
  'chevron-down': chevronDown,
  copy,
  'debug-stop': debugStop,
  discard,
  error,
  export: exporting,
  edit,
  'git-compare': gitCompare,
  pin,
  pinned,
  trash,
  eye,
  info,
  output,
  pass,
  question,
  refresh,
  save,
  settings,
  table,
  target,
  warning,
} as const;

export type IconName = keyof typeof icons;
