// Text: narratives, calendar dates, blanks and characters that must not be there.
import { SaxesParser } from 'saxes';

const ELEMENTS = new Set(
  ('div p b i em strong span br ul ol li dl dt dd table caption thead tbody tfoot tr th td h1 h2 h3 h4 h5 h6 hr ' +
    'blockquote a img small big sub sup pre code tt q abbr colgroup col').split(' '),
);
const XHTML = 'http://www.w3.org/1999/xhtml';

function checkAttributes(attributes, path, report) {
  for (const { name, local, prefix, value } of Object.values(attributes)) {
    const isNamespace = prefix === 'xmlns' || local === 'xmlns';
    if (/^on/i.test(local) || (!isNamespace && /^\s*(javascript|data|http):/i.test(value)))
      report(path, `xhtml: attribute ${name}`);
  }
}

export function checkNarrative(div, path, report) {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let characters = 0;
  parser.on('error', (error) => report(path, `xhtml: ${error.message.split('\n')[0]}`));
  parser.on('doctype', () => report(path, 'xhtml: doctype'));
  parser.on('text', (text) => { characters += text.trim().length; });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth === 1 && (tag.local !== 'div' || tag.uri !== XHTML)) report(path, 'xhtml: root is not an xhtml div');
    if (!ELEMENTS.has(tag.local)) report(path, `xhtml: element ${tag.local}`);
    checkAttributes(tag.attributes, path, report);
  });
  parser.on('closetag', () => { depth -= 1; });
  try {
    parser.write(div).close();
  } catch (error) {
    report(path, `xhtml: ${error.message}`);
  }
  if (characters === 0) report(path, 'xhtml: no text');
}

// True for a day of the calendar; the form itself is the schema's matter.
function isRealDate(text) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text) ?? [];
  if (!year) return false;
  if (!day) return !month || (month >= 1 && month <= 12);
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
}

export function checkString(text, type, path, report) {
  if (!text.trim()) report(path, 'empty or blank string');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/u.test(text))
    report(path, 'control character or lone surrogate');
  if (['date', 'dateTime', 'instant'].includes(type) && !isRealDate(text)) report(path, 'no such day');
  if (type === 'xhtml') checkNarrative(text, path, report);
}
