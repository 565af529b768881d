/** Every rule set that this product has ever written into a workspace, so that nobody's own rules are taken for ours. */
import { rulesDigest } from './rules-digest.ts';

/** By name and version, as in the head of the file. A version that was shipped never changes: a change is a new one. */
export const shippedRules: Readonly<Record<string, string>> = {
  'French 1.0.0': 'sha256:69a5495d47f4427c1aacfa4d430d818ac7ed36414366636f4e1890812101df66',
  'English 1.0.0': 'sha256:8a6aad686ed692d93ac7359bbcb4c030a72c68aaba801fe6094b04d6839e3b0e',
  'any language 1.0.0': 'sha256:3e86d01df7b1e32aafb52a25c483a620fae5045a2662056043b703ff47114503',
  'French 1.1.0': 'sha256:a6a0e7c864f147fc1a0f7537b76dd2ca69fa8c0ce16d72eedf040f0bd4f6aa5d',
  'English 1.1.0': 'sha256:368b047c38061f61f3f7a61d7b2cb445d666b10ccfe6e3dea517f40b5c8d2eb1',
  'any language 1.1.0': 'sha256:38db7156f1c2891540320e45b444075130d049075c9203af88be4346da5445cd',
  'German 1.0.0': 'sha256:75e2aae7d2586f05325faa613e6cb1689829736d5452d7dd5203865c12d9b8ff',
  'Spanish 1.0.0': 'sha256:00f11dfee6b52ec6a5e6f65edbbad9a84edbbe27789be81324282e25ce3ffa9f',
  'Italian 1.0.0': 'sha256:08786f4696cf312670e02b0c3679a0da4b83423cc6449fa3d526cb65ed616f39',
  'Latvian 1.0.0': 'sha256:3c80168beed708e7fc7e64383858397d88a6200f5bc264cbe6e91aaeab3b1a25',
  'Russian 1.0.0': 'sha256:e11ff832893cf9caed880564daa2bfb16709c986cfa2b608e49350306e1ee340',
  'Kazakh 1.0.0': 'sha256:8d057e694b29af26115a5262d543fcbb41344fce03921b0cf5880313d2509509',
  'French 1.2.0': 'sha256:cd55de7f0707330873aaded75312f6bf5bd26913e533f671319c05ba9a2649b4',
  'English 1.2.0': 'sha256:1dcafb7924d837151e76b468e75e29089cb0431fc09433b5ecd89828d92d9ff8',
  'any language 1.2.0': 'sha256:f730523f5fbcb5d7194bb5ea5d6a43a55a7dce0728a2e55c9f3c636d7f980f24',
  'German 1.1.0': 'sha256:098ab2e4b4c381c2283dfc65853080b033aa768d29728404ed31bfbf77bafbf5',
  'Spanish 1.1.0': 'sha256:2c3b3a8b73fc09187009779cf9c22c36bd5f7a56db5642d80fb33e83a3f09c0b',
  'Italian 1.1.0': 'sha256:19c7f356d027606948c069cd35c7f97868a50ed0d3ca716db95f4c790234b1b5',
  'Latvian 1.1.0': 'sha256:bbbe360b60c7ffeb878f24c09cd0ffc48e631f92c7fe5054601bbeed36d1132e',
  'Russian 1.1.0': 'sha256:39b527d102a877728329fb45e455d7cccf31b420ea1f47d8460da9e37b45af33',
  'Kazakh 1.1.0': 'sha256:21f1b370f97539dfd59715e80f8c5a91f86a72346559a2ff1389ef7269b25a7b',
};

/** Whether the file is one of ours as it was written, so that a newer one may take its place. */
export function isShippedRules(text: string): boolean {
  return Object.values(shippedRules).includes(rulesDigest(text.replaceAll('\r\n', '\n')));
}
