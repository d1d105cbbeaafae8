// Hands a file out of the program: always as a download, and where the device has a share sheet,
// through that as well if the person likes.

/** @param {string} name @param {string} type @param {Uint8Array} bytes */
export function download(name, type, bytes) {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The means to share it, or null where there is none. */
export function sharing(name, type, bytes) {
  const files = [new File([bytes], name, { type })];
  if (!navigator.canShare?.({ files })) return null;
  return () => navigator.share({ files }).catch((error) => {
    if (error.name !== 'AbortError') throw error;  // closing the sheet is no failure
  });
}
