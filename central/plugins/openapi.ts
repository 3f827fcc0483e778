// The service's own description at /docs, made from the schemas the routes check by, under a content security policy.
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { CentralApp } from '../central-parts.ts';
import { version } from '../version.ts';

/** Swagger UI sets styles from script. */
const docsPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Before the routes, or they are not described. */
export async function addOpenapi(app: CentralApp): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] } },
    // Said by whoever ends TLS in front; here it would be said over plain loopback.
    strictTransportSecurity: false,
  });
  await app.register(swagger, { openapi: { info: { title: 'Rekisteritiski central store', version } }, transform: jsonSchemaTransform });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: docsPolicy });
}
