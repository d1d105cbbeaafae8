// The words of a sheet as a page for the peers: node page.mjs BUNDLE.json OUT   writes OUT.html and OUT.typ
import { readFileSync, writeFileSync } from 'node:fs';

const [bundleFile, out] = process.argv.slice(2);
const composition = JSON.parse(readFileSync(bundleFile)).entry[0].resource;
const narratives = [composition.text, ...composition.section.map((section) => section.text)].map((text) => text.div);

const style = `@page { size: A4; margin: 12mm } body { font: 9.5pt/1.4 "BIZ UDPGothic", "Noto Sans CJK JP" }
h1 { font-size: 20pt } h3 { font-size: 10pt; margin: 4pt 0 0 } p, dd, dt, ol, ul { margin: 0 }
table { border-collapse: collapse; width: 100% } td, th { border-bottom: 0.5pt solid #ccc; text-align: left }`;
writeFileSync(`${out}.html`, `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${composition.title}</title>` +
  `<style>${style}</style>${narratives.join('')}</html>`);

const plain = (html) => html.replace(/<[^>]*>/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&').trim();
const string = (text) => JSON.stringify(plain(text));
const cells = (row) => [...row.matchAll(/<t([hd])(?: colspan="(\d)")?>(.*?)<\/t\1>/gs)]
  .map(([, , span, content]) => `table.cell(colspan: ${span ?? 1})[#${string(content)}]`);
const typst = (html) => html.replace(/<table>(.*?)<\/table>/gs, (_, table) => {
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => cells(row).join(', '));
  return `<p>\u0001${rows.join(',\n')}\u0002</p>`;
});
const blocks = narratives.flatMap((html) => typst(html).split(/<\/(?:p|h1|h3|li|dd|dt)>/)).filter((block) => plain(block));
const body = blocks.map((block) => {
  const table = /\u0001(.*)\u0002/s.exec(block);
  return table ? `#table(columns: 5, stroke: 0.5pt + luma(80%),\n${table[1]})` : `#par(${string(block)})`;
});
writeFileSync(`${out}.typ`, `#set page("a4", margin: 12mm)
#set text(font: ("BIZ UDPGothic", "Noto Sans CJK JP"), size: 9pt, lang: "ja")
${body.join('\n\n')}
`);
