import { File } from '@asyncapi/generator-react-sdk';
import { Models } from '../components/models';
import { Routes } from '../components/routes';
import { Socket } from '../components/socket';

export default function SocketRoutesFile({ asyncapi }) {
  return (
    <File name="socket-routes.ts">
      <Socket asyncapi={asyncapi} />
      <Models asyncapi={asyncapi} />
      <Routes asyncapi={asyncapi} />
    </File>
  );
}
