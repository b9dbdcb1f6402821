import type { ThemeConfig } from 'antd';

/** antd in the colours of the token sheet. It computes shades from them, so it needs the values, not the names. */
export function antdTheme(root: HTMLElement): ThemeConfig {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const ink = token('--ink');
  const ink2 = token('--ink-2');
  const pine = token('--pine');
  const pineDeep = token('--pine-deep');
  const pineTint = token('--pine-tint');
  const rule = token('--rule');
  const strong = token('--rule-strong');
  const sheet = token('--sheet');
  const paper = token('--paper');
  return {
    hashed: false,
    token: {
      colorPrimary: pine,
      colorPrimaryHover: pineDeep,
      colorPrimaryActive: pineDeep,
      colorPrimaryBg: pineTint,
      // ring of what has the focus
      colorPrimaryBorder: ink,
      controlOutline: pine,
      colorLink: pine,
      colorLinkHover: pineDeep,
      colorLinkActive: pineDeep,
      colorError: token('--seal-ink'),
      colorErrorBg: token('--seal-tint'),
      colorWarning: token('--amber-ink'),
      colorWarningBg: token('--amber-tint'),
      colorSuccess: pine,
      colorInfo: pine,
      colorInfoBg: pineTint,
      colorInfoBorder: pine,
      colorSuccessBg: pineTint,
      colorSuccessBorder: pine,
      colorTextBase: ink,
      colorText: ink,
      colorTextSecondary: ink2,
      colorTextTertiary: ink2,
      colorTextDescription: ink2,
      colorTextPlaceholder: ink2,
      colorTextDisabled: ink2,
      colorIcon: ink2,
      colorBgBase: sheet,
      colorBgContainer: sheet,
      colorBgElevated: sheet,
      colorBgLayout: paper,
      colorBorder: strong,
      colorBorderSecondary: rule,
      colorSplit: rule,
      fontFamily: token('--font'),
      fontSize: 13.5,
      fontSizeSM: 12,
      fontSizeLG: 15,
      controlHeight: 34,
      borderRadius: 3,
      borderRadiusLG: 3,
      borderRadiusSM: 2,
      borderRadiusXS: 2,
      lineWidthBold: 2,
      controlOutlineWidth: 1,
      lineWidthFocus: 2,
      boxShadow: '0 1px 0 #d8d0be, 0 8px 22px rgb(70 58 30 / 0.13)',
      boxShadowSecondary: '0 1px 0 #d8d0be, 0 8px 22px rgb(70 58 30 / 0.13)',
      motion: false,
    },
    components: {
      Button: {
        defaultColor: pine,
        fontWeight: 500,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        contentFontSize: 13.5,
      },
      Form: { labelColor: ink2, labelFontSize: 12, verticalLabelPadding: '0 0 3px', itemMarginBottom: 14 },
      Select: { optionSelectedBg: pineTint },
      // Words stand on it, so the grey is a darker one.
      Switch: { colorTextQuaternary: strong, colorTextTertiary: ink2 },
      Rate: { starColor: ink },
      Tabs: { itemColor: pine, itemSelectedColor: ink, itemHoverColor: pineDeep, inkBarColor: ink },
      Tooltip: { colorBgSpotlight: ink, colorTextLightSolid: sheet },
    },
  };
}
