import type { Column } from './column.js';
import { isNamedAsId } from './identifier.js';
import { plainWords } from './labelNames.js';

/** Names of numbers that a row was filed under: of a night, a fibre, a batch, as surveys and factories have them. */
const sureNames =
  words(`objid specobjid evid eventid timestamp unixtime jd obsjd obsid obshistid expid expnum rerun camcol fiberid fiber fibre mjd tmjd mjdobs plateid
  skyversion thingid sourceid batch batchno batchnr batchnumber batchid lotno lotnr lotnumber lotid runid runno runnumber serialnumber
  serialno zipcode postcode postalcode plz 우편번호 배치번호 로트번호`);

/** Names of such numbers where others of them stand in the file; else of whatever: a run in cricket, an agar plate. */
const companions = words('run field plate tile chip ccd amp filter file page block lot shard fold');

/** What a column is called that counts equal cases, as R's tables have one. */
const countNames =
  words(`freq frequency frequencies count counts n nobs cases anzahl häufigkeit effectif effectifs fréquence
  frecuencia frequenza frequência частота количество 빈도 빈도수 도수 인원 인원수 명수 度数 頻度 人数 频数 次数`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Whether a column of whole numbers tells by its name under which number a row was filed, not what it is: as a quantity
 * such a number says nothing. @param columns all of the file */
export function isBookkeeping(column: Column, columns: readonly Column[]): boolean {
  const { name, isNumeric, differentNumbers } = column;
  // Two values are a question answered, whatever the name.
  if (!isNumeric || (differentNumbers.numbers.length < 3 && !differentNumbers.more)) return false;
  if (isSure(name)) return true;
  return companions.has(joined(name)) && columns.filter((each) => isSure(each.name)).length > 1;
}

function isSure(name: string): boolean {
  return sureNames.has(joined(name)) || isNamedAsId(name);
}

function joined(name: string): string {
  return plainWords(name).join('');
}

export function isCalledCount(name: string): boolean {
  return countNames.has(joined(name));
}
