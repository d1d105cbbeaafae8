// Codes: check digits, the reviewed list of codes and displays, and complete code systems.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesOf } from './definitions.mjs';

const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';
const reviewed = JSON.parse(readFileSync(join(import.meta.dirname, 'codes.json')));

// The mod 10 check digit that ends a LOINC code.
function hasLoincCheckDigit(code) {
  const match = /^(\d{1,7})-(\d)$/.exec(code);
  if (!match) return false;
  const sum = [...match[1]]
    .reverse()
    .map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return (10 - (sum % 10)) % 10 === Number(match[2]);
}

// Verhoeff's scheme: the dihedral group of order 10 and its permutations.
const multiply = (a, b) => (a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5);
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
const permute = (digit, times) => (times === 0 ? digit : permute(permutation[digit], times - 1));

function hasSnomedCheckDigit(code) {
  if (!/^[1-9]\d{5,17}$/.test(code)) return false;
  const digits = [...code].reverse().map(Number);
  return digits.reduce((check, digit, place) => multiply(check, permute(digit, place % 8)), 0) === 0;
}

export function checkCoding({ system, code, display }, path, report) {
  if (!system || !code) return;
  if (system === LOINC && !hasLoincCheckDigit(code)) report(path, `LOINC check digit of ${code}`);
  if (system === SNOMED && !hasSnomedCheckDigit(code)) report(path, `SNOMED check digit of ${code}`);
  const list = reviewed[system];
  if (list && !(code in list)) report(path, `${code} is not in the reviewed list`);
  if (list?.[code] && display && display !== list[code])
    report(path, `the display of ${code} is not the reviewed one`);
  const all = codesOf(system);
  if (all && !all.has(code)) report(path, `${code} is not in ${system}`);
}
