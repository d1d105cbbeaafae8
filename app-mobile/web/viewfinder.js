// The picture of the camera over the page, with one button to stop.

import { words } from './words.js';

const sheet = 'viewfinder.css';

export class Viewfinder {
  /** Asks for the camera; null when there is none or it may not be used, which is said. */
  static async open(notices) {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1280 } } });
      return new Viewfinder(stream);
    } catch (error) {
      const refused = error?.name === 'NotAllowedError';
      notices.show('camera', refused ? words.camera_refused : words.no_camera, [{ text: words.understood, act: () => {} }]);
      return null;
    }
  }

  /** @param {MediaStream} stream */
  constructor(stream) {
    this.stream = stream;
    this.before = document.activeElement;
    this.video = Object.assign(document.createElement('video'), { srcObject: stream, autoplay: true, muted: true, playsInline: true });
    const stop = Object.assign(document.createElement('button'), { type: 'button', textContent: words.camera_stop });
    stop.addEventListener('click', () => this.close());
    this.dialog = document.createElement('dialog');
    this.dialog.id = 'viewfinder';
    this.dialog.append(Object.assign(document.createElement('p'), { textContent: words.camera_how }), this.video, stop);
    this.dialog.setAttribute('aria-label', words.camera_how);
    this.dialog.addEventListener('close', () => this.close());  // Escape, or the way back of the device
    if (!document.querySelector(`link[href="${sheet}"]`)) document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet }));
    document.body.append(this.dialog);
    this.dialog.showModal();
    for (const track of stream.getTracks()) track.addEventListener('ended', () => this.close());
  }

  get is_open() { return this.dialog.isConnected && !document.hidden; }

  close() {
    for (const track of this.stream.getTracks()) track.stop();
    this.dialog.remove();
    this.before?.focus?.();
  }
}
