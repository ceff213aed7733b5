/** The hash of a manifest, which names a version of the data; empty until it is known. Call it while a component initialises. */
import { manifestBytes, type Manifest } from '../../tables/manifest.ts';
import { sha256 } from '../../tables/sha256.ts';

export function manifestHash(manifest: () => Manifest): { readonly value: string } {
  let value = $state('');
  $effect(() => {
    let current = true;
    void sha256(manifestBytes(manifest())).then((hash) => {
      if (current) value = hash;
    });
    return () => {
      current = false;
    };
  });
  return {
    get value() {
      return value;
    },
  };
}
