// Lint rule: file and folder names are kebab-case and say what is inside; no drawers for odds and ends.
import { basename, relative, sep } from 'node:path';
import type { Rule } from 'eslint';

/** A drawer wherever it stands; `service`, `data` and `index` are words of the field inside a longer name. */
const DRAWER = /(^|[-.])(utils?|helpers?|common|misc|manager)([-.]|$)|(^|[-.])(service|data)$|^(index|barrel)$/;
const WORD = /^[a-z0-9]+$/;

/** Reports names that are not kebab-case and names such as utils, helpers, common, misc, manager, service, data, index. */
export const fileName: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [], messages: { kebab: '«{{name}}» is not kebab-case.', drawer: '«{{name}}» does not say what is inside.' } },
  create: (context) => ({
    Program(node) {
      const parts = relative(context.cwd, context.filename).split(sep);
      const inTests = parts[0] === 'tests';
      for (const part of parts) {
        if (!part.replace(/^\./, '').split(/[-.]/).every((word) => WORD.test(word))) context.report({ node, messageId: 'kebab', data: { name: part } });
        const stem = basename(part).replace(/(\.(test|spec|d))?\.[a-z]+$/, '');
        const drawer = DRAWER.test(stem) && !(inTests && /helper/.test(stem));
        if (drawer) context.report({ node, messageId: 'drawer', data: { name: part } });
      }
    },
  }),
};
