// Two devices of a team that are apart for two weeks, and Syncthing between their folders: two of it
// on this machine, known to each other alone.
//
//     node tests/team/run.mjs PROGRAM     PROGRAM is test_app-desktop: it plays the two devices
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checks, skip } from '../support/checks.mjs';

if (spawnSync('syncthing', ['--version']).error) skip('team', 'Syncthing (apt-get install syncthing)');

const free_port = () => new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});

async function device(at, name) {
  const [home, folder] = [at(name), at(`${name}-team`)];
  mkdirSync(folder);
  execFileSync('syncthing', ['generate', '--no-default-folder', '--skip-port-probing', `--home=${home}`], { stdio: 'ignore' });
  const id = execFileSync('syncthing', ['--device-id', `--home=${home}`], { encoding: 'utf8' }).trim();
  return { name, home, folder, id, port: await free_port(), watched: await free_port() };
}

const listed = ({ id, name, port }) => `<device id="${id}" name="${name}" compression="never"><address>tcp://127.0.0.1:${port}</address></device>`;

/** What the test runs to part the two devices, and to bring them together again. */
const told = (what, devices) => devices.map(({ watched }) =>
  `curl --fail --silent --show-error -X POST -H 'X-API-Key: team' http://127.0.0.1:${watched}/rest/system/${what}`).join(' && ');

/** Nothing but these two, on this machine; no look at the internet. */
const config = (own, other) => `<configuration version="36">
  <folder id="team" path="${own.folder}" type="sendreceive" rescanIntervalS="5" fsWatcherEnabled="true" fsWatcherDelayS="1">
    <device id="${own.id}"></device><device id="${other.id}"></device>
  </folder>
  ${listed(own)}${listed(other)}
  <gui enabled="true"><address>127.0.0.1:${own.watched}</address><apikey>team</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${own.port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled><localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled><startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted><autoUpgradeIntervalH>0</autoUpgradeIntervalH><crashReportingEnabled>false</crashReportingEnabled>
  </options>
</configuration>
`;

function start(own, other) {
  writeFileSync(`${own.home}/config.xml`, config(own, other));
  return spawn('syncthing', ['serve', `--home=${own.home}`, '--no-browser', '--no-upgrade', `--logfile=${own.home}/log`], {
    stdio: 'ignore', env: { ...process.env, HOME: own.home },
  });
}

await checks('team', async ({ at, check }) => {
  const hers = await device(at, 'hers'), nurses = await device(at, 'nurses');
  const running = [start(hers, nurses), start(nurses, hers)];
  try {
    const played = spawnSync(process.argv[2], ['[.syncthing]'], {
      encoding: 'utf8', timeout: 900_000, env: {
        ...process.env, KOTOZUTE_HERS: hers.folder, KOTOZUTE_NURSES: nurses.folder,
        KOTOZUTE_PAUSE: told('pause', [hers, nurses]), KOTOZUTE_RESUME: told('resume', [hers, nurses]),
      },
    });
    check(played.status === 0, 'through Syncthing two devices two weeks apart come to the same, and nothing is lost');
    if (played.status !== 0) console.log(played.stdout, readFileSync(`${hers.home}/log`, 'utf8').slice(-2000));
  } finally {
    const gone = running.map((process) => new Promise((ended) => process.once('exit', ended)));
    for (const process of running) process.kill();
    await Promise.all(gone);
  }
});
