// The Bundle as a whole: addresses, and nothing in it that the document does not lead to.
const ADDRESS = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function reachable(bundle) {
  const byAddress = new Map(bundle.entry.map((entry) => [entry.fullUrl, entry.resource]));
  const reached = new Set();
  const follow = (address) => {
    if (reached.has(address) || !byAddress.has(address)) return;
    reached.add(address);
    JSON.stringify(byAddress.get(address), (key, value) => {
      if (key === 'reference' && typeof value === 'string') follow(value);
      return value;
    });
  };
  follow(bundle.entry[0]?.fullUrl);
  // A Provenance points at what it tells of; what only it points at is led to as well.
  for (const { fullUrl, resource } of bundle.entry)
    if (resource?.resourceType === 'Provenance') follow(fullUrl);
  return reached;
}

export function checkBundle(bundle, report) {
  const seen = new Set();
  const reached = reachable(bundle);
  bundle.entry.forEach(({ fullUrl, resource }, index) => {
    const path = `entry[${index}]`;
    if (seen.has(fullUrl)) report(`${path}.fullUrl`, 'stands twice');
    seen.add(fullUrl);
    if (!ADDRESS.test(fullUrl ?? '')) report(`${path}.fullUrl`, 'not urn:uuid');
    else if (fullUrl.slice('urn:uuid:'.length) !== resource?.id) report(`${path}.fullUrl`, 'is not the resource\'s id');
    if (!reached.has(fullUrl)) report(path, 'not reachable from the Composition');
  });
}
