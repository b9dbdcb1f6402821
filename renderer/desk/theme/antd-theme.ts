import type { ThemeConfig } from 'antd';

/** antd in the colours of the token sheet. It computes shades from them, so it needs the values, not the names. */
export function antdTheme(root: HTMLElement): ThemeConfig {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const [ink, ink2, pine, rule] = ['--ink', '--ink-2', '--pine', '--rule'].map(token) as [
    string,
    string,
    string,
    string,
  ];
  const strong = token('--rule-strong');
  const sheet = token('--sheet');
  const paper = token('--paper');
  return {
    hashed: false,
    token: {
      colorPrimary: pine,
      colorPrimaryHover: token('--pine-deep'),
      colorPrimaryActive: token('--pine-deep'),
      colorPrimaryBg: token('--pine-tint'),
      colorLink: pine,
      colorLinkHover: token('--pine-deep'),
      colorLinkActive: token('--pine-deep'),
      colorError: token('--seal-ink'),
      colorErrorBg: token('--seal-tint'),
      colorWarning: token('--amber-ink'),
      colorWarningBg: token('--amber-tint'),
      colorSuccess: pine,
      colorInfo: pine,
      colorTextBase: ink,
      colorText: ink,
      colorTextSecondary: ink2,
      colorTextTertiary: ink2,
      colorTextDescription: ink2,
      colorTextPlaceholder: token('--rule-strong'),
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
      controlOutlineWidth: 0,
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
      Select: { optionSelectedBg: token('--pine-tint') },
      Tooltip: { colorBgSpotlight: ink, colorTextLightSolid: sheet },
    },
  };
}
