// Makes a KeePassXC database with forty entries and next to no key derivation (AES-KDF, 1 round):
//   node peer_vault.mjs OUT.kdbx PASSPHRASE
import { writeFileSync } from "node:fs";
import kdbx from "kdbxweb";

const [out, passphrase] = process.argv.slice(2);
const credentials = new kdbx.Credentials(kdbx.ProtectedValue.fromString(passphrase));
const vault = kdbx.Kdbx.create(credentials, "bench");
vault.setKdf(kdbx.Consts.KdfId.Aes);
vault.header.kdfParameters.set("R", kdbx.VarDictionary.ValueType.UInt64, new kdbx.Int64(1, 0));
for (let number = 1; number <= 40; ++number) {
  const entry = vault.createEntry(vault.getDefaultGroup());
  entry.fields.set("Title", `slot ${number}`);
  entry.fields.set("UserName", "person");
  entry.fields.set("Notes", "いつもどおりの一日を重ねていけたら、それがいちばんです。");
}
writeFileSync(out, Buffer.from(await vault.save()));
