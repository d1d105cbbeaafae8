// Typst from npm: node typst.mjs FONTS PAGE.typ OUT.pdf
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [fonts, page, out] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: dirname(page), fontArgs: [{ fontPaths: fonts.split(':') }] });
writeFileSync(out, compiler.pdf({ mainFileContent: readFileSync(page, 'utf8') }));
