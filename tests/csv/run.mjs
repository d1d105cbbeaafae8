// A hundred hostile cells, written as the program writes its lists, opened in LibreOffice: none of
// them becomes a formula or spills into another cell. That LibreOffice would make one is tried, too.
//
//     node tests/csv/run.mjs PROGRAM     PROGRAM is test_places: it writes the cells
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { checks, skip } from '../support/checks.mjs';

const office = 'soffice';
if (spawnSync(office, ['--version']).error) skip('csv', 'LibreOffice (apt-get install libreoffice-calc)');

// The file as LibreOffice understands it, in its plain XML. 44 comma, 59 semicolon, 9 tab; 34 the
// quotation mark, 76 UTF-8: what a person may choose when a spreadsheet asks.
function opened(at, name, separator) {
  execFileSync(office, [`-env:UserInstallation=file://${at('profile')}`, '--headless', `--infilter=CSV:${separator},34,76`,
    '--convert-to', 'fods', '--outdir', at(), at(`${name}.csv`)], { stdio: 'ignore' });
  const file = readFileSync(at(`${name}.fods`), 'utf8');
  return { formulas: file.match(/table:formula=/g)?.length ?? 0, file };
}

const count = (text, words) => text.split(words).length - 1;

await checks('csv', ({ at, check }) => {
  writeFileSync(at('plain.csv'), 'a,=1+1\r\n');
  check(opened(at, 'plain', 44).formulas === 1, 'LibreOffice takes what looks like a formula for one');

  execFileSync(process.argv[2], ['[.csv]'], { env: { ...process.env, KOTOZUTE_CSV: at('hostile.csv') }, stdio: 'ignore' });
  for (const [separator, name] of [[44, 'commas'], [59, 'semicolons'], [9, 'tabs']]) {
    const { formulas } = opened(at, 'hostile', separator);
    check(formulas === 0, `opened with ${name}: ${formulas} formulas`);
  }
  const { file } = opened(at, 'hostile', 44);
  const rows = count(readFileSync(at('hostile.csv'), 'utf8'), 'before,');
  const beginnings = count(file, '<text:p>before</text:p>'), ends = count(file, '<text:p>behind</text:p>');
  check(rows > 100 && beginnings === rows && ends === rows, `${rows} rows of three cells: ${beginnings} begin and ${ends} end as they should`);
});
