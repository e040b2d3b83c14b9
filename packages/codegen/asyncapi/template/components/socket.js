import { Text } from '@asyncapi/generator-react-sdk';

/** Where the socket lives and what its close codes mean. */
export function Socket({ asyncapi }) {
  const channel = asyncapi.channels().all()[0];
  return (
    <>
      <Text newLines={2}>
        {`/** Path of the socket. */
export const socketPath = ${JSON.stringify(channel.address())};`}
      </Text>
      <Text newLines={2}>
        {`/** Why the server closes a socket, and whether to come back. */
export const closeCodes = ${JSON.stringify(channel.extensions().get('x-close-codes').value())} as const;`}
      </Text>
    </>
  );
}
