// The content security policy of every page of the desk (guarantees.md "Electron settings").

/** Exactly the house's policy; under Electron connect-src is 'none', here the socket needs 'self'. */
export function contentSecurityPolicy(connect: "'self'" | "'none'"): string {
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' blob:", `connect-src ${connect}`,
    "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');
}
