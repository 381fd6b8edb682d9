import type { Lang } from './format.ts';

/** What the map library itself says, by its own keys; loaded with it. */
export const MAP_LOCALE: Readonly<Record<Lang, Record<string, string>>> = {
  ko: {
    'Map.Title': '지도',
    'AttributionControl.ToggleAttribution': '지도 출처 펼치기',
    'AttributionControl.MapFeedback': '지도 의견',
    'LogoControl.Title': 'MapLibre',
    'NavigationControl.ResetBearing': '북쪽을 위로',
    'NavigationControl.ZoomIn': '확대',
    'NavigationControl.ZoomOut': '축소',
    'ScaleControl.Feet': 'ft',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
    'ScaleControl.Miles': 'mi',
    'ScaleControl.NauticalMiles': 'nm',
    'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl과 함께 굴려 확대하세요',
    'CooperativeGesturesHandler.MacHelpText': '⌘와 함께 굴려 확대하세요',
    'CooperativeGesturesHandler.MobileHelpText': '두 손가락으로 움직이세요',
  },
  en: {
    'Map.Title': 'Map',
    'AttributionControl.ToggleAttribution': 'Show map sources',
    'AttributionControl.MapFeedback': 'Map feedback',
    'LogoControl.Title': 'MapLibre',
    'NavigationControl.ResetBearing': 'Reset bearing to north',
    'NavigationControl.ZoomIn': 'Zoom in',
    'NavigationControl.ZoomOut': 'Zoom out',
    'ScaleControl.Feet': 'ft',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
    'ScaleControl.Miles': 'mi',
    'ScaleControl.NauticalMiles': 'nm',
    'CooperativeGesturesHandler.WindowsHelpText': 'Use Ctrl + scroll to zoom the map',
    'CooperativeGesturesHandler.MacHelpText': 'Use ⌘ + scroll to zoom the map',
    'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
  },
};
