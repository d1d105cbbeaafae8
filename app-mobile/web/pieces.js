// Reads pieces of a file somebody chose, at once, as a program expects that was made for files: maps
// are far larger than what a page may hold in memory. Outside of a worker only this old way of asking
// answers before it returns.

const piece = 64 * 1024;
const most_kept = 48;

export class Pieces {
  /** @param {Blob} file */
  constructor(file) {
    this.file = file;
    /** @type {Map<number, Uint8Array>} by number, those not asked for longest first */
    this.kept = new Map();
  }

  /** Copies bytes to where they are wanted. @param {Int8Array} to @returns {number} how many there were */
  read(to, offset, length, at) {
    const end = Math.min(at + length, this.file.size);
    for (let from = at; from < end;) {
      const number = Math.floor(from / piece);
      const bytes = this.piece(number).subarray(from - number * piece, end - number * piece);
      to.set(bytes, offset + from - at);
      from += bytes.length;
    }
    return Math.max(0, end - at);
  }

  piece(number) {
    const bytes = this.kept.get(number) ?? fetched(this.file.slice(number * piece, (number + 1) * piece));
    this.kept.delete(number);
    this.kept.set(number, bytes);
    if (this.kept.size > most_kept) this.kept.delete(this.kept.keys().next().value);
    return bytes;
  }
}

/** @param {Blob} part */
function fetched(part) {
  const address = URL.createObjectURL(part);
  try {
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');  // every byte as one character
    request.send();
    return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xFF);
  } finally {
    URL.revokeObjectURL(address);
  }
}
