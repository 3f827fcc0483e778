// What axe finds on a screen, in the language that stands or in all three.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { languages } from '../../shared/registers/words.ts';
import type { Look } from './screens.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function faultsOf(page: Page): Promise<string[]> {
  // Legacy mode opens no second page, which Electron could not.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(levels).analyze();
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`));
}

/** Looks in all three languages; the walk goes on in Finnish. */
export function axeIn(page: Page, found: Record<string, string[]>): Look {
  return async (screen) => {
    const choice = page.getByRole('banner').getByRole('combobox');
    for (const language of [...languages.filter((one) => one !== 'fi'), 'fi'] as const) {
      await choice.selectOption(language);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const faults = await faultsOf(page);
      if (faults.length > 0) found[`${screen} ${language}`] = faults;
    }
  };
}
