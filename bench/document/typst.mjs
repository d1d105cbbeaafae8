// Typst from npm: node typst.mjs MODULES FONTS PAGE.typ OUT.pdf
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [modules, fonts, page, out] = process.argv.slice(2);
const { NodeCompiler } = createRequire(`${modules}/`)('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace: dirname(page), fontArgs: [{ fontPaths: fonts.split(':') }] });
writeFileSync(out, compiler.pdf({ mainFileContent: readFileSync(page, 'utf8') }));
