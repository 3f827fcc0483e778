// Builds window.desk from shared/bridge.ts; no logic.
import { contextBridge, ipcRenderer } from 'electron';
import type { Desk } from '../shared/bridge.ts';

const desk: Desk = {
  // The host has parsed the answer by the call's own schema.
  call: (name, request) => ipcRenderer.invoke('desk-call', name, request) as Promise<never>,
  onEvent: (listen) => {
    const heard = (_event: unknown, told: Parameters<typeof listen>[0]): void => listen(told);
    ipcRenderer.on('desk-event', heard);
    return () => ipcRenderer.off('desk-event', heard);
  },
};

contextBridge.exposeInMainWorld('desk', desk);
