/** A CSV with something of everything that the data doctor knows, in 30 columns; the same each time.
 * @param label the cell of the label column, by row */
export function messyText(rows: number, label: (i: number) => string | number = outcome): string {
  const columns: readonly Column[] = [
    ['customer_id', (i) => 10_001 + i],
    ['signed_up', (i) => `2023-${pad(1 + (i % 12))}-${pad(1 + ((i * 7) % 28))}`],
    ['city', (i) => ['Utrecht', 'São Paulo', '서울', 'Kraków', 'Nice'][(i * 13) % 5] ?? ''],
    ['is_member', (i) => (i % 3 === 0 ? 'true' : 'false')],
    ['currency', () => 'EUR'],
    ['plan_version', () => 4],
    ['refund_after_cancelling', (i) => outcome(i) * 200 + noise(i, 3)],
    ['notes', (i) => (i % 9 === 2 ? `called back, see ticket ${i}` : '')],
    ['e-mail', (i) => `person.${i}@example.org`],
    ['fax', () => ''],
    ['income', (i) => (i % 11 === 4 ? '' : Math.round(18_000 + noise(i, 37) * 310))],
    ['age', (i) => (i % 97 === 12 ? 'unknown' : Math.round(20 + noise(i, 41) * 0.6))],
    ['rebate', (i) => (i % 5 < 2 ? noise(i, 5) : 'NA')],
    ['average_minutes_on_the_telephone_with_support_last_quarter', (i) => noise(i, 43) * 1.5],
    ...Array.from({ length: 15 }, (_, k): Column => [`visits_${pad(k + 1)}`, (i) => noise(i, 47 + 2 * k)]),
    ['label', label],
  ];
  const unique = Array.from({ length: rows }, (_, i) => columns.map(([, cell]) => quoted(cell(i))).join(','));
  const lines = [...unique, ...unique.slice(0, 3), 'torn,line'];
  return `${columns.map(([name]) => name).join(',')}\n${lines.join('\n')}\n`;
}

type Column = readonly [name: string, cell: (i: number) => string | number];

const outcome = (i: number) => (i % 6 === 0 ? 1 : 0);
const noise = (i: number, by: number) => (((i + 1) * by) % 101) + (outcome(i) * by) / 4;
const pad = (value: number) => String(value).padStart(2, '0');
const quoted = (cell: string | number) => (/[",]/.test(String(cell)) ? `"${cell}"` : String(cell));
