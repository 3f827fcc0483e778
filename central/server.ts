// Starts the central store as a program of its own and stops it on a signal.
import { withoutMessage } from './plugins/errors.ts';
import { readServerSettings, type ServerSettings } from './server-settings.ts';
import { startCentral } from './start-central.ts';

async function serve({ CENTRAL_FOLDER, CENTRAL_PORT, CENTRAL_HOST, CENTRAL_LOG, CENTRAL_LEDGER, CENTRAL_SECRET, CENTRAL_CALLS_PER_MINUTE, CENTRAL_IMPORTS, CENTRAL_ASSETS, DATABASE_URL }: ServerSettings): Promise<void> {
  const central = await startCentral({
    folder: CENTRAL_FOLDER, port: CENTRAL_PORT, host: CENTRAL_HOST, logLevel: CENTRAL_LOG,
    ...(CENTRAL_LEDGER === undefined ? {} : { ledger: CENTRAL_LEDGER }),
    ...(CENTRAL_ASSETS === undefined ? {} : { assets: CENTRAL_ASSETS }),
    ...(CENTRAL_IMPORTS === undefined ? {} : { imports: CENTRAL_IMPORTS }),
    ...(CENTRAL_CALLS_PER_MINUTE === undefined ? {} : { callsPerMinute: CENTRAL_CALLS_PER_MINUTE }),
    ...(CENTRAL_SECRET === undefined ? {} : { secret: CENTRAL_SECRET }), ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
  });
  process.stdout.write(`central: ${central.url}\n`);
  const stop = (): void => {
    central.close().then(() => process.exit(0), () => process.exit(1));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const settings = readServerSettings(process.env);
if (settings.ok) {
  try {
    await serve(settings.value);
  } catch (error) {
    // A driver's error may quote what it was given, so only our own plain sentences are shown as they are.
    const plain = error instanceof Error && !('code' in error) ? error.message : JSON.stringify(error instanceof Error ? withoutMessage(error) : null);
    process.stderr.write(`central: does not start. ${plain}\n`);
    process.exit(1);
  }
} else {
  process.stderr.write(`central: these settings do not fit: ${settings.names.join(', ')}\n`);
  process.exit(2);
}
