// What Kotozute locks, the age of npm opens, and the other way round: a share locked to a key and one
// with a passphrase, through the program's command line.
//
//     KOTOZUTE_PROGRAM=build/release/kotozute node tests/age/run.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { checks, skip } from '../support/checks.mjs';

let age;
try {
  age = await import('age-encryption');
} catch {
  skip('age', 'the npm package age-encryption (npm ci in tests/age)');
}

const program = process.env.KOTOZUTE_PROGRAM;
const kotozute = (...words) => execFileSync(program, words, { encoding: 'utf8' });

const passphrase = 'さくら もなか ひだまり';
const ways = (at) => ({
  key: async (identity) => ({
    to: ['--to', await age.identityToRecipient(identity)],
    from: ['--identity-file', at('keys')],
    encrypter: async (it) => it.addRecipient(await age.identityToRecipient(identity)),
    decrypter: (it) => it.addIdentity(identity),
  }),
  passphrase: async () => ({
    to: ['--passphrase-file', at('words')],
    from: ['--passphrase-file', at('words')],
    encrypter: async (it) => (it.setScryptWorkFactor(18), it.setPassphrase(passphrase)),
    decrypter: (it) => it.addPassphrase(passphrase),
  }),
});

await checks('age', async ({ at, check }) => {
  const identity = await age.generateX25519Identity();
  writeFileSync(at('keys'), `# a key of nobody\n${identity}\n`);
  writeFileSync(at('words'), `${passphrase}\n`);
  for (const [name, make] of Object.entries(ways(at))) {
    const way = await make(identity);
    kotozute('summary', '--record', 'assets/samples/record.json', '--out', at('out'), ...way.to);
    const decrypter = new age.Decrypter();
    way.decrypter(decrypter);
    const text = await decrypter.decrypt(readFileSync(at('out/share.age')), 'text');
    const share = JSON.parse(text);
    const pdf = readFileSync(at('out/summary.pdf'));
    check(share.format === 'kotozute-share' && Buffer.from(share.pdf, 'base64').equals(pdf), `what we locked with a ${name} opens in age-encryption`);

    const encrypter = new age.Encrypter();
    await way.encrypter(encrypter);
    writeFileSync(at('theirs.age'), await encrypter.encrypt(text));
    kotozute('open', at('theirs.age'), ...way.from, '--out', at('back'));
    check(readFileSync(at('back/summary.pdf')).equals(pdf), `what age-encryption locked with a ${name} opens here`);
    rmSync(at('back'), { recursive: true });
  }
});
