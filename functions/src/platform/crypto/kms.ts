import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import type { KmsPort } from './kms-keyring'

/** The key service of the cloud; `keyId` names the county's key, region and partition come from the environment. */
export function kmsPort(keyId: string, client = new KMSClient({})): KmsPort {
  return {
    async generateDataKey(context) {
      const command = new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: context })
      const { Plaintext, CiphertextBlob } = await client.send(command)
      return { plain: Plaintext!, wrapped: CiphertextBlob! }
    },
    async decrypt(wrapped, context) {
      const command = new DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: context })
      const { Plaintext } = await client.send(command)
      return Plaintext!
    },
  }
}
