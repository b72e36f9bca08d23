/** Units, and types of columns, as they stand in a row of their own below the names. */
const unit =
  /^(?:<[\w:, ]+>|\[.*\]|\(.*\)|[-%‰°1]|(?:[kmcdnµuMG]?(?:m|g|s|l|L|A|V|W|J|N|K|C|F|Hz|Pa|eV|bar|mol|Jy|pc|as|rad|px)(?:[²³]|\^?-?\d)?(?:[/ .·*](?!$)|$)){1,3}|°[CF]|deg[CFK]?|degree|degrees|arcsec|mag|days?|d|h|hours?|min|sec|years?|yr|usd|eur|counts?|none|null|n\/a|str|string|object|bool(?:ean)?|date|(?:u?int|float)\d*|double|integer|numeric|categorical|char)$/i;

/** Whether the cells of a row are these, most of them for sure. */
export function areUnits(cells: readonly string[]): boolean {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const units = written.filter((cell) => unit.test(cell)).length;
  return units >= 2 && units >= 0.6 * written.length;
}

const typeOfR = /^\s*<(?:dbl|int|chr|lgl|fctr?|ord|date|dttm|time|drtn|cplx|num|list(?:\[\d+\])?)>\s*$/;

/** Whether these are the types that R prints below the names: `<dbl>`, a * in front of them where rows have names. */
export function areTypes(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  if (!first.includes('<') && !first.includes('*')) return false; // most rows, told at once
  return (
    others.length > 0 &&
    others.every((cell) => typeOfR.test(cell)) &&
    (typeOfR.test(first) || first.trim() === '*')
  );
}
