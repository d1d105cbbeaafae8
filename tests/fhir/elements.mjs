// Elements: one walk over a resource that knows the type of everything it meets.
import { checkCoding } from './codes.mjs';
import { codesOfValueSet, elementAt, extensions, types } from './definitions.mjs';
import { checkInvariants } from './invariants.mjs';
import { targetIn } from './targets.mjs';
import { checkString } from './text.mjs';

// The element of `place` that the key `name` is: its definition, type and path; for value[x] also
// the stem "value".
function describe(place, name) {
  let path = `${place.path}.${name}`;
  let element = elementAt(place.definition, path);
  if (element?.contentReference) {
    path = element.contentReference.slice(1);
    element = elementAt(place.definition, path);
  }
  if (element) return { element, path, type: element.type?.[0]?.code ?? 'Element' };
  for (const candidate of place.definition?.snapshot.element ?? []) {
    if (!candidate.path.endsWith('[x]')) continue;
    const [parent, stem] = [candidate.path.slice(0, candidate.path.lastIndexOf('.')), candidate.path.slice(candidate.path.lastIndexOf('.') + 1, -3)];
    if (parent !== place.path || !name.startsWith(stem)) continue;
    const type = candidate.type.find((one) => one.code.toLowerCase() === name.slice(stem.length).toLowerCase());
    if (type) return { element: candidate, path: candidate.path, type: type.code, stem };
  }
  return undefined;
}

const codesIn = (value) =>
  [value].flat().flatMap((one) => (typeof one === 'string' ? [one] : one?.coding?.map((coding) => coding.code) ?? (one?.code ? [one.code] : [])));

function checkBinding(binding, value, path, report) {
  if (binding?.strength !== 'required') return;
  const allowed = codesOfValueSet(binding.valueSet);
  for (const code of allowed ? codesIn(value) : [])
    if (!allowed.has(code)) report(path, `${code} is not in ${binding.valueSet}`);
}

function checkReference(value, place, walk, path) {
  const { bundle, root, report } = walk;
  const target = value.reference.startsWith('#')
    ? root.contained?.find((one) => `#${one.id}` === value.reference)
    : targetIn(bundle, value.reference);
  if (!target) {
    report(path, 'dangling reference');
    return;
  }
  const allowed = elementAt(place.definition, place.path)
    ?.type?.find((type) => type.code === 'Reference')
    ?.targetProfile?.map((url) => url.split('/').pop());
  if (allowed && !allowed.includes('Resource') && !allowed.includes(target.resourceType))
    report(path, `refers to a ${target.resourceType}; allowed: ${allowed.join(', ')}`);
}

// Elements that were found sound before: the same one, at the same place, still is. Not those that
// refer to anything, for what they refer to may be another.
const sound = new Set();

function checkObject(value, type, outer, walk, path) {
  const text = type === outer.path ? '"reference"' : JSON.stringify(value);
  const key = text.includes('"reference"') ? undefined : `${type} ${outer.path} ${text}`;
  if (sound.has(key)) return;
  const before = walk.faults;
  checkWhole(value, type, outer, walk, path);
  if (key && walk.faults === before) sound.add(key);
}

// An extension of ours holds what its definition says, and nothing of ours is unknown.
function checkExtension({ url, extension, ...rest }, path, report) {
  if (!url?.startsWith?.('urn:kotozute:')) return;
  const definition = extensions.get(url);
  if (!definition) {
    report(path, `${url} is no extension of ours`);
    return;
  }
  const value = Object.keys(rest).find((name) => name.startsWith('value'));
  const types = elementAt(definition, 'Extension.value[x]')?.type?.map((type) => `value${type.code[0].toUpperCase()}${type.code.slice(1)}`) ?? [];
  if (value && !types.includes(value)) report(path, `${url} may not hold ${value}`);
  const parts = definition.snapshot.element.filter((one) => one.path === 'Extension.extension' && one.sliceName && one.min > 0).map((one) => one.sliceName);
  if (parts.length === 0 ? !value : parts.some((part) => !extension?.some((one) => one.url === part))) report(path, `${url} lacks its value`);
}

function checkWhole(value, type, outer, walk, path) {
  const { report } = walk;
  const isOwnType = types.has(type) && types.get(type).kind !== 'primitive-type' && !['BackboneElement', 'Element'].includes(type);
  const own = isOwnType ? { definition: types.get(type), path: type } : outer;
  if (Object.keys(value).length === 0) report(path, 'empty object');
  checkInvariants(value, own, outer, { resource: walk.root, rootResource: walk.bundle }, path, report);
  if (type === 'Coding') checkCoding(value, path, report);
  if (type === 'Extension') checkExtension(value, path, report);
  if (type === 'Reference' && value.reference) checkReference(value, outer, walk, path);

  const choices = new Set();
  for (const [name, child] of Object.entries(value)) {
    if (name === 'resourceType' || name.startsWith('_')) continue;
    const known = describe(own, name);
    if (!known) {
      if (name !== 'id') report(`${path}.${name}`, 'unknown property');
      continue;
    }
    if (known.stem && choices.has(known.stem)) report(`${path}.${name}`, 'more than one value');
    if (known.stem) choices.add(known.stem);
    if (known.type === 'Resource') continue;
    checkBinding(known.element.binding, child, `${path}.${name}`, report);
    if (type === 'Extension' && name.startsWith('value'))
      checkBinding(elementAt(extensions.get(value.url), 'Extension.value[x]')?.binding, child, `${path}.${name}`, report);
    const childType = known.type.startsWith('http://hl7.org/fhirpath/') ? 'string' : known.type;
    checkValue(child, childType, { definition: own.definition, path: known.path }, walk, `${path}.${name}`);
  }
}

function checkValue(value, type, outer, walk, path) {
  if (value === null) walk.report(path, 'null');
  else if (Array.isArray(value)) {
    if (value.length === 0) walk.report(path, 'empty array');
    value.forEach((one, index) => checkValue(one, type, outer, walk, `${path}[${index}]`));
  } else if (typeof value === 'string') checkString(value, type, path, walk.report);
  else if (typeof value === 'object') checkObject(value, type, outer, walk, path);
}

// Checks a resource of a Bundle, or the Bundle's own elements.
export function checkElements(resource, bundle, path, report) {
  const type = resource.resourceType;
  const definition = types.get(type);
  const walk = { bundle, root: resource, faults: 0 };
  walk.report = (...fault) => {
    walk.faults += 1;
    report(...fault);
  };
  if (definition) checkValue(resource, type, { definition, path: type }, walk, path);
}
