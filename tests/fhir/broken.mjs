// All the broken Bundles that have to be refused: by hand, and systematically.
import { mutations } from './mutations.mjs';
import { pick } from './mutants.mjs';

const FEWEST_BY_HAND = 71;
const SYSTEMATIC = 500;
const SEED = 20261126;
const FIRST = 'sample.json';

// Each is a way to break one of the samples, which `of` names.
export function mutants(samples) {
  const { population, picked } = pick(samples.get(FIRST), FIRST, SYSTEMATIC, SEED);
  if (mutations.length < FEWEST_BY_HAND) throw new Error(`only ${mutations.length} ways to break a Bundle by hand`);
  if (picked.length < SYSTEMATIC) throw new Error(`only ${population} systematic ways to break a Bundle`);
  return [...mutations, ...picked];
}
