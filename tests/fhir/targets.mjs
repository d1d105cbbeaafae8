// What the references of a Bundle lead to.
const targets = new WeakMap();

export function targetIn(bundle, reference) {
  if (!targets.has(bundle)) {
    const byAddress = new Map();
    for (const { fullUrl, resource } of bundle.entry) if (!byAddress.has(fullUrl)) byAddress.set(fullUrl, resource);
    targets.set(bundle, byAddress);
  }
  return targets.get(bundle).get(reference);
}

// The text of a part of a Bundle with the types of what its references lead to: all that a check of it can
// depend on.
export function textWithTargets(bundle, part) {
  let types = '';
  const text = JSON.stringify(part, (key, value) => {
    if (key === 'reference' && typeof value === 'string') types += ` ${targetIn(bundle, value)?.resourceType}`;
    return value;
  });
  return text + types;
}
