// Systematic ways to break a Bundle: every element gets a type it does not have, a key nobody knows, a
// blank, a wrap. All of these are invalid FHIR. `pick` takes some of them, always the same.
const at = (bundle, path) => path.reduce((value, key) => value[key], bundle);
const set = (bundle, path, value) => {
  at(bundle, path.slice(0, -1))[path.at(-1)] = value;
};

const ofObject = {
  'a key nobody knows': (bundle, path) => { at(bundle, path).zzz = 1; },
  'a text for an object': (bundle, path) => set(bundle, path, 'x'),
};
const ofMember = {
  'a list of one': (bundle, path) => set(bundle, path, [at(bundle, path)]),
};
const ofText = {
  'a number for a text': (bundle, path) => set(bundle, path, 7),
  'a blank text': (bundle, path) => set(bundle, path, ' '),
  'an object for a text': (bundle, path) => set(bundle, path, { x: 1 }),
  'nothing': (bundle, path) => set(bundle, path, null),
  'a control character': (bundle, path) => set(bundle, path, `${at(bundle, path)}\u0001`),
};
const ofList = {
  'an empty list': (bundle, path) => set(bundle, path, []),
  'no list': (bundle, path) => set(bundle, path, at(bundle, path)[0]),
};

function* pathsIn(value, path = []) {
  if (path.length > 0) yield [path, value];
  if (value && typeof value === 'object')
    for (const key of Object.keys(value)) yield* pathsIn(value[key], [...path, key]);
}

function* mutantsOf(bundle) {
  for (const [path, value] of pathsIn(bundle)) {
    const isItem = /^\d+$/.test(path.at(-1));
    const ways =
      typeof value === 'string' ? ofText
      : Array.isArray(value) ? ofList
      : value && typeof value === 'object' ? { ...ofObject, ...(isItem ? {} : ofMember) }
      : {};
    for (const [name, breaks] of Object.entries(ways))
      yield { name: `${path.join('.')}: ${name}`, breaks: (broken) => breaks(broken, path) };
  }
}

// `of` names the Bundle.
export function pick(bundle, of, count, seed) {
  const all = [...mutantsOf(bundle)];
  let state = seed;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const picked = all.map((mutant) => [random(), mutant]).sort(([a], [b]) => a - b).slice(0, count).map(([, mutant]) => ({ ...mutant, of }));
  return { population: all.length, picked };
}
