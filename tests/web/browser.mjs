// Debian's Chromium, started the way a machine without a display and without a network needs it.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Person } from './person.mjs';

const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
];

export const tablet = { width: 768, height: 1024 };
export const phone = { width: 390, height: 844 };

/** The moment every test says it is; both programs print it. */
export const now = new Date('2026-11-22T10:30:00+09:00');

/** @param {string[]} more  what this one is to have besides: a camera */
export async function launch(more = []) {
  const executablePath = process.env.KOTOZUTE_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}

/** A device of its own: what is kept in one is not in another. */
export async function device(browser, options = {}) {
  const context = await browser.newContext({
    viewport: tablet, hasTouch: true, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', acceptDownloads: true,
    reducedMotion: 'reduce', ...options,
  });
  await context.clock.setFixedTime(now);
  context.setDefaultTimeout(60_000);
  return context;
}

/** Opens the program and waits until it can be used. */
export async function visit(context, address) {
  const page = await context.newPage();
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  await page.goto(address);
  await ready(page);
  return Object.assign(page, { trouble });
}

export async function ready(page) {
  await page.locator('#cover').waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  await new Person(page).settle();
}

/** Waits until everything lies in the browser, then takes the network away. */
export async function go_offline(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
}

export const scratch = () => mkdtempSync(join(tmpdir(), 'kotozute-web-'));
