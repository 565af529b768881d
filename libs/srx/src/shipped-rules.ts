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
  'French 1.2.0': 'sha256:b3a6e656c2b1c7ecfb2f3d03e57465a7e2c24e0f8536964ce3f346a0c9a98622',
  'English 1.2.0': 'sha256:b5d884a7316b2d119fc79905128fc33e3444fbfc21e5ab4e88b6ae2a62f0ee06',
  'any language 1.2.0': 'sha256:34f5776461b940c3df0d6829478047b1a1212cc0892ccc3b4f7765c94cbc3cc0',
  'German 1.1.0': 'sha256:2b30e4c98fbe69810bdba83fb0fa2dcb937bbde1c4e390e9ced25799d5833244',
  'Spanish 1.1.0': 'sha256:a5cbabd9683f3835bde426dfdd7ba92e17cd301be5430699956818c1274ef9d8',
  'Italian 1.1.0': 'sha256:be41ab16e9d7ade68f5b92699e397e5adb63bd0a17a4d82d18e659065c061024',
  'Latvian 1.1.0': 'sha256:781f9979ef9b34a785ef4d3ee17f2cb35a6297318f160fdd190125c7df4c0c1a',
  'Russian 1.1.0': 'sha256:e79d4407bfe7a9691a87a1a711b18b92763b0c88899b0253c38c9e09e84b1706',
  'Kazakh 1.1.0': 'sha256:a0deec632b2a0964e96fa78b885b5d0a2bd3533a0d2f0f7f76c3462a1af6d011',
  'any language 1.3.0': 'sha256:1446d95844e9d1e67192b88faece4b0d53140a183d0757524eb898c02d9b7312',
  'German 1.2.0': 'sha256:70fde01aa79615984d3694b226dfb33980b1f3b983c009553438f6c2ac04dd71',
  'Spanish 1.2.0': 'sha256:9d8f3069a324dabeb96362efff900a038e02195ea31fb5d5c11b6fa05f661aa8',
  'Italian 1.2.0': 'sha256:a237d48a36f18d5ba6555b0c663a644d99bda00ac19f76e864d8a180a4ab7d09',
  'Latvian 1.2.0': 'sha256:4552154773cf35879c82901c21557c8fee09ab5aad31cec4a5fb4ab06c3b4cc0',
  'Russian 1.2.0': 'sha256:cf5ac89741f962810b87045f84abedbbaa91015dde915c0c535c8dbf134defee',
  'Kazakh 1.2.0': 'sha256:e3e039705733077cc6a7d1ebc22dbbe726900cf7466746d19fd29f4196eb3e99',
};

/** Whether the file is one of ours as it was written, so that a newer one may take its place. */
export function isShippedRules(text: string): boolean {
  return Object.values(shippedRules).includes(rulesDigest(text.replaceAll('\r\n', '\n')));
}
