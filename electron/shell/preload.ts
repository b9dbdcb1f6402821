import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { EventEnvelope, PreloadBridge } from '../../shared/contract/page.ts';
import { channels } from './channels.ts';

/** All that the page gets of Electron: three fixed channels, no channel names of its own choosing. */
const bridge: PreloadBridge = {
  call: (method, input) => ipcRenderer.invoke(channels.call, { id: 0, method, input }) as never,
  listen: (listener) => {
    const receive = (_event: IpcRendererEvent, envelope: EventEnvelope): void => listener(envelope);
    ipcRenderer.on(channels.event, receive);
    ipcRenderer.send(channels.listen);
    return () => {
      ipcRenderer.removeListener(channels.event, receive);
    };
  },
};

contextBridge.exposeInMainWorld('kiosk', bridge);
