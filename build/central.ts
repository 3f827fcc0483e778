// `npm run central`: the central store as a service of its own; settings by environment (central/server-settings.ts).
import '../central/server.ts';
