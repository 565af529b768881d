/** Every rule set that this product has ever written into a workspace, so that nobody's own rules are taken for ours. */
import { rulesDigest } from './rules-digest.ts';

/** By name and version, as in the head of the file. A version that was shipped never changes: a change is a new one. */
export const shippedRules: Readonly<Record<string, string>> = {
  'French 1.0.0': 'sha256:69a5495d47f4427c1aacfa4d430d818ac7ed36414366636f4e1890812101df66',
  'English 1.0.0': 'sha256:8a6aad686ed692d93ac7359bbcb4c030a72c68aaba801fe6094b04d6839e3b0e',
  'any language 1.0.0': 'sha256:3e86d01df7b1e32aafb52a25c483a620fae5045a2662056043b703ff47114503',
  'French 1.1.0': 'sha256:3bd1d0c0bedad49381f31b5c971dd366f1f91cb6e909b7aeee2213bc306000e8',
  'English 1.1.0': 'sha256:758766bfcde752aa5ad748eaf37b8e0f17dc7304de234b0f4cc5e1ad2b4064cc',
  'any language 1.1.0': 'sha256:9f715b27f8ebeaa3ead6bf7de321ab8244e0fa70ad9379fbd384550194c57562',
  'German 1.0.0': 'sha256:68cffc5f3391c2667ccb35fb4875a3d8d667729ab2bf9ca4ab58223b30d23271',
  'Spanish 1.0.0': 'sha256:2cfd92502ea554802d5d6aa14855cf13287e81deb4286c0d47c5ad108f7bbb80',
  'Italian 1.0.0': 'sha256:488c21cd24718ac21d559f2de428c736f8339bcbc9f3e8a9fad37db07fff6a1d',
  'Latvian 1.0.0': 'sha256:2a5c714642a4ac54688886dd242054fa7c3bf5fbff3ba171e6595007179cd6b3',
  'Russian 1.0.0': 'sha256:02855a7a71b6159ed40d2f09a58ee661bdfad78ed2271dd2e65f3c6a54792e37',
  'Kazakh 1.0.0': 'sha256:64e182f444a3f01fbc023ea4d3492f455a8ca5f321ad04c3c8d6c91576878c87',
};

/** Whether the file is one of ours as it was written, so that a newer one may take its place. */
export function isShippedRules(text: string): boolean {
  return Object.values(shippedRules).includes(rulesDigest(text.replaceAll('\r\n', '\n')));
}
